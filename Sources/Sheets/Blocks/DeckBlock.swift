import Documents
import SceneGraph
import Typesetting

/// The lines under a headline.
struct DeckBlock: Block {
    static let key = "deck"
    var content: TextContent

    static func decode(_ node: Node, _ context: DecodingContext) -> DeckBlock? {
        TextContent(node, context).map { DeckBlock(content: $0) }
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let paragraph = context.paragraph(
            content.text, context.type("deck", size: 32, leading: 48), width: width)
        return LaidOutBlock(marks: [Mark(.text(paragraph.items(at: .zero)))], height: paragraph.height)
    }
}
