public import Documents

/// A property of a composition's rows and columns: one value for both, or one for each.
public struct RowColumn<Value: Sendable>: Sendable {
    public var row: Value?
    public var column: Value?

    public init(row: Value? = nil, column: Value? = nil) { (self.row, self.column) = (row, column) }
}

extension RowColumn: Fillable {
    public func filled(by other: RowColumn) -> RowColumn {
        RowColumn(row: row ?? other.row, column: column ?? other.column)
    }
}

/// How views in a grid are aligned: all cells equal, each row and column by itself, or not at all.
public enum LayoutAlign: String, CaseIterable, Sendable { case all, each, none }

extension ValueType where Value: Sendable {
    /// The value, or `{row: value, column: value}`.
    var byRowAndColumn: ValueType<RowColumn<Value>> {
        ValueType<RowColumn<Value>>(
            "\(name), or {row, column} of them", schema: .byRowAndColumn(schema)
        ) { node, context in
            guard let members = node.members else {
                return self.decode(node, context).map { RowColumn(row: $0, column: $0) }
            }
            var result = RowColumn<Value>()
            for member in members {
                switch member.key {
                case "row": result.row = self.decode(member.value, context)
                case "column": result.column = self.decode(member.value, context)
                default:
                    context.log.unknownProperty(
                        member.key, of: "a layout by rows and columns", at: member.keySpan,
                        known: ["row", "column"])
                }
            }
            return result
        }
    }
}

extension ValueType<RowColumn<Double>> {
    static var spacings: ValueType { ValueType<Double>.number.byRowAndColumn }
}

extension ValueType<RowColumn<LayoutAlign>> {
    static var alignments: ValueType { ValueType<LayoutAlign>.name().byRowAndColumn }
}

extension ValueType<RowColumn<Bool>> {
    static var centerings: ValueType { ValueType<Bool>.boolean.byRowAndColumn }
}

extension Schema {
    /// One value for rows and columns, or one for each.
    fileprivate static func byRowAndColumn(_ value: Schema) -> Schema {
        .either([
            value,
            .record(
                Record(
                    "a value for rows and for columns",
                    [Entry("row", value, "For rows."), Entry("column", value, "For columns.")])),
        ])
    }
}
