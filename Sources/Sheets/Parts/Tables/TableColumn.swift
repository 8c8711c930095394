import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// A column of a table block: what it shows, and how.
struct TableColumn: Declared, Sendable {
    var field: FieldReference?
    var figure: FieldReference?
    var title: Node?
    var unit: Node?
    var unitField: FieldReference?
    var align: Alignment?
    var width: Double?
    var format: Node?
    var formatType: String?
    var bar: BarDefinition?
    var bound: FieldReference?
    var note: FieldReference?
    var mark: Node?

    enum Alignment: String, CaseIterable, Sendable {
        case left, center, right
        /// Numbers align on their decimal points.
        case decimal
    }

    static let typeName = "a column"

    static let properties: [Property<TableColumn>] = [
        Property("field", \.field, .field, "The field of the data that the column shows."),
        Property(
            "figure", \.figure, .field,
            "A field with ids of figures, whose values, units and bounds the column shows."),
        Property("title", \.title, .text, "The column's head; the field's name where left out."),
        Property("unit", \.unit, .text, "The unit of all values, set in the head."),
        Property("unitField", \.unitField, .field, "A field with the unit of each value."),
        Property(
            "align", \.align, .name(), "Numbers stand on their decimal points, texts at the left, without it."
        ),
        Property("width", \.width, .length, "The column's width; by its content where left out."),
        Property("format", \.format, .any, "The pattern by which values are printed."),
        Property("formatType", \.formatType, .string, "Whose pattern it is: number, time, chinese."),
        Property("bar", \.bar, .bar, "A bar after each value, on one scale from zero."),
        Property("bound", \.bound, .field, "A field that says whether a value is exact or a floor."),
        Property("note", \.note, .field, "A field with marks of notes, raised after the values."),
        Property("mark", \.mark, .text, "The mark of a note, raised after the head."),
    ]

    /// The field whose values, or ids of figures, the column shows.
    var source: FieldReference? { field ?? figure }

    func valueFormat(_ context: SheetContext) -> ValueFormat? {
        guard format != nil || formatType != nil else { return nil }
        return ValueFormat(
            pattern: format?.string ?? format?.number?.plain, type: formatType ?? "number",
            config: context.config, span: format?.span, log: context.log)
    }
}

extension ValueType<TableColumn> {
    /// The name of a field, or an object.
    static var tableColumn: ValueType {
        ValueType("a column", object: TableColumn.self) { node, context in
            guard node.string != nil else {
                guard let column = TableColumn.decode(node, context) else { return nil }
                if column.source == nil {
                    context.log.error(
                        .missingProperty, "a column needs a 'field' or a 'figure'", at: node.span)
                    return nil
                }
                return column
            }
            return ValueType<FieldReference>.field.decode(node, context).map { field in
                var column = TableColumn()
                column.field = field
                return column
            }
        }
    }
}
