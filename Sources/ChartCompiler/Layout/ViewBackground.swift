import Diagnostics
import Documents
import Grammar
import SceneGraph

extension ViewBackground {
    /// Returns the background of a plot: its own properties over those of its styles. The default style is
    /// `cell`, over the config's `view`, for a plot with positions, and `view` for others (Vega-Lite's
    /// `compile/unit.ts`).
    static func of(_ plot: Plot, _ config: Config, log: DiagnosticLog) -> ViewBackground {
        let named = plot.background?["style"].map { $0.elements ?? [$0] }?.compactMap(\.string)
        let hasPositions = plot.units.contains { $0[.x] != nil || $0[.y] != nil }
        let styles = named ?? [hasPositions ? "cell" : "view"]
        let isCell = styles.contains("cell")
        let merged = Config.merge(
            [isCell ? config.view.background : nil] + styles.map { config.style($0) } + [plot.background])
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
