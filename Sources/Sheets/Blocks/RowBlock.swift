import Documents

/// Blocks side by side on the grid's columns. Blocks without room in the row go on a new line below.
struct RowBlock: Block, Declared {
    static let key = "row"
    static let documentation =
        "Blocks beside one another on the grid's columns. Their feet align, as do the labels of cards, whose figures are of one size and on one line; plots keep the same distance from their titles."
    var blocks: [PlacedBlock] = []
    var gap: Double?
    var rules = false
    var align = CellLayout.Alignment.stretch

    static let typeName = "a row"

    static let properties: [Property<RowBlock>] = [
        Property("blocks", \.blocks, .blocks, "The blocks, each with the columns that it spans.").required(),
        Property("gap", \.gap, .length, "Space between two lines of blocks."),
        Property("rules", \.rules, .boolean, "Whether fine rules stand between blocks."),
        Property("align", \.align, .name(), "How blocks of unlike heights stand."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> RowBlock? {
        guard node.elements != nil else { return ValueType<RowBlock>.object().decode(node, context) }
        return ValueType<[PlacedBlock]>.blocks.decode(node, context).map { RowBlock(blocks: $0) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let context = context.filling(width)
        let grid = grid(in: context)
        return CellLayout(
            blocks, span: max(1, grid.columns / max(1, blocks.count)), spansRows: false, grid: grid,
            rowGap: gap ?? context.spacing, align: align, rules: rules, context
        ) { context.inside($0, of: grid) }.laidOut(fit: fit)
    }

    /// The columns of the row: those of the sheet; or one for each block, if no block states its span and the
    /// sheet's columns can't be divided evenly among them.
    private func grid(in context: SheetContext) -> Grid {
        let grid = context.grid
        let saysNothing = blocks.allSatisfy { $0.span == nil }
        guard saysNothing, (1...grid.columns).contains(blocks.count), grid.columns % blocks.count != 0 else {
            return grid
        }
        return Grid(columns: blocks.count, gutter: grid.gutter, width: grid.width)
    }
}
