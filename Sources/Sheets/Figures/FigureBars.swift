import Documents
import Grammar
import SceneGraph

/// The bars of a block: `true`, or how they look.
struct BarDefinition: Declared, Sendable {
    var color: PaintValue?
    var maximum: Double?
    var style = Look.result
    /// nil: as wide as there is room.
    var width: Double?

    enum Look: String, CaseIterable, Sendable { case result, target }

    static let typeName = "a bar"

    static let properties: [Property<BarDefinition>] = [
        Property("color", \.color, .paint, "The colour of the bars."),
        Property("max", \.maximum, .nonNegative, "The value of the longest bar that there could be."),
        Property("style", \.style, .name(), "'result': solid; 'target': as the theme draws targets."),
        Property("width", \.width, .length, "The width of the longest bar."),
    ]
}

extension ValueType<BarDefinition?> {
    /// `true`, `false`, or an object.
    static var bar: ValueType {
        ValueType("true or a bar", object: BarDefinition.self) { node, context in
            if let shown = node.boolean { return .some(shown ? BarDefinition() : nil) }
            return BarDefinition.decode(node, context).map { .some($0) }
        }
    }
}

/// Horizontal bars on one scale that begins at zero. A figure that is a floor stays open at its end.
struct FigureBars {
    /// Where zero is, from the left edge.
    let zero: Double
    private let perUnit: Double
    private let fade: Double
    private let context: SheetContext
    private let definition: BarDefinition

    /// - Parameters:
    ///   - figures: All that share the scale.
    ///   - width: The room that the longest of them fills, its open end included.
    init(
        _ figures: [(number: Double, bound: Bound)], _ definition: BarDefinition, width: Double,
        _ context: SheetContext
    ) {
        let low = figures.reduce(0) { min($0, $1.number) }
        let high = figures.reduce(definition.maximum ?? 0) { max($0, $1.number) }
        fade = min(context.unit * 1.6, width * 0.3)
        var perUnit = high > low ? width / (high - low) : 0
        for figure in figures where figure.bound.isOpenAbove && figure.number > low {
            perUnit = min(perUnit, (width - fade) / (figure.number - low))
        }
        self.perUnit = perUnit
        zero = -low * perUnit
        self.context = context
        self.definition = definition
    }

    /// The end of a figure's bar, its open end included.
    func end(of number: Double, bound: Bound = .exact) -> Double {
        zero + number * perUnit + (bound.isOpenAbove ? fade : 0)
    }

    /// A bar with the line of zero at its foot.
    ///
    /// - Parameters:
    ///   - look: The look in place of that of all bars.
    ///   - highlight: A colour over the standard one, but not over one that the bars were given.
    func marks(
        _ number: Double, bound: Bound = .exact, look: BarDefinition.Look? = nil, highlight: Color? = nil,
        at point: Point, height: Double
    ) -> [Mark] {
        let length = number * perUnit
        let box = Rect(
            x: point.x + min(zero, zero + length), y: point.y, width: abs(length), height: height)
        var marks: [Mark] = []
        if bound.isOpenAbove, number > 0 {
            let target = TargetMark(color: definition.color?.color, context)
            var open = box
            // The stroke at the value stands half an outline inside of the box and its fade.
            open.maxX += fade + target.strokeWidth / 2
            marks += target.bar(in: open, bound: bound, fade: fade)
        } else if (look ?? definition.style) == .target {
            marks += TargetMark(color: definition.color?.color, context).bar(in: box)
        } else {
            let paint = definition.color?.paint ?? .color(highlight ?? context.color(.result))
            let style = Style(fill: paint)
            marks.append(Mark(.rect([RectItem(box, style: style)])))
        }
        let overhang = context.unit * 0.18
        let x = point.x + zero
        let line = RuleItem(
            from: Point(x, point.y - overhang), to: Point(x, point.y + height + overhang),
            style: Style(stroke: context.color(.ink), width: context.length(.rule) * 0.75))
        marks.append(Mark(.rule([line]), role: .furniture))
        return marks
    }
}
