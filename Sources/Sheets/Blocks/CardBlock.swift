import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// A number card: a figure with its unit and the word of its bound, a sign that says whether the
/// figure is exact or open, and a label.
struct CardBlock: Block, Declared {
    static let key = "card"
    static let documentation =
        "A number card: a figure with its unit and the word of its bound, and what it counts."
    var figure: Node?
    var value: Node?
    var unit: Node?
    var label: Node?
    var size: Double?
    var color: PaintValue?
    var sign: Sign?
    var badge: Node?

    enum Sign: String, CaseIterable, Sendable { case none, target }

    static let typeName = "a card"

    static let properties: [Property<CardBlock>] = [
        Property(
            "figure", \.figure, .any, "The id of a figure, from which value, unit and bound are taken."),
        Property("value", \.value, .any, "A text in place of a figure's value."),
        Property("unit", \.unit, .any, "The unit; the figure's own where left out."),
        Property("label", \.label, .any, "What the figure counts."),
        Property("size", \.size, .length, "The size of the figure."),
        Property("color", \.color, .paint, "The colour of the figure."),
        Property(
            "sign", \.sign, .name(), "'target': a bar, closed for an exact target and open for a bound."),
        Property("badge", \.badge, .any, "A rank or remark after the unit."),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let figure = resolved(context)
        let isTarget = sign == .target
        let color = color?.color ?? (isTarget ? context.color(.target) : context.type(.figure).color)
        var line = FigureLine(figure, size: size, color: color, limit: width, context)
        let badgeText = context.text(badge).joined()
        if !badgeText.isEmpty {
            let style = context.type(.badge)
            line.item.lines[0].append(
                TextRun(badgeText, font: style.font, fill: style.color, gap: line.height * 0.25))
        }
        let gap = context.length(.cardGap)
        var result = LaidOutBlock(marks: [Mark(.text([line.item]))], height: line.height)
        if isTarget {
            let box = Rect(
                x: 0, y: result.height + gap, width: min(width, context.length(.signWidth)),
                height: context.length(.signHeight))
            result.marks += TargetMark(color: self.color?.color, context).bar(in: box, bound: figure.bound)
            result.height = box.maxY
        }
        let label = context.paragraph(label, context.type(.cardLabel), width: width, isBalanced: true)
        if !label.lines.isEmpty {
            result.height += gap
            result.marks.append(Mark(.text(label.items(at: Point(0, result.height)))))
            result.height += label.height
        }
        return result.annotated(Annotation(.paragraph))
    }

    private func resolved(_ context: SheetContext) -> FigureValue {
        if let value {
            return FigureValue(text: context.text(value).joined(), unit: context.text(unit).joined())
        }
        guard let figure else {
            context.log.error("a card needs a 'figure' or a 'value'")
            return FigureValue()
        }
        return context.figure(figure, unit: unit)
    }
}
