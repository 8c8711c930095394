import Diagnostics
import Documents

/// A part of a sheet. One file each: its declaration and its layout.
protocol Block: Sendable {
    /// The key that tells the block from others: "headline", "card".
    static var key: String { get }
    static func decode(_ node: Node, _ context: DecodingContext) -> Self?
    /// The block at a width, as tall as its content.
    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock
}

/// A block with what the layout around it needs to know.
struct PlacedBlock {
    var block: any Block
    /// Columns of the grid that it takes in a row.
    var span: Int?
    /// Space before it, instead of the usual.
    var space: Double?
}

/// The blocks that there are.
enum BlockRegistry {
    static let all: [any Block.Type] = [
        CardBlock.self, ChartBlock.self, ColumnBlock.self, DeckBlock.self, DividerBlock.self,
        HeadlineBlock.self, KeyBlock.self,
        MastheadBlock.self, NoteBlock.self, RowBlock.self, SectionBlock.self, SourceBlock.self,
        TextBlock.self,
    ]

    private static let layoutKeys = ["span", "space"]

    static func decode(_ nodes: [Node], _ context: DecodingContext) -> [PlacedBlock] {
        nodes.compactMap { decode($0, context) }
    }

    /// Reads a block: an object with the key of one kind of block, and keys of layout.
    static func decode(_ node: Node, _ context: DecodingContext) -> PlacedBlock? {
        let names = all.map { $0.key }
        guard let members = node.members else {
            context.log.error(
                "expected a block, found \(node.kind)", at: node.span,
                hint: "one of \(names.joined(separator: ", "))")
            return nil
        }
        var placed: PlacedBlock?
        var span: Int?
        var space: Double?
        for member in members {
            switch member.key {
            case "span": span = ValueType<Int>.integer(atLeast: 1).decode(member.value, context)
            case "space": space = ValueType<Double>.length.decode(member.value, context)
            default:
                guard let type = all.first(where: { $0.key == member.key }) else {
                    context.log.unknownProperty(
                        member.key, of: "a block", at: member.keySpan, known: names + layoutKeys)
                    continue
                }
                if placed != nil {
                    context.log.error(
                        "a block is of one kind: '\(member.key)' stands beside another", at: member.keySpan)
                }
                placed = type.decode(member.value, context).map { PlacedBlock(block: $0) }
            }
        }
        placed?.span = span
        placed?.space = space
        return placed
    }
}

/// A block that is a text and nothing else.
struct TextContent: Sendable {
    var text: Node

    init?(_ node: Node, _ context: DecodingContext) {
        let isText =
            node.string != nil || node.number != nil || node.elements?.allSatisfy { $0.string != nil } == true
        guard isText else {
            context.log.error("expected text, found \(node.kind)", at: node.span)
            return nil
        }
        text = node
    }
}
