import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// The styles of a mark's items: the constants of its definition, overridden by channels for each row.
///
/// The values of a channel are computed when they are first used, since measuring needs few of them.
final class MarkStyle {
    let base: Style
    private let context: MarkContext
    private let isFilled: Bool

    private lazy var colors: RowPaints? = {
        let isNamed = context.unit.namedPaints.contains(isFilled ? .fill : .stroke)
        return isNamed ? nil : paints(.color, isFilled ? base.fill : base.stroke)
    }()
    private lazy var fills: RowPaints? = paints(.fill, base.fill) ?? (isFilled ? colors : nil)
    private lazy var strokes: RowPaints? = paints(.stroke, base.stroke) ?? (isFilled ? nil : colors)
    private lazy var opacities: [Double]? = numbers(.opacity, base.opacity)
    private lazy var fillOpacities: [Double]? = numbers(.fillOpacity, base.fillOpacity)
    private lazy var strokeOpacities: [Double]? = numbers(.strokeOpacity, base.strokeOpacity)
    private lazy var strokeWidths: [Double]? = {
        let (unit, mark) = (context.unit, context.unit.mark)
        // Where the size is that of the stroke, the mark's own takes precedence over the channel (Vega-Lite's
        // `nonPosition('size', …)` in `compile/mark/line.ts`).
        let isStated = unit.type.size == .stroke && unit[.size] == nil && mark.strokeWidth ?? mark.size != nil
        guard unit[.strokeWidth] != nil, !isStated else { return nil }
        return context.numbers(.strokeWidth, own: mark.strokeWidth, styled: base.strokeWidth, bare: 1)
    }()
    private lazy var strokeDashes: [Value]? = context.values(.strokeDash)
    private lazy var links: [String?]? = context.links
    /// Whether all rows have the same style.
    private lazy var isConstant =
        fills == nil && strokes == nil && opacities == nil && fillOpacities == nil && strokeOpacities == nil
        && strokeWidths == nil && strokeDashes == nil && links == nil

    /// The one paint that varies, if nothing else does.
    private lazy var onlyPaints: RowPaints? = {
        guard opacities == nil, fillOpacities == nil, strokeOpacities == nil, strokeWidths == nil,
            strokeDashes == nil, links == nil
        else { return nil }
        return fills == nil ? strokes : strokes == nil ? fills : nil
    }()
    /// The styles with each of these paints, which rows share.
    private lazy var paintedStyles: [Style] =
        onlyPaints?.paints.map { paint in
            var style = base
            if fills == nil { style.stroke = paint } else { style.fill = paint }
            return style
        } ?? []

    init(_ context: MarkContext) {
        self.context = context
        let unit = context.unit
        let mark = unit.mark
        isFilled = unit.isFilled
        let look = unit.type.look
        let color = mark.color ?? .paint(.color(look.color))
        var style = Style()
        style.fill = mark.fill.map(\.paint) ?? (isFilled ? color.paint : nil)
        style.stroke = mark.stroke.map(\.paint) ?? (isFilled ? nil : color.paint)
        style.strokeWidth = mark.strokeWidth ?? look.strokeWidth
        style.strokeDash = mark.strokeDash ?? []
        style.strokeDashOffset = mark.strokeDashOffset ?? 0
        style.strokeCap = mark.strokeCap ?? .butt
        style.strokeJoin = mark.strokeJoin ?? .miter
        style.strokeMiterLimit = mark.strokeMiterLimit ?? 10
        style.opacity = Self.opacity(unit)
        style.fillOpacity = mark.fillOpacity ?? 1
        style.strokeOpacity = mark.strokeOpacity ?? 1
        style.blend = mark.blend ?? .normal
        base = style
    }

    private func paints(_ channel: Channel, _ fallback: Paint?) -> RowPaints? {
        let unit = context.unit
        var reader = PaintReader(log: context.log, span: unit[channel]?.spec.span) { value in
            unit.notes(on: channel) { $0 == value }
        }
        return context.values(channel).map { values in
            RowPaints(values) { reader.paint($0, fallback: fallback) }
        }
    }

    private func numbers(_ channel: Channel, _ fallback: Double) -> [Double]? {
        context.unit[channel] == nil ? nil : context.numbers(channel, default: fallback)
    }

    subscript(row: Int) -> Style {
        if isConstant { return base }
        if let onlyPaints { return paintedStyles[onlyPaints.number(of: row)] }
        var style = base
        if let fills { style.fill = fills[row] }
        if let strokes { style.stroke = strokes[row] }
        if let opacities { style.opacity = opacities[row] }
        if let fillOpacities { style.fillOpacity = fillOpacities[row] }
        if let strokeOpacities { style.strokeOpacity = strokeOpacities[row] }
        if let strokeWidths { style.strokeWidth = strokeWidths[row] }
        if case .array(let dash)? = strokeDashes?[row] { style.strokeDash = dash.map(\.number) }
        if let links { style.link = links[row] }
        return style
    }

    /// How far each row's stroke extends beyond its outline; nil if no row has a stroke.
    var strokeReaches: [Double]? {
        if strokes == nil, base.stroke == nil { return nil }
        if strokes == nil, opacities == nil, strokeOpacities == nil, strokeWidths == nil {
            let reach = base.strokeReach
            return reach == 0 ? nil : context.repeated(reach)
        }
        return (0..<context.rowCount).map { row in
            guard (strokes.map { $0[row] } ?? base.stroke) != nil,
                opacities?[row] ?? base.opacity != 0, strokeOpacities?[row] ?? base.strokeOpacity != 0
            else { return 0 }
            return strokeWidths?[row] ?? base.strokeWidth
        }
    }

    /// The default opacity: points are translucent, unless they represent aggregates.
    static func opacity(_ unit: Unit) -> Double {
        if let own = unit.mark.opacity { return own }
        if unit.mark.fillOpacity != nil { return 1 }
        let models = Array(unit.channels.values) + unit.detail + unit.order + unit.silent
        let isAggregate = models.contains { $0.spec.aggregate != nil }
        return isAggregate ? 1 : unit.type.look.opacity
    }
}

/// The paint of each row: few different ones, which are large, and a number for each of many rows.
private struct RowPaints {
    private(set) var paints: [Paint?] = []
    private var numbers: [Int32] = []

    /// - Parameter paint: Is called once for each distinct value.
    init(_ values: [Value], _ paint: (Value) -> Paint?) {
        var known: [Value: Int32] = [:]
        // Rows of a series follow one another.
        var last: (value: Value, number: Int32)?
        numbers.reserveCapacity(values.count)
        for value in values {
            if let last, last.value == value {
                numbers.append(last.number)
                continue
            }
            let number = known[value] ?? Int32(paints.count)
            if number == paints.count {
                known[value] = number
                paints.append(paint(value))
            }
            last = (value, number)
            numbers.append(number)
        }
    }

    func number(of row: Int) -> Int { Int(numbers[row]) }

    subscript(row: Int) -> Paint? { paints[number(of: row)] }
}
