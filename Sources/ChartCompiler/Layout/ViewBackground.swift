import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The `view` property: what the plot is drawn on.
struct ViewBackground: Declared {
    var fill: PaintValue?
    var stroke: PaintValue?
    var strokeWidth: Double?
    var strokeDash: [Double]?
    var strokeDashOffset: Double?
    var strokeCap: StrokeCap?
    var strokeJoin: StrokeJoin?
    var strokeMiterLimit: Double?
    var opacity: Double?
    var fillOpacity: Double?
    var strokeOpacity: Double?
    var cornerRadius: Double?

    static let typeName = "a view background"

    static let properties: [Property<ViewBackground>] =
        [
            Property("fill", \.fill, .paint, "Colour of the plot."),
            Property("stroke", \.stroke, .paint, "Colour of the outline; null for none."),
            Property("strokeWidth", \.strokeWidth, .length, "Weight of the outline."),
            Property("strokeDash", \.strokeDash, .list(of: .length), "Lengths of dashes and gaps."),
            Property("strokeDashOffset", \.strokeDashOffset, .number, "Where in the pattern to begin."),
            Property("strokeCap", \.strokeCap, .name(), "How dashes end."),
            Property("strokeJoin", \.strokeJoin, .name(), "How the corners of the outline are."),
            Property("strokeMiterLimit", \.strokeMiterLimit, .number, "How far a mitred corner may reach."),
            Property("opacity", \.opacity, .number(in: 0...1), "Opacity."),
            Property("fillOpacity", \.fillOpacity, .number(in: 0...1), "Opacity of the plot's colour."),
            Property("strokeOpacity", \.strokeOpacity, .number(in: 0...1), "Opacity of the outline."),
            Property("cornerRadius", \.cornerRadius, .length, "Radius of the corners."),
        ]
        + Property.elsewhere([
            "style", "continuousWidth", "continuousHeight", "discreteWidth", "discreteHeight", "step",
        ]) + Property.ignored("cursor") + Property.unsupported("clip")

    /// The background of a plot: that of its styles, then its own. The style is `cell`, which the config's
    /// `view` is laid under, for a plot with positions, and `view` for others (Vega-Lite's `compile/unit.ts`).
    static func of(_ plot: Plot, _ config: Config, log: DiagnosticLog) -> ViewBackground {
        let named = plot.background?["style"].map { $0.elements ?? [$0] }?.compactMap(\.string)
        let hasPositions = plot.units.contains { $0[.x] != nil || $0[.y] != nil }
        let styles = named ?? [hasPositions ? "cell" : "view"]
        let isCell = styles.contains("cell")
        let merged = Config.merge(
            [isCell ? config.section("view") : nil] + styles.map { config.style($0) } + [plot.background])
        var result = merged.flatMap { decode($0, DecodingContext(log: log)) } ?? ViewBackground()
        if isCell { result.stroke = result.stroke ?? .paint(.color(Color(0xDDDDDD))) }
        return result
    }

    var style: Style {
        var style = Style(fill: fill?.paint, stroke: stroke?.paint, strokeWidth: strokeWidth ?? 1)
        style.strokeDash = strokeDash ?? []
        style.strokeDashOffset = strokeDashOffset ?? 0
        style.strokeCap = strokeCap ?? .butt
        style.strokeJoin = strokeJoin ?? .miter
        style.strokeMiterLimit = strokeMiterLimit ?? 10
        style.opacity = opacity ?? 1
        style.fillOpacity = fillOpacity ?? 1
        style.strokeOpacity = strokeOpacity ?? 1
        return style
    }
}
