import Documents
import SceneGraph

/// Blocks beside one another on the grid's columns; a row that is full goes on below.
struct RowBlock: Block, Declared {
    static let key = "row"
    var blocks: Node?
    var gap: Double?

    static let typeName = "a row"

    static let properties: [Property<RowBlock>] = [
        Property("blocks", \.blocks, .any, "The blocks, each with the columns it spans."),
        Property("gap", \.gap, .length, "Space between two lines of blocks."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> RowBlock? {
        guard node.elements != nil else { return ValueType<RowBlock>.object().decode(node, context) }
        var row = RowBlock()
        row.blocks = node
        return row
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let placed = BlockRegistry.decode(blocks?.elements ?? [], DecodingContext(log: context.log))
        guard !placed.isEmpty else { return LaidOutBlock() }
        var grid = context.grid
        grid.width = width
        let even = max(1, grid.columns / placed.count)
        var lines: [[(block: PlacedBlock, column: Int, span: Int)]] = [[]]
        var column = 0
        for block in placed {
            let span = min(block.span ?? even, grid.columns)
            if column + span > grid.columns {
                lines.append([])
                column = 0
            }
            lines[lines.count - 1].append((block, column, span))
            column += span
        }
        var result = LaidOutBlock()
        for line in lines {
            if result.height > 0 { result.height += gap ?? context.spacing }
            var tallest = 0.0
            for (block, column, span) in line {
                let inner = grid.inside(span)
                var innerContext = context
                innerContext.grid = inner
                let laid = block.block.laidOut(width: inner.width, innerContext)
                let x = column == 0 ? 0 : grid.width(of: column) + grid.gutter
                result.marks.append(
                    Mark(.group([GroupItem(x: x, y: result.height, marks: laid.marks)]), role: .scope))
                tallest = max(tallest, laid.height)
            }
            result.height += tallest
        }
        return result
    }
}
