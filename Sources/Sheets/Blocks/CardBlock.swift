import ChartCompiler
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// A number card: a figure with its unit and the word of its bound, a sign that says whether the
/// figure is exact or open, and a label.
struct CardBlock: Block, Declared {
    static let key = "card"
    /// An id of the figures' table, from which value, unit and bound are taken.
    var figure: Node?
    /// A figure that is computed, with its unit.
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
        Property("figure", \.figure, .any, "The id of a figure."),
        Property("value", \.value, .any, "A text in place of a figure's value."),
        Property("unit", \.unit, .any, "The unit; the figure's own where left out."),
        Property("label", \.label, .any, "What the figure counts."),
        Property("size", \.size, .length, "The size of the figure."),
        Property("color", \.color, .paint, "The colour of the figure."),
        Property(
            "sign", \.sign, .name(), "'target': a bar, closed for an exact target and open for a bound."),
        Property("badge", \.badge, .any, "A rank or remark after the unit."),
    ]

    func laidOut(width: Double, _ context: SheetContext) -> LaidOutBlock {
        let figureStyle = context.type("figure", size: 56, weight: 900)
        let unitStyle = context.type("unit", size: 24, weight: 500)
        let labelStyle = context.type("cardLabel", size: 24, leading: 32)
        let color =
            color?.color ?? (sign == .target ? context.color("target", figureStyle.color) : figureStyle.color)
        let definition =
            context.config.section("bound").flatMap {
                BoundDefinition.decode($0, DecodingContext(log: context.log))
            }
            ?? BoundDefinition()
        let size = size ?? figureStyle.font.size
        // The unit follows the figure's size, less steeply.
        let unitSize = unitStyle.font.size * (size / figureStyle.font.size).squareRoot()
        let setting = FigureSetting(
            figure: figureStyle.font.sized(size), words: unitStyle.font.sized(unitSize), gap: 0.07,
            bounds: definition)
        let figure = resolved(context)
        var runs = setting.runs(figure: figure.value, unit: figure.unit, bound: figure.bound)
        let badgeText = context.text(badge).joined()
        if !badgeText.isEmpty {
            runs.append(TextRun(badgeText, font: labelStyle.font, fill: labelStyle.color, gap: size * 0.2))
        }
        var item = TextItem(
            x: 0, y: size * 0.76, lines: [runs], font: setting.figure, style: Style(fill: color))
        item.trimsBearing = true
        var result = LaidOutBlock(marks: [Mark(.text([item]))], height: size * 0.8)
        if sign == .target {
            result.height += 14
            result.marks += bar(figure.bound, y: result.height, color: color, context)
            result.height += 14
        }
        let label = context.paragraph(label, labelStyle, width: width, isBalanced: true)
        if !label.lines.isEmpty {
            result.height += 14
            result.marks.append(Mark(.text(label.items(at: Point(0, result.height)))))
            result.height += label.height
        }
        return result
    }

    private func resolved(_ context: SheetContext) -> (value: String, unit: String, bound: Bound) {
        let unitText = context.text(unit).joined()
        if let value { return (context.text(value).joined(), unitText, .exact) }
        guard let figure, let id = figure.string else {
            context.log.error("a card needs a 'figure' or a 'value'", at: figure?.span)
            return ("", "", .exact)
        }
        func cell(_ call: String) -> Value {
            do {
                let expression = try Expression(call, functions: context.environment.functions)
                return expression.evaluate(ExpressionScope(datum: .object([:]), signals: [:]))
            } catch {
                context.log.error(error.message, at: figure.span, hint: error.hint)
                return .undefined
            }
        }
        let quoted = "'" + id.filter { $0 != "'" && $0 != "\\" } + "'"
        let value = cell("figure(\(quoted))")
        guard !value.isMissing else { return ("", "", .exact) }
        let unit = cell("figure(\(quoted), 'unit')")
        let bound = Bound(rawValue: cell("figure(\(quoted), 'bound')").string) ?? .exact
        let words = unitText.isEmpty ? (unit.isMissing ? "" : unit.string) : unitText
        // A result that is more than its number is 200余家; only a target is to be passed: 突破.
        if bound == .moreThan, cell("figure(\(quoted), 'kind')").string == "actual" {
            return (value.string, "余" + words, .exact)
        }
        return (value.string, words, bound)
    }

    /// The slim sign under a target: closed where exact, dying away where it is a floor.
    private func bar(_ bound: Bound, y: Double, color: Color, _ context: SheetContext) -> [Mark] {
        let length = context.length("signWidth", 124)
        let height = context.length("signHeight", 14)
        var hatch = Hatch(color: color)
        (hatch.lineWidth, hatch.spacing) = (1.6, 8)
        var style = Style(fill: .hatch(hatch), stroke: .color(color), strokeWidth: 2)
        guard bound.isOpenAbove else {
            return [Mark(.rect([RectItem(x: 1, y: y, width: length - 2, height: height, style: style)]))]
        }
        style.strokeWidth = 2
        let body = Rect(x: 1, y: y, width: length * 0.62, height: height)
        var definition = BoundDefinition()
        (definition.fade, definition.arrow, definition.strokeWidth) = (length * 0.38, 0, 4)
        definition.overhang = 4
        return OpenEnd(definition).bar(body, style, isHorizontal: true, isForward: true).marks
    }
}
