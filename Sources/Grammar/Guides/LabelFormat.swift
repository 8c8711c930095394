public import Dataflow
public import Diagnostics
public import Documents

/// How the labels of a guide are written: a pattern, for times one for each unit, or what a custom format is told.
public struct LabelFormat: Sendable {
    /// A pattern of the dates that start a unit.
    public struct UnitPattern: Sendable {
        public var unit: String
        public var pattern: String?
        public var span: Span
    }

    /// What a custom format is told.
    public var value: Value
    /// A pattern for each unit of time; nil where it is no object.
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
