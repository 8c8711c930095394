import Documents

/// Blocks in the cells of a grid that is filled row by row. A block may span several columns and rows.
struct GridBlock: Block, Declared {
    static let key = "grid"
    static let documentation =
        "Blocks in cells, filled row by row. A block may take several columns and rows; rows are as tall as their tallest block."
    var columns = 2
    var gap: Double?
    var rowGap: Double?
    var blocks: [PlacedBlock] = []
    var rules = false
    var align = CellLayout.Alignment.stretch

    static let typeName = "a grid"

    static let properties: [Property<GridBlock>] = [
        Property("columns", \.columns, .integer(in: 1...100), "How many columns of equal width there are."),
        Property(
            "blocks", \.blocks, .blocks,
            "The blocks; `span` and `rows` beside a block's key say how many columns and rows it takes."
        ).required(),
        Property("gap", \.gap, .length, "Space between two columns; the sheet's gutter without it."),
        Property("rowGap", \.rowGap, .length, "Space between two rows; the sheet's spacing without it."),
        Property("rules", \.rules, .boolean, "Whether fine rules stand between columns."),
        Property("align", \.align, .name(), "How blocks of unlike heights stand in a row."),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let outer = context.filling(width).grid
        let grid = Grid(columns: columns, gutter: gap ?? outer.gutter, width: width)
        return CellLayout(
            blocks, span: 1, spansRows: true, grid: grid, rowGap: rowGap ?? context.spacing, align: align,
            rules: rules, context
        ) { context.inside($0, of: grid) }.laidOut(fit: fit)
    }
}
