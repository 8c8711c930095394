import ChartModel
import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph

extension ViewBackground {
    /// Returns the background of a plot: its own properties over those of its styles. The default style is
    /// `cell`, over the config's `view`, for a plot with positions, and `view` for others (Vega-Lite's
    /// `compile/unit.ts`).
    static func of(_ node: Node?, _ plot: Plot, _ config: Config, log: DiagnosticLog) -> ViewBackground {
        let named = node?["style"].map { $0.elements ?? [$0] }?.compactMap(\.string)
        let hasPositions = plot.units.contains { $0[.x] != nil || $0[.y] != nil }
        let styles = named ?? [hasPositions ? "cell" : "view"]
        let isCell = styles.contains("cell")
        let merged = Config.merge(
            [isCell ? config.view.background : nil] + styles.map { config.style($0) } + [node])
        var result = merged.flatMap { decode($0, DecodingContext(log: log)) } ?? ViewBackground()
        if result.clip == true, let node, let clip = node.member("clip") {
            log.warning(
                .clippedGuides, "the view clips its axes and titles, too", at: clip.keySpan,
                hint: "clip the marks instead: mark: {type: …, clip: true}")
        }
        if isCell { result.stroke = result.stroke ?? .paint(.color(Color(0xDDDDDD))) }
        return result
    }
}
