import Documents
import SceneGraph
import Typesetting

/// Where the figures come from, and at the right who made the sheet.
struct SourceBlock: Block, Declared {
    static let key = "source"
    var text: Node?
    var credit: Node?

    static let typeName = "a source"

    static let properties: [Property<SourceBlock>] = [
        Property("text", \.text, .any, "Where the figures come from."),
        Property("credit", \.credit, .any, "Who made the sheet."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> SourceBlock? {
        guard node.members == nil else { return ValueType<SourceBlock>.object().decode(node, context) }
        var block = SourceBlock()
        block.text = node
        return block
    }

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type("source", size: 20, leading: 30)
        let creditText = context.text(credit).joined()
        let creditWidth = context.measuring.width(of: creditText, in: style.font)
        let paragraph = context.paragraph(
            text, style, width: width - (creditText.isEmpty ? 0 : creditWidth + style.font.size * 2))
        var marks = [Mark(.text(paragraph.items(at: .zero)))]
        if !creditText.isEmpty {
            var item = TextItem(
                creditText, x: width, y: paragraph.ascent, font: style.font, fill: style.color)
            item.align = .right
            marks.append(Mark(.text([item])))
        }
        return LaidOutBlock(marks: marks, height: max(paragraph.height, style.font.size))
    }
}
