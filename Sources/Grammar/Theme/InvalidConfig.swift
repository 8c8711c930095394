public import Dataflow
import Diagnostics
public import Documents

/// What channels draw for values that aren't numbers.
public struct InvalidConfig: Declared {
    public enum Replacement: Sendable {
        /// The position of zero on the scale or, without zero, the least value of the scale.
        case zeroOrLeast
        case value(Literal)
    }

    private var replacements: [Channel: Replacement] = [:]

    public init() {}

    public subscript(channel: Channel) -> Replacement? {
        get { replacements[channel] }
        set { replacements[channel] = newValue }
    }

    public static let typeName = "the config of invalid data"

    public static let properties: [Property<InvalidConfig>] = Channel.allCases.filter(\.hasScale).map {
        channel in
        Property(channel.rawValue, \.[channel], .replacement, "What the channel draws.")
    }
}

extension ValueType<InvalidConfig.Replacement> {
    /// `zero-or-min`, or `{value}`.
    fileprivate static var replacement: ValueType {
        let schema = Schema.either([
            .oneOf(["zero-or-min"]), .record(Schema.Record("a value", [Schema.Entry("value", .any)])),
        ])
        return ValueType(schema.words, schema: schema) { node, context in
            if node.string == "zero-or-min" { return .zeroOrLeast }
            if let value = node["value"], node.members?.count == 1 {
                return ValueType<Literal>.constant.decode(value, context).map { .value($0) }
            }
            context.log.error(
                .wrongType, "expected 'zero-or-min' or {value}, found \(node.kind)", at: node.span)
            return nil
        }
    }
}
