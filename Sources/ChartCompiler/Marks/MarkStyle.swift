import Dataflow
import Documents
import Grammar
import SceneGraph

/// The styles of a mark's items: the constants of its definition, overridden by channels for each row.
struct MarkStyle {
    let base: Style
    private let fills: [Paint?]?
    private let strokes: [Paint?]?
    private let opacities: [Double]?
    private let fillOpacities: [Double]?
    private let strokeOpacities: [Double]?
    private let strokeWidths: [Double]?
    private let strokeDashes: [Value]?

    init(_ context: MarkContext) {
        let unit = context.unit
        let mark = unit.mark
        let isFilled = mark.filled ?? unit.type.isFilled
        let fallback = PaintValue.paint(.color(Self.defaultColor(unit.type)))
        let color = mark.color ?? fallback
        var style = Style()
        style.fill = mark.fill.map(\.paint) ?? (isFilled ? color.paint : nil)
        style.stroke = mark.stroke.map(\.paint) ?? (isFilled ? nil : color.paint)
        style.strokeWidth = mark.strokeWidth ?? Self.defaultStrokeWidth(unit.type)
        style.strokeDash = mark.strokeDash ?? []
        style.strokeDashOffset = mark.strokeDashOffset ?? 0
        style.strokeCap = mark.strokeCap ?? .butt
        style.strokeJoin = mark.strokeJoin ?? .miter
        style.strokeMiterLimit = mark.strokeMiterLimit ?? 10
        style.opacity = Self.opacity(unit)
        style.fillOpacity = mark.fillOpacity ?? 1
        style.strokeOpacity = mark.strokeOpacity ?? 1
        base = style

        func paints(_ channel: Channel, _ fallback: Paint?) -> [Paint?]? {
            var reader = PaintReader(log: context.log, span: unit[channel]?.spec.span)
            return context.values(channel)?.map { reader.paint($0, fallback: fallback) }
        }
        let isNamed = unit.namedPaints.contains(isFilled ? .fill : .stroke)
        let colors = isNamed ? nil : paints(.color, isFilled ? style.fill : style.stroke)
        fills = paints(.fill, style.fill) ?? (isFilled ? colors : nil)
        strokes = paints(.stroke, style.stroke) ?? (isFilled ? nil : colors)
        func numbers(_ channel: Channel, _ fallback: Double) -> [Double]? {
            context.unit[channel] == nil ? nil : context.numbers(channel, default: fallback)
        }
        opacities = numbers(.opacity, style.opacity)
        fillOpacities = numbers(.fillOpacity, style.fillOpacity)
        strokeOpacities = numbers(.strokeOpacity, style.strokeOpacity)
        strokeWidths = unit[.strokeWidth].map { _ in
            context.numbers(.strokeWidth, own: mark.strokeWidth, styled: style.strokeWidth, bare: 1)
        }
        strokeDashes = context.values(.strokeDash)
    }

    subscript(row: Int) -> Style {
        var style = base
        if let fills { style.fill = fills[row] }
        if let strokes { style.stroke = strokes[row] }
        if let opacities { style.opacity = opacities[row] }
        if let fillOpacities { style.fillOpacity = fillOpacities[row] }
        if let strokeOpacities { style.strokeOpacity = strokeOpacities[row] }
        if let strokeWidths { style.strokeWidth = strokeWidths[row] }
        if case .array(let dash)? = strokeDashes?[row] { style.strokeDash = dash.map(\.number) }
        return style
    }

    static func defaultColor(_ type: MarkType) -> Color {
        type == .text || type == .rule ? .black : Color(0x4C78A8)
    }

    private static func defaultStrokeWidth(_ type: MarkType) -> Double {
        [.line, .point, .circle, .square, .trail].contains(type) ? 2 : 1
    }

    /// The default opacity: points are translucent, unless they represent aggregates.
    static func opacity(_ unit: Unit) -> Double {
        if let own = unit.mark.opacity { return own }
        if unit.mark.fillOpacity != nil { return 1 }
        let models = Array(unit.channels.values) + unit.detail + unit.order + unit.silent
        let isAggregate = models.contains { $0.spec.aggregate != nil }
        return [.point, .tick, .circle, .square].contains(unit.type) && !isAggregate ? 0.7 : 1
    }
}
