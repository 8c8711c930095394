import Documents
import Grammar
import SceneGraph
import Typesetting

/// The name of who made the sheet, at the right edge by default.
struct CreditBlock: Block, Declared {
    static let key = "credit"
    static let documentation = "Who made the sheet, at the right edge unless 'align' says otherwise."
    static let isFoot = true
    var text: Node?
    var align = TextAlign.right

    static let typeName = "a credit"

    static let properties: [Property<CreditBlock>] = [
        Property("text", \.text, .text, "Who made the sheet.").required(),
        Property("align", \.align, .name(), "Where the words stand."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> CreditBlock? {
        guard node.members == nil else { return ValueType<CreditBlock>.object().decode(node, context) }
        return TextContent(node, context).map { CreditBlock(text: $0.text) }
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let paragraph = context.paragraph(text, context.type(.source), width: width, align: align)
        var result = LaidOutBlock(
            marks: [Mark(.text(paragraph.items(at: .zero)))], height: paragraph.height)
        result.foot = paragraph.height - paragraph.ascent
        return result.annotated(Annotation(.note))
    }
}
