import Diagnostics
import Documents
import Grammar

/// Which scales and axes a composition shares.
struct Resolve {
    var independentScales: Set<Channel> = []
    var sharedScales: Set<Channel> = []
    var independentAxes: Set<Channel> = []
    /// Legends that views have each of their own although they share the scale.
    var independentLegends: Set<Channel> = []

    init() {}

    init(_ node: Node?, log: DiagnosticLog) {
        guard let node else { return }
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
                case ("legend", "independent"): independentLegends.insert(channel)
                case (_, "independent"), (_, "shared"): break
                default: log.error("expected 'shared' or 'independent'", at: member.value.span)
                }
            }
        }
    }
}
