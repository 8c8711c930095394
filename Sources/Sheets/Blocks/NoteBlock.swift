import Documents
import Grammar
import SceneGraph
import Typesetting

/// Captions and remarks. In a list, each remark has a mark before it.
struct NoteBlock: Block {
    static let key = "note"
    static let documentation = "Captions and remarks; a list sets each with a mark before it."
    static let isFoot = true
    var content: TextContent

    static func decode(_ node: Node, _ context: DecodingContext) -> NoteBlock? {
        TextContent(node, context).map { NoteBlock(content: $0) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type(.note)
        guard let remarks = content.text.elements, remarks.count > 1 else {
            let text = prefixed(context.text(content.text), context)
            let paragraph = context.paragraph(text.joined(separator: "\n"), style, width: width)
            var result = LaidOutBlock(marks: [Mark(.text(paragraph.items(at: .zero)))])
            result.height = paragraph.height
            result.foot = paragraph.height - paragraph.ascent
            return result.annotated(Annotation(.note))
        }
        var result = LaidOutBlock()
        let size = style.font.size
        for remark in remarks {
            let paragraph = context.paragraph(remark, style, width: width - size)
            if result.height > 0 { result.height += style.leading - size }
            let dash = RectItem(
                x: 0, y: result.height + size * 0.43, width: size * 0.6, height: size * 0.13,
                style: Style(fill: context.color(.accent)))
            result.marks.append(Mark(.rect([dash])))
            result.marks.append(Mark(.text(paragraph.items(at: Point(size, result.height)))))
            result.height += paragraph.height
        }
        result.foot = result.height - size * 0.88
        return result.annotated(Annotation(.note))
    }

    /// The note with the word that a theme puts before the notes of charts, 注：, unless it begins with it.
    private func prefixed(_ lines: [String], _ context: SheetContext) -> [String] {
        guard let prefix = context.config.furniture?.notePrefix, let first = lines.first,
            !first.hasPrefix(prefix)
        else { return lines }
        return [prefix + first] + lines.dropFirst()
    }
}
