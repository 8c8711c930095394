import Diagnostics
public import Documents

/// The default sizes of plots, and their background.
public struct ViewConfig: Declared {
    /// A length, or the distance between bands.
    public enum DiscreteSize: Sendable {
        case length(Double)
        case step(Double)
    }

    public var continuousWidth = 300.0
    public var continuousHeight = 300.0
    public var discreteWidth: DiscreteSize?
    public var discreteHeight: DiscreteSize?
    public var step = 20.0
    /// What plots are drawn on.
    public var background = ViewBackground()

    public init() {}

    /// The default size of a plot on a discrete scale; nil if there is none, or if it is given by a step.
    public func discreteSize(_ channel: Channel) -> Double? {
        if case .length(let length)? = channel == .x ? discreteWidth : discreteHeight { length } else { nil }
    }

    /// The default distance between bands.
    public func discreteStep(_ channel: Channel) -> Double {
        if case .step(let step)? = channel == .x ? discreteWidth : discreteHeight { step } else { step }
    }

    public static let typeName = "the config of views"

    public static let properties: [Property<ViewConfig>] =
        [
            Property("continuousWidth", \.continuousWidth, .length, "Width over a continuous scale."),
            Property("continuousHeight", \.continuousHeight, .length, "Height over a continuous scale."),
            Property("discreteWidth", \.discreteWidth, .discreteSize, "Width over bands, or {step}."),
            Property("discreteHeight", \.discreteHeight, .discreteSize, "Height over bands, or {step}."),
            Property("step", \.step, .length, "The distance of bands."),
        ]
        + ViewBackground.shared.map { $0.within(\.background) }
}

extension ValueType<ViewConfig> {
    static var view: ValueType {
        ValueType(ViewConfig.typeName, object: ViewConfig.self, schema: .object(ViewConfig.self)) {
            node, context in
            ViewConfig.decode(replacingEarlierSizes(node, context), context)
        }
    }
}

/// Replaces `width` and `height`, which version 3 had, by the sizes over continuous and discrete scales that
/// they stand for.
private func replacingEarlierSizes(_ view: Node, _ context: DecodingContext) -> Node {
    var result = view
    for (name, continuous, discrete) in [
        ("width", "continuousWidth", "discreteWidth"), ("height", "continuousHeight", "discreteHeight"),
    ] {
        guard let member = view.member(name) else { continue }
        context.log.error(
            .earlierGrammar, "'\(name)' of a config's view is '\(continuous)' and '\(discrete)' today",
            at: member.keySpan)
        result = result.without(name)
        for key in [continuous, discrete] where view[key] == nil {
            result = result.setting(key, to: member.value)
        }
    }
    return result
}

extension ValueType<ViewConfig.DiscreteSize> {
    fileprivate static var discreteSize: ValueType {
        let length = ValueType<Double>.length
        let schema = Schema.either([
            length.schema, .record(Schema.Record("a step", [Schema.Entry("step", length.schema).required()])),
        ])
        return ValueType(schema.words, schema: schema) { node, context in
            if let step = node["step"], node.members?.count == 1 {
                return length.decode(step, context).map { .step($0) }
            }
            return length.decode(node, context).map { .length($0) }
        }
    }
}
