import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// A number card: a figure with its unit and the word for its bound, an optional bar that shows whether a
/// target is exact or open, a label and, below it, how the figure has changed.
struct CardBlock: Block, Declared {
    static let key = "card"
    static let documentation =
        "A number card: a figure with its unit and the word of its bound, what it counts, and how it has changed."
    var figure: Node?
    var value: Node?
    var unit: Node?
    var bound: Bound?
    var label: Node?
    var labelPlacement = LabelPlacement.below
    var remark: Node?
    var size: Double?
    var color: PaintValue?
    var sign: Sign?
    var status = Status.done
    var badge: BadgeDefinition?
    var change: Node?
    var changeUnit: Node?
    var changeLabel: Node?
    var bar: MiniBar?
    var spark: SparkDefinition?
    var span: Span?

    enum Sign: String, CaseIterable, Sendable { case none, target }
    enum LabelPlacement: String, CaseIterable, Sendable { case below, beside }

    static let typeName = "a card"

    static let properties: [Property<CardBlock>] = [
        Property(
            "figure", \.figure, .text, "The id of a figure, from which value, unit and bound are taken."),
        Property("value", \.value, .text, "A text in place of a figure's value."),
        Property("unit", \.unit, .text, "The unit; the figure's own where left out."),
        Property("bound", \.bound, .name(), "Whether the value is exact or a floor; the figure's own."),
        Property("label", \.label, .text, "What the figure counts."),
        Property(
            "labelPlacement", \.labelPlacement, .name(),
            "Under the figure, or beside it, where that leaves the label room."),
        Property("remark", \.remark, .text, "A lighter line under the label."),
        Property("size", \.size, .length, "The size of the figure."),
        Property("color", \.color, .paint, "The colour of the figure."),
        Property(
            "sign", \.sign, .name(),
            "'target': a bar, closed for an exact target and open for a bound; a 'bar' stands in its place."),
        Property(
            "status", \.status, .name(),
            "A target's figure has the colour of targets, and a large one is drawn as the theme draws them."),
        Property("badge", \.badge, .badge, "A rank or remark in a pill after the unit."),
        Property("change", \.change, .text, "By how much it has changed: a number, expression or figure."),
        Property("changeUnit", \.changeUnit, .text, "The unit of the change: %, 个百分点."),
        Property("changeLabel", \.changeLabel, .text, "Since when: 比上年."),
        Property("bar", \.bar, .miniBar, "A bar of the value as a part of a whole."),
        Property("spark", \.spark, .spark, "A small line or bars of how the value came about."),
    ]

