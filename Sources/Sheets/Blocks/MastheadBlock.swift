import Documents
import Grammar
import SceneGraph
import Typesetting

/// The head of the sheet: a tab or a strong rule, the name of the topic, and what kind of piece it is.
struct MastheadBlock: Block, Declared {
    static let key = "masthead"
    static let documentation = "The head of the sheet: the topic, and at the right what kind of piece it is."
    var title: Node?
    var label: Node?
    var style: Look = .tab

    enum Look: String, CaseIterable, Sendable {
        /// A short tab over the topic: posters.
        case tab
        /// A strong rule over it and a fine one under it: newspaper pages.
        case folio
    }

    static let typeName = "a masthead"

    static let properties: [Property<MastheadBlock>] = [
        Property("title", \.title, .text, "The topic."),
        Property("label", \.label, .text, "What stands at the right."),
        Property("style", \.style, .name(), "'tab': a tab over the topic; 'folio': between two rules."),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let kicker = context.type(.kicker)
        let title = context.paragraph(title, kicker, width: width)
        let label = context.paragraph(label, context.type(.kickerLabel), width: width, align: .right)
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
        case .folio:
            let weight = context.length(.rule) * 4
            result.marks.append(context.rule(width: width, weight: weight, color: context.color(.ink)))
            y = weight + kicker.font.size * 1.45
        }
        result.marks.append(Mark(.text(title.items(baseline: Point(0, y)))))
        result.marks.append(Mark(.text(label.items(baseline: Point(0, y)))))
        y += kicker.font.size * 0.2
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
}
