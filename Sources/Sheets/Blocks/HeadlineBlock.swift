import Documents
import SceneGraph
import Typesetting

/// The headline of the sheet.
struct HeadlineBlock: Block {
    static let key = "headline"
    var content: TextContent

    static func decode(_ node: Node, _ context: DecodingContext) -> HeadlineBlock? {
        TextContent(node, context).map { HeadlineBlock(content: $0) }
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type("headline", size: 152, weight: 900, leading: 158)
        let paragraph = context.paragraph(content.text, style, width: width, isBalanced: true)
        var items = paragraph.items(at: .zero)
        for index in items.indices { items[index].trimsBearing = true }
        return LaidOutBlock(marks: [Mark(.text(items))], height: paragraph.height)
    }
}
