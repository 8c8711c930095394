import Documents
import SceneGraph
import Typesetting

/// The lines under a headline.
struct DeckBlock: Block {
    static let key = "deck"
    static let documentation = "The lines under a headline."
    var content: TextContent

    static func decode(_ node: Node, _ context: DecodingContext) -> DeckBlock? {
        TextContent(node, context).map { DeckBlock(content: $0) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let paragraph = context.paragraph(content.text, context.type(.deck), width: width)
        return LaidOutBlock(marks: [Mark(.text(paragraph.items(at: .zero)))], height: paragraph.height)
            .annotated(Annotation(.paragraph))
    }
}
