import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A ranked list: ranks, labels, values at the right, and an optional bar for each item.
struct ListBlock: Block, Declared {
    static let key = "list"
    static let documentation =
        "A ranked list: labels with their values at the right, and a bar for each; equal values share a rank."
    var items: Node?
    var data: Node?
    var transforms: [any Transform] = []
    var label: FieldReference?
    var value: FieldReference?
    var note: FieldReference?
    var unit: Node?
    var unitField: FieldReference?
    var bound: FieldReference?
    var format: Node?
    var formatType: String?
    var order: Order?
    var hasRanks = true
    var emphasized = 3
    var bar: BarDefinition?
    var highlight: Predicate?
    var columns = 1
    var gutter: Double?
    var rules = true
    var span: Span?

    enum Order: String, CaseIterable, Sendable { case descending, ascending, given }

    static let typeName = "a list"

    static let properties: [Property<ListBlock>] = [
        Property(
            "items", \.items, .any,
            "The items, written here: objects with label, value, unit, note; or label and the id of a figure."
        ),
        Property("data", \.data, .any, "Where the items come from, as in charts: url, values, name."),
        Property("transform", \.transforms, .transforms, "What is done to the rows, as in charts."),
        Property("label", \.label, .field, "The field with the labels; 'label' where left out."),
        Property("value", \.value, .field, "The field with the values; 'value' where left out."),
        Property("note", \.note, .field, "The field with remarks under the labels; 'note' where left out."),
        Property("unit", \.unit, .text, "The unit of all values."),
        Property("unitField", \.unitField, .field, "The field with units; 'unit' where left out."),
        Property("bound", \.bound, .field, "The field with bounds; 'bound' where left out."),
        Property("format", \.format, .any, "The pattern by which values are printed."),
        Property("formatType", \.formatType, .string, "Whose pattern it is: number, time, chinese."),
        Property(
            "order", \.order, .name(),
            "The largest first, the smallest first, or as given; without values as given."),
        Property("ranks", \.hasRanks, .boolean, "Whether ranks stand before the labels."),
        Property("emphasis", \.emphasized, .integer(), "Up to which rank numerals have the accent."),
        Property("bar", \.bar, .bar, "A bar under each item, on one scale from zero."),
        Property("highlight", \.highlight, .predicate, "A condition on the items that are bold."),
        Property(
            "columns", \.columns, .integer(in: 1...100), "Columns side by side, one filled after the other."),
        Property("gutter", \.gutter, .length, "Space between columns; the grid's without it."),
        Property("rules", \.rules, .boolean, "Whether fine rules stand between items."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ListBlock? {
        var block: ListBlock?
        if node.elements != nil {
            block = ListBlock()
            block?.items = node
        } else {
            block = ValueType<ListBlock>.object().decode(node, context)
        }
        block?.span = node.span
        if let block, (block.data == nil) == (block.items == nil) {
            context.log.error(.missingProperty, "a list needs either 'items' or 'data'", at: node.span)
            return nil
        }
        return block
    }

    /// The most rows that stay together on a page if the list has several columns.
    private static let rowsTogether = 5

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard let layout = layout(width: width, context) else { return LaidOutBlock() }
        var result = layout.columns(layout.items[...])
        result = result.annotated(Annotation(.list))
        return result
    }

    /// Returns a piece for each item. With several columns, each piece has several rows, so that readers go
    /// down one column before the next.
    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        guard let layout = layout(width: width, context) else { return [] }
        let count = layout.items.count
        let length = columns == 1 ? 1 : Self.rowsTogether * columns
        return stride(from: 0, to: count, by: length).map { start in
            let end = min(count, start + length)
            var piece = Piece(layout.columns(layout.items[start..<end]))
            piece.part = Piece.Part(annotation: Annotation(.list))
            piece.spaceBefore = start == 0 ? context.spacing : 0
            piece.keepsWithNext = columns == 1 && count > 1 && (start == 0 || start == count - 2)
            return piece
        }
    }

    private func layout(width: Double, _ context: SheetContext) -> ListLayout? {
        guard let source = data ?? items, let table = context.printedTable(source, transforms) else {
            return nil
        }
        if table.rowCount == 0 { context.log.warning(.emptyTable, "the list has no items", at: source.span) }
        context.note(
            value?.name ?? "value", of: items, unit: context.text(unit).joined(),
            unitField: unitField?.name ?? "unit")
        do {
            let items = try ListItem.items(of: self, table, context)
            return ListLayout(items, self, width: width, context)
        } catch {
            context.log.add(error)
            return nil
        }
    }
}
