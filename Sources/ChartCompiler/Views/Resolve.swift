import Diagnostics
import Documents
import Grammar

/// Which scales and axes a composition shares.
struct Resolve {
    var independentScales: Set<Channel> = []
    var sharedScales: Set<Channel> = []
    var independentAxes: Set<Channel> = []

    init(_ node: Node?, log: DiagnosticLog) {
        guard let node else { return }
        var independentLegends: [(channel: Channel, span: Span)] = []
        for section in node.members ?? [] {
            guard ["scale", "axis", "legend"].contains(section.key) else {
                log.unknownProperty(
                    section.key, of: "a resolve", at: section.keySpan, known: ["scale", "axis", "legend"])
                continue
            }
            for member in section.value.members ?? [] {
                guard let channel = Channel(rawValue: member.key) else {
                    log.unknownProperty(
                        member.key, of: "a resolve", at: member.keySpan,
                        known: Channel.allCases.map(\.rawValue))
                    continue
                }
                switch (section.key, member.value.string) {
                case ("scale", "independent"): independentScales.insert(channel)
                case ("scale", "shared"): sharedScales.insert(channel)
                case ("axis", "independent"): independentAxes.insert(channel)
                case ("legend", "independent"): independentLegends.append((channel, member.value.span))
                case (_, "independent"), (_, "shared"): break
                default: log.error("expected 'shared' or 'independent'", at: member.value.span)
                }
            }
        }
        // Scales of their own have legends of their own anyway.
        for legend in independentLegends where !independentScales.contains(legend.channel) {
            log.warning(
                "independent legends of a shared scale are not supported yet: there is one for all",
                at: legend.span)
        }
    }
}
