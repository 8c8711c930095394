import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A thin bar that shows a value as part of a whole.
struct MiniBar: Declared, Sendable {
    var value: Double?
    var whole: Double?
    var color: PaintValue?
    var span: Span?

    static let typeName = "a bar"

    static let properties: [Property<MiniBar>] = [
        Property("value", \.value, .nonNegative, "The part; the figure's value where left out."),
        Property("of", \.whole, .nonNegative, "The whole.").required(),
        Property("color", \.color, .paint, "The colour of the part."),
    ]

    func laidOut(
        _ figure: FigureValue, isTarget: Bool, color standard: Color, width: Double, _ context: SheetContext
    ) -> LaidOutBlock {
        // That the figure has no value has been told.
        if value == nil, figure.isMissing { return LaidOutBlock() }
        let height = context.length(.signHeight)
        guard let whole, whole > 0, let value = value ?? figure.number else {
            context.log.error(
                .missingFigure, "the bar has no value", at: span,
                hint: "give it a 'value', or the card a number")
            return LaidOutBlock()
        }
        if value > whole {
            context.log.warning(
                .partOverWhole, "the bar's part \(value.plain) is more than its whole \(whole.plain)",
                at: span)
        }
        let part = width * min(1, max(0, value / whole))
        let rest = RectItem(
            x: 0, y: 0, width: width, height: height, style: Style(fill: context.color(.rest)))
        var marks = [Mark(.rect([rest]))]
        let box = Rect(x: 0, y: 0, width: part, height: height)
        if isTarget || figure.bound.isOpenAbove {
            // The hatch of an open end continues over the rest.
            let isOpen = figure.bound.isOpenAbove
            let fade = min(context.unit * 1.6, width - part)
            let target = TargetMark(color: color?.color, context)
            var whole = box
            if isOpen { whole.maxX += fade }
            marks = [
                Mark(.rect([RectItem(box, style: Style(fill: Color.white))])),
                Mark(
                    .rect([
                        RectItem(
                            x: part, y: 0, width: width - part, height: height,
                            style: Style(fill: context.color(.rest)))
                    ])),
            ]
            marks += target.bar(in: whole, bound: isOpen ? figure.bound : .exact, fade: fade)
        } else {
            marks.append(Mark(.rect([RectItem(box, style: Style(fill: color?.color ?? standard))])))
        }
        return LaidOutBlock(marks: marks, height: height)
    }
}

extension ValueType<MiniBar> {
    /// A number for the whole, or an object.
    static var miniBar: ValueType {
        ValueType("a number or a bar", object: MiniBar.self) { node, context in
            var bar: MiniBar?
            if node.number != nil {
                bar = MiniBar()
                bar?.whole = ValueType<Double>.nonNegative.decode(node, context)
            } else {
                bar = MiniBar.decode(node, context)
            }
            bar?.span = node.span
            return bar
        }
    }
}
