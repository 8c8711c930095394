import Documents
import SceneGraph
import Typesetting

/// The head of the sheet: a tab, the name of the topic, and what kind of piece it is at the right.
struct MastheadBlock: Block, Declared {
    static let key = "masthead"
    var title: Node?
    var label: Node?

    static let typeName = "a masthead"

    static let properties: [Property<MastheadBlock>] = [
        Property("title", \.title, .any, "The topic."),
        Property("label", \.label, .any, "What stands at the right."),
    ]

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let style = context.type("kicker", size: 28, weight: 700)
        let labelStyle = context.type("kickerLabel", size: 22)
        let tab = RectItem(
            x: 0, y: 0, width: context.length("tabWidth", 56),
            height: context.length("mastheadTabHeight", 10),
            style: Style(fill: context.color("accent", .black)))
        let baseline = tab.height + 24 + style.font.size
        let title = context.paragraph(title, style, width: width)
        let label = context.paragraph(label, labelStyle, width: width, align: .right)
        return LaidOutBlock(
            marks: [
                Mark(.rect([tab])), Mark(.text(title.items(baseline: Point(0, baseline)))),
                Mark(.text(label.items(baseline: Point(0, baseline)))),
            ], height: baseline + style.font.size * 0.2)
    }
}
