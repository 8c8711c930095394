import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A table whose numbers align on the decimal point, with optional groups of rows and bars within cells.
struct TableBlock: Block, Declared {
    static let key = "table"
    static let documentation =
        "A table of data or of rows written here. Numbers align on their decimal points; over pages its head is repeated."
    var data: Node?
    var transforms: [any Transform] = []
    var rows: Node?
    var columns: [TableColumn]?
    var group: FieldReference?
    var rules = Rules.rows
    var isStriped = false
    var highlight: Predicate?
    var span: Span?

    enum Rules: String, CaseIterable, Sendable { case rows, groups, none }

    static let typeName = "a table"

    static let properties: [Property<TableBlock>] = [
        Property("data", \.data, .any, "Where the rows come from, as in charts: url, values, name."),
        Property("transform", \.transforms, .transforms, "What is done to the rows, as in charts."),
        Property("rows", \.rows, .any, "The rows, written here: a list of objects."),
        Property(
            "columns", \.columns, .list(of: .tableColumn),
            "The columns: names of fields, or objects; all fields where left out."),
        Property("groupby", \.group, .field, "The field by whose values rows are grouped under headings."),
        Property("rules", \.rules, .name(), "What fine rules stand between: rows, groups, nothing."),
        Property("zebra", \.isStriped, .boolean, "Whether every second row has a ground."),
        Property(
            "highlight", \.highlight, .predicate, "A condition on the rows that are bold and on a plate."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> TableBlock? {
        var block = ValueType<TableBlock>.object().decode(node, context)
        block?.span = node.span
        if let block, (block.data == nil) == (block.rows == nil) {
            context.log.error(.missingProperty, "a table needs either 'data' or 'rows'", at: node.span)
            return nil
        }
        return block
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard let layout = layout(width: width, context) else { return LaidOutBlock() }
        var result = LaidOutBlock(marks: [layout.head.group()], height: layout.head.height)
        for part in layout.parts {
            result.marks.append(part.laid.group(y: result.height))
            result.height += part.laid.height
        }
        return result.annotated(Annotation(.table))
    }

    /// Returns a piece for each row. The head is repeated on every page, a group's heading stays with the
    /// first row below it, and the last row isn't left alone on a page.
    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        guard let layout = layout(width: width, context) else { return [] }
        var first = Piece(layout.head)
        first.spaceBefore = context.spacing
        first.keepsWithNext = true
        var pieces = [first]
        for (index, part) in layout.parts.enumerated() {
            var piece = Piece(part.laid)
            piece.repeated = Piece.Repeated(layout.head, part.continued)
            piece.keepsWithNext =
                part.kind == .group || index == 0 || index == layout.parts.count - 2
            pieces.append(piece)
        }
        pieces[pieces.count - 1].keepsWithNext = false
        for index in pieces.indices { pieces[index].part = Piece.Part(annotation: Annotation(.table)) }
        return pieces
    }

    private func layout(width: Double, _ context: SheetContext) -> TableLayout? {
        guard let source = data ?? rows, let table = context.printedTable(source, transforms) else {
            return nil
        }
        if table.rowCount == 0 {
            context.log.warning(.emptyTable, "the table has no rows", at: source.span)
        }
        for column in columns ?? [] {
            guard let field = column.field else { continue }
            context.note(
                field.name, of: rows, unit: context.text(column.unit).joined(),
                unitField: column.unitField?.name)
        }
        do {
            let content = try TableContent(
                table, columns: columns, groupedBy: group, highlight: highlight, context)
            let layout = TableLayout(
                content, rules: rules, isStriped: isStriped, width: width, context)
            if layout.columns.excess > 0.5 {
                context.log.warning(
                    .blockTooNarrow,
                    "the columns of this table are \(millimeters(layout.columns.excess)) mm wider than its \(millimeters(width)) mm",
                    at: span, hint: "leave out a column, or give the table more of the grid")
            }
            return layout
        } catch {
            context.log.add(error)
            return nil
        }
    }
}
