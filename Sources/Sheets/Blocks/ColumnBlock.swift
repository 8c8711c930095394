import Documents
import SceneGraph

/// Blocks under one another, as one block of a row.
struct ColumnBlock: Block, Declared {
    static let key = "column"
    var blocks: Node?
    var gap: Double?

    static let typeName = "a column"

    static let properties: [Property<ColumnBlock>] = [
        Property("blocks", \.blocks, .any, "The blocks."),
        Property("gap", \.gap, .length, "Space between two blocks."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> ColumnBlock? {
        guard node.elements != nil else { return ValueType<ColumnBlock>.object().decode(node, context) }
        var column = ColumnBlock()
        column.blocks = node
        return column
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        var placed = BlockRegistry.decode(blocks?.elements ?? [], DecodingContext(log: context.log))
        if let gap {
            for index in placed.indices { placed[index].space = placed[index].space ?? gap }
        }
        return context.stack(placed, width: width)
    }
}
