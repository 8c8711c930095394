public import Dataflow
public import Diagnostics
public import Documents

/// The format of a guide's labels: a pattern, a pattern for each unit of time, or the argument
/// of a custom format.
public struct LabelFormat: Sendable {
    /// A pattern for dates at which a unit of time begins.
    public struct UnitPattern: Sendable {
        public var unit: String
        public var pattern: String?
        public var span: Span
    }

    /// The pattern, or the argument of a custom format.
    public var value: Value
    /// A pattern for each unit of time; nil if the format isn't an object.
    public var units: [UnitPattern]?
    public var span: Span

    public var pattern: String? { if case .string(let text) = value { text } else { nil } }
}

extension ValueType<LabelFormat> {
    public static var labelFormat: ValueType {
        let schema = Schema.either([.text("a pattern"), .map(.string), .any])
        return ValueType("a pattern, or one for each unit of time", schema: schema) { node, context in
            let units = node.members?.map {
                LabelFormat.UnitPattern(unit: $0.key, pattern: $0.value.string, span: $0.keySpan)
            }
            return LabelFormat(value: Dataflow.Value(node), units: units, span: node.span)
        }
    }
}
