import Diagnostics
import Documents

/// Which scales, axes and legends the views of a composition share.
public struct Resolve: Sendable {
    public private(set) var independentScales: Set<Channel> = []
    public private(set) var sharedScales: Set<Channel> = []
    public private(set) var independentAxes: Set<Channel> = []
    /// The channels whose legends are independent, even if the views share the scale.
    public private(set) var independentLegends: Set<Channel> = []

    public init() {}

    fileprivate init(_ node: Node, log: DiagnosticLog) {
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
                default: log.error(.wrongType, "expected 'shared' or 'independent'", at: member.value.span)
                }
            }
        }
    }
}

extension ValueType<Resolve> {
    static var resolve: ValueType {
        ValueType(Schema.resolve.words, schema: .resolve) { node, context in
            guard node.members == nil else { return Resolve(node, log: context.log) }
            context.log.error(.wrongType, "expected a resolve, found \(node.kind)", at: node.span)
            return nil
        }
    }
}
