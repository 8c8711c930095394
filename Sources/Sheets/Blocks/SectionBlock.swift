import Documents
import SceneGraph
import Typesetting

/// A section: a hairline with a tab, a title, a label and a number at the right, and blocks under it.
struct SectionBlock: Block, Declared {
    static let key = "section"
    var title: Node?
    var label: Node?
    var number: Node?
    var blocks: Node?

    static let typeName = "a section"

    static let properties: [Property<SectionBlock>] = [
        Property("title", \.title, .any, "The title."),
        Property("label", \.label, .any, "What the section's figures are: year, unit."),
        Property("number", \.number, .any, "The section's number."),
        Property("blocks", \.blocks, .any, "The content."),
    ]

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        var result = LaidOutBlock()
        let hairline = RuleItem(
            from: Point(0, 0.5), to: Point(width, 0.5),
            style: Style(stroke: context.color("hairline", Color(0xCFC8BA)), width: 1))
        let accent = context.color("accent", .black)
        let tab = RectItem(
            x: 0, y: 0, width: context.length("tabWidth", 56), height: context.length("tabHeight", 7),
            style: Style(fill: accent))
        result.marks = [Mark(.rule([hairline])), Mark(.rect([tab]))]
        let isWide = width > context.sheetWidth * 0.6
        let titleStyle = context.type(
            isWide ? "sectionTitle" : "sectionTitleHalf", size: isWide ? 46 : 38, weight: 900,
            leading: isWide ? 58 : 48)
        let labelStyle = context.type("label", size: 22)
        let numberStyle = context.type("number", size: 24, weight: 700)
        let numberText = context.text(number).joined()
        let labelText = context.text(label).joined(separator: " ")
        let numberWidth = context.measuring.width(of: numberText, in: numberStyle.font)
        let labelWidth = context.measuring.width(of: labelText, in: labelStyle.font)
        let right = (numberText.isEmpty ? 0 : numberWidth + 24)
        // A wide section has its label beside the title, a narrow one under it.
        let beside = isWide ? right + labelWidth + 24 : right
        let title = context.paragraph(title, titleStyle, width: width - beside, isBalanced: true)
        let first = (isWide ? 20 : 24) + titleStyle.font.size
        result.marks.append(Mark(.text(title.items(baseline: Point(0, first)))))
        var y = first + title.leading * Double(max(title.lines.count, 1) - 1)
        if !numberText.isEmpty {
            var item = TextItem(
                numberText, x: width, y: first, font: numberStyle.font, fill: numberStyle.color)
            item.align = .right
            result.marks.append(Mark(.text([item])))
        }
        if !labelText.isEmpty {
            var item = TextItem(
                labelText, x: width - right, y: first, font: labelStyle.font, fill: labelStyle.color)
            if isWide {
                item.align = .right
            } else {
                y += labelStyle.leading + 8
                (item.x, item.y) = (0, y)
            }
            result.marks.append(Mark(.text([item])))
        }
        y += context.length("sectionGap", 34)
        var inner = context
        inner.grid.width = width
        let content = inner.stack(
            BlockRegistry.decode(blocks?.elements ?? [], DecodingContext(log: context.log)), width: width)
        result.marks.append(Mark(.group([GroupItem(x: 0, y: y, marks: content.marks)]), role: .scope))
        result.height = y + content.height
        result.spaceBefore = context.length("sectionSpacing", 50)
        return result
    }
}
