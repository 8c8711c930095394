import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The difference between two figures of a comparison, computed or stated.
struct DifferenceDefinition: Declared, Sendable {
    /// nil for the second figure minus the first.
    var value: Node?
    var unit: Node?
    var label: Node?
    var remark: Node?

    static let typeName = "a difference"

    static let properties: [Property<DifferenceDefinition>] = [
        Property("value", \.value, .text, "A number, an expression or the id of a figure."),
        Property("unit", \.unit, .text, "The unit; 个百分点 between shares of per cent."),
        Property("label", \.label, .text, "The words over it: 相差."),
        Property("remark", \.remark, .text, "The words under it; 测算 where it was computed here."),
    ]

    /// A difference that can be printed.
    struct Value: Equatable {
        var number: Double
        var unit: String
        /// A floor if the second figure is one.
        var bound = Bound.exact
        var isComputed = true
    }

    /// Returns the difference of two figures; nil if there is none. If that is a mistake, it is reported.
    func between(
        _ first: FigureValue, _ second: FigureValue, at span: Span?, _ context: SheetContext
    ) -> Value? {
        if let value { return given(value, second, context) }
        guard let from = first.number, let to = second.number else {
            context.log.warning(
                .noDifference, "one of the sides has no number, so there is no difference", at: span,
                hint: "write 'difference: false'")
            return nil
        }
        guard first.unit == second.unit else {
            context.log.error(
                .unlikeUnits,
                "the sides have unlike units, '\(first.unit)' and '\(second.unit)': their difference says nothing",
                at: span, hint: "give both in one unit, or write 'difference: false'")
            return nil
        }
        // From a floor, no difference can be computed; to a floor, only if it exceeds the first figure.
        let isFloor = second.bound.isOpenAbove
        guard first.bound == .exact, second.bound == .exact || isFloor && to > from else {
            context.log.warning(
                .noDifference, "the sides are not exact, so that nobody knows their difference", at: span,
                hint: "write 'difference: false'")
            return nil
        }
        // Removes the noise of binary arithmetic.
        let number = ((to - from) * 1e8).rounded() / 1e8
        context.note(abs(number).plain, from: [], by: "\(to.plain) − \(from.plain)", at: span)
        return Value(number: number, unit: unit(second, context), bound: second.bound)
    }

    private func given(_ node: Node, _ figure: FigureValue, _ context: SheetContext) -> Value? {
        let amount = FigureAmount(node, name: "difference", of: figure, context) { number, unit in
            "write difference: {value: \(number), unit: '\(unit)'}"
        }
        guard let amount else { return nil }
        let own = context.text(unit).joined()
        if let named = amount.named { context.check(unit: own, of: named, at: unit?.span) }
        return Value(
            number: amount.number, unit: unit == nil ? amount.unit : own, isComputed: amount.isComputed)
    }

    private func unit(_ figure: FigureValue, _ context: SheetContext) -> String {
        unit == nil ? figure.unitOfChange : context.text(unit).joined()
    }

    /// Lays out the difference around (0, 0): centred, with its figure on the baseline y = 0. The height of
    /// the result is its depth below that baseline.
    func laidOut(_ value: Value, _ context: SheetContext) -> (laid: LaidOutBlock, width: Double) {
        let format = ValueFormat(
            pattern: value.bound == .exact ? "+" : "", type: "chinese", config: context.config, span: nil,
            log: context.log)
        let parts = format.parts(.number(value.number))
        let figureStyle = context.type(.figure)
        let size = figureStyle.font.size * 0.62
        let unitStyle = context.type(.unit)
        let words = unitStyle.font.sized(unitStyle.font.size * 0.92)
        var bounds = context.bounds
        // A floor is 多出15亿元以上; a value to be exceeded is 多出不止15亿元.
        bounds.moreThan = "不止"
        let runs = FigureSetting(
            figure: figureStyle.font.sized(size), words: words, gap: 0.1, bounds: bounds
        )
        .runs(prefix: parts.prefix, figure: parts.figure, unit: value.unit, bound: value.bound)
        var figure = TextItem(
            x: 0, y: 0, lines: [runs], font: figureStyle.font.sized(size),
            style: Style(fill: figureStyle.color))
        figure.align = .center
        var marks = [Mark(.text([figure]))]
        var width = context.measuring.width(of: runs, in: figureStyle.font)

        let quiet = context.type(.label)
        func add(_ text: String, y: Double) {
            guard !text.isEmpty else { return }
            var item = TextItem(text, x: 0, y: y, font: quiet.font, fill: quiet.color)
            item.align = .center
            marks.append(Mark(.text([item])))
            width = max(width, context.measuring.width(of: text, in: quiet.font))
        }
        let standard = value.bound.isOpenAbove ? "多出" : "相差"
        let over = label.map { context.text($0).joined() } ?? standard
        add(over, y: -size * FigureLine.digitHeight - quiet.font.size * 0.7)
        let under = remark.map { context.text($0).joined() } ?? (value.isComputed ? "（测算）" : "")
        add(under, y: quiet.leading + quiet.font.size * 0.2)
        let depth = under.isEmpty ? 0 : quiet.leading + quiet.font.size * 0.4
        return (LaidOutBlock(marks: marks, height: depth), width)
    }
}

extension ValueType<DifferenceDefinition?> {
    /// `true`, `false`, a number, a text, or an object.
    static var difference: ValueType {
        ValueType("true, a number or a difference", object: DifferenceDefinition.self) { node, context in
            if let shown = node.boolean { return .some(shown ? DifferenceDefinition() : nil) }
            if node.members != nil { return DifferenceDefinition.decode(node, context).map { .some($0) } }
            var difference = DifferenceDefinition()
            difference.value = node
            return .some(difference)
        }
    }
}
