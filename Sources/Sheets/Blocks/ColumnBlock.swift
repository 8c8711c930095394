import Documents

/// A stack of blocks that counts as one block of a row.
struct ColumnBlock: Block, Declared {
    static let key = "column"
    static let documentation = "Blocks under one another, as one block of a row."
    var blocks: [PlacedBlock] = []
    var gap: Double?

    static let typeName = "a column"

    static let properties: [Property<ColumnBlock>] = [
        Property("blocks", \.blocks, .blocks, "The blocks.").required(),
        Property("gap", \.gap, .length, "Space between two blocks."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ColumnBlock? {
        guard node.elements != nil else { return ValueType<ColumnBlock>.object().decode(node, context) }
        return ValueType<[PlacedBlock]>.blocks.decode(node, context).map { ColumnBlock(blocks: $0) }
    }

    private var placed: [PlacedBlock] {
        guard let gap else { return blocks }
        return blocks.map { block in
            var copy = block
            copy.place.space = block.space ?? gap
            return copy
        }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        Stack(context: context, width: width).laidOut(placed, fit: fit)
    }

    func pieces(width: Double, _ context: SheetContext) -> [Piece]? {
        placed.pieces(width: width, context)
    }
}
