import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// A rank or remark in a pill.
struct BadgeDefinition: Declared, Sendable {
    var text: Node?
    var style = Look.outlined
    var color: PaintValue?

    enum Look: String, CaseIterable, Sendable { case outlined, filled, plain }

    static let typeName = "a badge"

    static let properties: [Property<BadgeDefinition>] = [
        Property("text", \.text, .text, "The words: 全省第2位.").required(),
        Property("style", \.style, .name(), "An outlined pill, a filled one, or words alone."),
        Property("color", \.color, .paint, "The colour of the pill; the figure's where left out."),
    ]

    /// Lays out the pill from (0, 0) downward and returns it with its width. Words that are wider than the
    /// room are broken into lines.
    func laidOut(
        color figure: Color, width room: Double, _ context: SheetContext
    ) -> (laid: LaidOutBlock, width: Double) {
        let type = context.type(.badge)
        let words = context.text(text).joined()
        guard !words.isEmpty else { return (LaidOutBlock(), 0) }
        let (size, color) = (type.font.size, color?.color ?? figure)
        let padding = style == .plain ? 0 : size * 0.6
        let whole = context.measuring.width(of: words, in: type.font)
        let lines = context.paragraph(
            words, type, width: max(size, min(whole + 0.01, room - 2 * padding)),
            isBalanced: whole + 2 * padding > room)
        let width = (lines.lines.count > 1 ? lines.textWidth : whole) + 2 * padding
        let lineHeight = size * 1.5
        let height = lineHeight + Double(max(1, lines.lines.count) - 1) * type.leading
        let fill = style == .filled ? Color.white : style == .plain ? type.color : color
        var marks: [Mark] = []
        if style != .plain {
            let weight = context.length(.rule) * 0.75
            let isFilled = style == .filled
            let box = Rect(x: 0, y: 0, width: width, height: height)
            var pill = RectItem(
                isFilled ? box : box.expanded(by: -weight / 2),
                style: isFilled ? Style(fill: color) : Style(stroke: color, width: weight))
            pill.cornerRadii = CornerRadii(lineHeight / 2)
            marks.append(Mark(.rect([pill])))
        }
        var items = lines.items(baseline: Point(padding, lineHeight / 2 + size * 0.37))
        for index in items.indices { items[index].style.fill = .color(fill) }
        marks.append(Mark(.text(items)))
        return (LaidOutBlock(marks: marks, height: height), width)
    }
}

extension ValueType<BadgeDefinition> {
    /// A text, or an object.
    static var badge: ValueType {
        ValueType("a badge", object: BadgeDefinition.self) { node, context in
            guard node.members == nil else { return BadgeDefinition.decode(node, context) }
            guard let content = TextContent(node, context) else { return nil }
            var badge = BadgeDefinition()
            badge.text = content.text
            return badge
        }
    }
}
