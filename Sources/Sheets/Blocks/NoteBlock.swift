import Documents
import SceneGraph
import Typesetting

/// What the reader must know: captions and remarks. A list sets each remark with a mark before it.
struct NoteBlock: Block {
    static let key = "note"
    var content: TextContent

    static func decode(_ node: Node, _ context: DecodingContext) -> NoteBlock? {
        TextContent(node, context).map { NoteBlock(content: $0) }
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type("note", size: 22, leading: 32)
        guard let remarks = content.text.elements, remarks.count > 1 else {
            let paragraph = context.paragraph(content.text, style, width: width)
            return LaidOutBlock(marks: [Mark(.text(paragraph.items(at: .zero)))], height: paragraph.height)
        }
        var result = LaidOutBlock()
        let indent = style.font.size
        let accent = context.color("accent", .black)
        for remark in remarks {
            let paragraph = context.paragraph(remark, style, width: width - indent)
            if result.height > 0 { result.height += style.leading - style.font.size }
            let middle = result.height + style.font.size / 2
            let dash = RectItem(
                x: 0, y: middle - 1.5, width: indent * 0.6, height: 3, style: Style(fill: accent))
            result.marks.append(Mark(.rect([dash])))
            result.marks.append(Mark(.text(paragraph.items(at: Point(indent, result.height)))))
            result.height += paragraph.height
        }
        return result
    }
}
