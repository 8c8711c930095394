import Documents
import Grammar

/// A band between the lower and upper ends of an error, with optional lines along its borders (Vega-Lite's
/// `compositemark/errorband.ts`).
enum ErrorBandMark: CompositeMark {
    static let name = "errorband"
    static let properties = ["extent", "center", "interpolate", "tension"]

    static var parts: [String: Node.Content] { ["band": .boolean(true), "borders": .boolean(false)] }

    static func layers(of unit: CompositeUnit) -> ViewSpec? {
        guard let extent = ErrorExtent(unit) else { return nil }
        let isPath = unit.encoding[.x] != nil && unit.encoding[.y] != nil
        let curve = ["interpolate", "tension"].map { ($0, isPath ? unit.definition[$0] : nil) }
        // The default is the opacity in the grammar's own config.
        let opacity = unit.definition["opacity"] ?? unit.config.section(name)?["band"]?["opacity"]
        let band = unit.node(
            isPath ? "area" : "rect", curve + [("opacity", opacity ?? Node(.number(0.3), at: unit.span))])
        let borders = unit.node(isPath ? "line" : "rule", curve)
        var view = ViewSpec()
        view.transforms = extent.transforms
        view.layer =
            unit.part("band", band, extent.encoding(from: "lower", to: "upper"))
            + unit.part("borders", borders, extent.encoding(from: "lower"))
            + unit.part("borders", borders, extent.encoding(from: "upper"))
        return view
    }
}