    static func decode(_ node: Node, _ context: DecodingContext) -> CardBlock? {
        var block = ValueType<CardBlock>.object().decode(node, context)
        block?.span = node.span
        return block
    }

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        let figure = resolved(context)
        let isTarget = sign == .target || status == .target
        let color = color?.color ?? (isTarget ? context.color(.target) : context.type(.figure).color)
        let badge = badge?.laidOut(color: color, width: width, context)
        let (head, hasBadge) = head(figure, badge, color: color, width: width, fit, context)
        let foot = foot(
            figure, badge: hasBadge ? nil : badge?.laid, color: color, width: width, context)
        let gap = context.length(.cardGap)
        var result = LaidOutBlock(marks: head.marks, height: head.height)
        result.figure = head.figure
        // In a row, the labels of all cards are on one line, whatever is above them.
        result.head = head.height
        if let label = labelBeside(figure, width: width, fit, context) {
            result.marks += label.marks
            result.height = max(head.height, label.height)
        } else {
            let y = max(head.height, fit?.head ?? 0) + gap
            if let label = label(at: y, width: width, context) {
                result.marks += label.marks
                result.height = y + label.height
            }
        }
        if foot.height > 0 {
            result.height += gap
            result.foot = foot.height
            if let fit, fit.foot > 0 {
                // Feet align by their tops, as they begin with marks as often as with text, unless another
                // block in the row is much taller.
                let y = fit.height - fit.foot
                let most = result.height + 3 * context.type(.cardLabel).leading
                if y > result.height, y <= most { result.height = y }
            }
            result.marks.append(foot.group(y: result.height))
            result.height += foot.height
        }
        return result.annotated(Annotation(.paragraph))
    }

    /// The label with its remark, from a height downward; nil if there is neither.
    private func label(at top: Double, width: Double, _ context: SheetContext) -> LaidOutBlock? {
        let style = context.type(.cardLabel)
        let label = context.paragraph(label, style, width: width, isBalanced: true)
        let remark = context.paragraph(remark, context.type(.label), width: width, isBalanced: true)
        guard !label.lines.isEmpty || !remark.lines.isEmpty else { return nil }
        var result = LaidOutBlock(height: label.height)
        if !label.lines.isEmpty { result.marks.append(Mark(.text(label.items(at: Point(0, top))))) }
        if !remark.lines.isEmpty {
            let y = label.lines.isEmpty ? 0 : label.height + style.leading - style.font.size
            result.marks.append(Mark(.text(remark.items(at: Point(0, top + y)))))
            result.height = y + remark.height
        }
        return result
    }

    /// The label at the right of the figure, its last line on the figure's baseline; nil if it stands under it.
    private func labelBeside(
        _ figure: FigureValue, width: Double, _ fit: Fit?, _ context: SheetContext
    ) -> LaidOutBlock? {
        guard labelPlacement == .beside else { return nil }
        let line = FigureLine(figure, size: size, color: .black, limit: width, at: span, context)
        let x = line.width + context.unit * 1.2
        guard width - x > context.unit * 5, var label = label(at: 0, width: width - x, context) else {
            return nil
        }
        // An eighth of an em of the last line is below its baseline.
        let ascent = (size ?? context.type(.figure).font.size) * FigureLine.digitHeight
        let baseline = max(ascent, fit?.baseline ?? 0)
        let y = max(0, baseline - label.height + context.type(.cardLabel).font.size * 0.12)
        label.marks = [label.group(x: x, y: y)]
        label.height += y
        return label
    }

    /// The figure with its bar, and with its badge if there is room beside it. The baseline is that of the
    /// figure at full size, even if the figure is reduced to fit, and in a row that of the largest figure.
    private func head(
        _ figure: FigureValue, _ badge: (laid: LaidOutBlock, width: Double)?, color: Color, width: Double,
        _ fit: Fit?, _ context: SheetContext
    ) -> (LaidOutBlock, hasBadge: Bool) {
        let stated = size ?? context.type(.figure).font.size
        var line = FigureLine(
            figure, size: fit?.figure ?? stated, color: color, limit: width, at: span, context)
        let figureSize = FigureSize(stated: stated, fitting: line.size)
        let height = max(figureSize.ascent, fit?.baseline ?? 0)
        line.item.y = height
        let look =
            status == .target
            ? TargetMark(color: self.color?.color, context).style(ofLetters: line.size) : nil
        let items = look.map { line.items(figure: $0, context) } ?? [line.item]
        var result = LaidOutBlock(marks: [Mark(.text(items))], height: height)
        result.figure = figureSize
        let gap = context.length(.cardGap)
        var hasBadge = false
        let space = context.unit * 0.5
        if let badge, line.width + space + badge.width <= width {
            hasBadge = true
            let y = height - badge.laid.height + context.unit * 0.16
            result.marks.append(badge.laid.group(x: line.width + space, y: y))
        }
        if sign == .target, let bar {
            let part = bar.laidOut(figure, isTarget: true, color: color, width: width, context)
            if part.height > 0 {
                result.marks.append(part.group(y: result.height + gap))
                result.height += gap + part.height
            }
        } else if sign == .target, !figure.isMissing {
            let sign = TargetMark(color: self.color?.color, context)
            result.marks += sign.sign(figure.bound, at: result.height + gap, width: width, context)
            result.height += gap + context.length(.signHeight)
        }
        return (result, hasBadge)
    }

    /// Stacks the badge, if there is no room for it beside the figure, the change, the bar and the spark.
    private func foot(
        _ figure: FigureValue, badge: LaidOutBlock?, color: Color, width: Double, _ context: SheetContext
    ) -> LaidOutBlock {
        var parts = badge.map { [$0] } ?? []
        if let change, let change = FigureChange(change, unit: changeUnit, of: figure, context) {
            let label = context.text(changeLabel).joined()
            parts.append(change.laidOut(label, width: width, context))
        }
        if let bar, sign != .target {
            parts.append(bar.laidOut(figure, isTarget: false, color: color, width: width, context))
        }
        if let spark { parts.append(spark.laidOut(width: width, color: color, context)) }
        var result = LaidOutBlock()
        for part in parts where part.height > 0 {
            if result.height > 0 { result.height += context.length(.cardGap) }
            result.marks.append(part.group(y: result.height))
            result.height += part.height
        }
        return result
    }

    private func resolved(_ context: SheetContext) -> FigureValue {
        guard var result = context.figure(figure, orValue: value, unit: unit, bound: bound) else {
            context.log.error(.missingProperty, "a card needs a 'figure' or a 'value'", at: span)
            return FigureValue()
        }
        if result.isMissing { (result.unit, result.bound) = ("", .exact) }
        return result
    }
}
