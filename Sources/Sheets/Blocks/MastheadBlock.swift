import Documents
import Grammar
import SceneGraph
import Typesetting

/// The head of the sheet: its topic and a label, under a tab, between rules, or as a letterhead.
struct MastheadBlock: Block, Declared {
    static let key = "masthead"
    static let documentation = "The head of the sheet: the topic, and at the right what kind of piece it is."
    var title: Node?
    var label: Node?
    var style: Look = .tab

    enum Look: String, CaseIterable, Sendable {
        /// A short tab above the topic, for posters.
        case tab
        /// A strong rule above the topic and a fine one below it, for newspaper pages.
        case folio
        /// The topic, large and centred, above a line of labels and a double rule in the accent colour, for
        /// official papers.
        case letterhead
    }

    static let typeName = "a masthead"

    static let properties: [Property<MastheadBlock>] = [
        Property("title", \.title, .text, "The topic."),
        Property(
            "label", \.label, .text,
            "What stands at the right; a letterhead has a list of what stands at the left and the right."),
        Property(
            "style", \.style, .name(),
            "'tab': a tab over the topic; 'folio': between two rules; 'letterhead': large in the middle, as on official papers."
        ),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard style != .letterhead else { return letterhead(width: width, context) }
        let kicker = context.type(.kicker)
        let labelStyle = context.type(.kickerLabel)
        var title = context.paragraph(title, kicker, width: width)
        var label = context.paragraph(label, labelStyle, width: width, align: .right)
        // A label without room beside the topic goes below it.
        let isBeside = title.textWidth + kicker.font.size * 1.5 + label.textWidth <= width
        if !isBeside {
            title = context.paragraph(self.title, kicker, width: width, isBalanced: true)
            label = context.paragraph(self.label, labelStyle, width: width, isBalanced: true)
        }
        var result = LaidOutBlock()
        var y = 0.0
        switch style {
        case .tab:
            let height = context.length(.mastheadTabHeight)
            let tab = RectItem(
                x: 0, y: 0, width: context.length(.tabWidth), height: height,
                style: Style(fill: context.color(.accent)))
            result.marks.append(Mark(.rect([tab]), role: .furniture))
            y = height + kicker.font.size * 1.86
        case .folio, .letterhead:
            let weight = context.length(.rule) * 4
            result.marks.append(context.rule(width: width, weight: weight, color: context.color(.ink)))
            y = weight + kicker.font.size * 1.45
        }
        result.marks.append(Mark(.text(title.items(baseline: Point(0, y)))))
        let lines = (title: max(1, title.lines.count), label: max(1, label.lines.count))
        var end = y + Double(lines.title - 1) * kicker.leading
        let labelStart = isBeside ? y : end + labelStyle.leading * 1.1
        end = max(end, labelStart + Double(lines.label - 1) * labelStyle.leading)
        result.marks.append(Mark(.text(label.items(baseline: Point(0, labelStart)))))
        y = end + kicker.font.size * 0.2
        if style == .folio {
            y += kicker.font.size * 0.4
            let weight = context.length(.hairlineWidth)
            result.marks.append(
                context.rule(width: width, y: y, weight: weight, color: context.color(.ink)))
            y += weight
        }
        result.height = y
        return result
    }

    private func letterhead(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let accent = context.color(.accent)
        let name = context.type(.letterhead)
        let line = context.type(.kickerLabel)
        let title = context.paragraph(title, name, width: width, align: .center)
        var result = LaidOutBlock(marks: [Mark(.text(title.items(at: .zero)))], height: title.height)
        let labels = context.text(label)
        if !labels.isEmpty {
            result.height += name.font.size * 0.9
            let baseline = result.height
            for (index, text) in labels.prefix(2).enumerated() {
                var item = TextItem(
                    text, x: index == 0 ? 0 : width, y: baseline, font: line.font, fill: line.color)
                item.align = index == 0 ? .left : .right
                result.marks.append(Mark(.text([item])))
            }
        }
        result.height += line.font.size * 0.75
        let strong = context.length(.chapterRule)
        result.marks.append(context.rule(width: width, y: result.height, weight: strong, color: accent))
        result.height += strong + strong * 0.9
        let fine = context.length(.rule)
        result.marks.append(context.rule(width: width, y: result.height, weight: fine, color: accent))
        result.height += fine
        return result
    }
}
