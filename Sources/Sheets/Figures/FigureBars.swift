import Colors
import Documents
import Grammar
import SceneGraph

/// The bars of a block: `true`, or an object that describes them.
struct BarDefinition: Declared, Sendable {
    var color: PaintValue?
    var maximum: Double?
    var style = Look.result
    /// nil for the available width.
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

/// Horizontal bars on a common scale that begins at zero. The bar of a figure that is a floor
/// has an open end.
struct FigureBars {
    /// The x of zero, from the left edge of the bars.
    let zero: Double
    private let perUnit: Double
    private let fade: Double
    private let context: SheetContext
    private let definition: BarDefinition

    /// - Parameters:
    ///   - figures: All figures that share the scale.
    ///   - width: The room for the longest bar, including its open end.
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

    /// Returns the x where a figure's bar ends, including its open end.
    func end(of number: Double, bound: Bound = .exact) -> Double {
        zero + number * perUnit + (bound.isOpenAbove ? fade : 0)
    }

    /// Draws a bar with the line of zero at its base.
    ///
    /// - Parameters:
    ///   - look: The look of this bar, in place of that of all bars.
    ///   - highlight: A colour that replaces the standard colour, but not one that the block
    ///     states for its bars.
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
            // `TargetMark` insets the box by half its outline; this puts the stroke exactly at the value.
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
