import Documents
import SceneGraph
import Typesetting

/// Running text.
struct TextBlock: Block {
    static let key = "text"
    var content: TextContent

    static func decode(_ node: Node, _ context: DecodingContext) -> TextBlock? {
        TextContent(node, context).map { TextBlock(content: $0) }
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let paragraph = context.paragraph(
            content.text, context.type("text", size: 24, leading: 34), width: width)
        return LaidOutBlock(marks: [Mark(.text(paragraph.items(at: .zero)))], height: paragraph.height)
    }
}
