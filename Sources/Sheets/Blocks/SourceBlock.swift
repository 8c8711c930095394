import Documents
import SceneGraph
import Typesetting

/// The source of the figures and, at the right, who made the sheet.
struct SourceBlock: Block, Declared {
    static let key = "source"
    static let documentation = "Where the figures come from, and at the right who made the sheet."
    static let isFoot = true
    var text: Node?
    var credit: Node?
    var rule = false

    static let typeName = "a source"

    static let properties: [Property<SourceBlock>] = [
        Property("text", \.text, .text, "Where the figures come from."),
        Property("credit", \.credit, .text, "Who made the sheet."),
        Property("rule", \.rule, .boolean, "Whether a fine rule stands over it."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> SourceBlock? {
        guard node.members == nil else { return ValueType<SourceBlock>.object().decode(node, context) }
        var block = SourceBlock()
        block.text = node
        return block
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type(.source)
        let size = style.font.size
        var result = LaidOutBlock()
        if rule {
            let weight = context.length(.hairlineWidth)
            result.marks.append(context.rule(width: width, weight: weight, color: context.color(.ink)))
            result.height = weight + size * 0.7
        }
        let creditText = context.text(credit).joined()
        let creditWidth = context.measuring.width(of: creditText, in: style.font)
        // A credit that would leave the source less than half of its line goes below it.
        let isBeside = !creditText.isEmpty && creditWidth + size * 2 <= width / 2
        let paragraph = context.paragraph(
            text, style, width: width - (isBeside ? creditWidth + size * 2 : 0))
        result.marks.append(Mark(.text(paragraph.items(at: Point(0, result.height)))))
        if isBeside {
            var item = TextItem(
                creditText, x: width, y: result.height + paragraph.ascent, font: style.font,
                fill: style.color)
            item.align = .right
            result.marks.append(Mark(.text([item])))
        }
        var height = max(paragraph.height, size)
        if !creditText.isEmpty, !isBeside {
            let credit = context.paragraph(self.credit, style, width: width, align: .right)
            if !paragraph.lines.isEmpty { height += style.leading - size }
            result.marks.append(Mark(.text(credit.items(at: Point(0, result.height + height)))))
            height += credit.height
        }
        result.height += height
        result.foot = height - paragraph.ascent
        return result.annotated(Annotation(.source))
    }
}
