import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// One of the figures that a comparison shows side by side.
struct ComparisonSide: Declared, Sendable {
    var title: Node?
    var figure: Node?
    var value: Node?
    var unit: Node?
    var bound: Bound?
    var label: Node?
    var color: PaintValue?
    var style: BarDefinition.Look?
    var span: Span?

    static let typeName = "a side of a comparison"

    static let properties: [Property<ComparisonSide>] = [
        Property("title", \.title, .text, "What the side is: 2023年, 计划."),
        Property(
            "figure", \.figure, .text, "The id of a figure, from which value, unit and bound are taken."),
        Property("value", \.value, .text, "A number or text in place of a figure's value."),
        Property("unit", \.unit, .text, "The unit; the figure's own where left out."),
        Property("bound", \.bound, .name(), "Whether the value is exact or a floor; the figure's own."),
        Property("label", \.label, .text, "What the figure counts."),
        Property("color", \.color, .paint, "The colour of the figure and its bar."),
        Property("style", \.style, .name(), "'target' draws the side as the theme draws targets."),
    ]

    func resolved(_ context: SheetContext) -> FigureValue {
        guard var result = context.figure(figure, orValue: value, unit: unit, bound: bound) else {
            context.log.error(
                .missingProperty, "a side of a comparison needs a 'figure' or a 'value'", at: span)
            return FigureValue()
        }
        if result.text.isEmpty { result.text = TableCell.missing }
        return result
    }

    private func color(of figure: FigureValue, _ context: SheetContext) -> Color {
        let isTarget = style == .target || style == nil && figure.kind == "target"
        return color?.color ?? (isTarget ? context.color(.target) : context.type(.figure).color)
    }

    /// The title below a rule, with the space below it.
    func head(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let weight = context.length(.rule)
        let style = context.type(.step)
        let title = context.paragraph(title, style, width: width)
        var result = LaidOutBlock(height: weight + context.unit * 0.6)
        if !title.lines.isEmpty {
            result.marks.append(Mark(.text(title.items(at: Point(0, result.height)))))
            result.height += title.height + context.unit * 0.8
        }
        return result
    }

    /// - Parameter baseline: The common baseline of the comparison's figures.
    func laidOut(
        _ figure: FigureValue, head: LaidOutBlock, baseline: Double, width: Double, _ context: SheetContext
    ) -> LaidOutBlock {
        let color = color(of: figure, context)
        let rule = context.rule(width: width, weight: context.length(.rule), color: color)
        var line = FigureLine(figure, color: color, limit: width, at: span, context)
        line.item.y = baseline
        var result = LaidOutBlock(marks: [rule] + head.marks + [Mark(.text([line.item]))], height: baseline)
        let label = context.paragraph(label, context.type(.cardLabel), width: width, isBalanced: true)
        if !label.lines.isEmpty {
            result.height += context.length(.cardGap)
            result.marks.append(Mark(.text(label.items(at: Point(0, result.height)))))
            result.height += label.height
        }
        return result
    }
}
