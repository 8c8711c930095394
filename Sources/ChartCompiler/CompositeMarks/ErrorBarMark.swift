import Documents
import Grammar

/// A rule from the lower to the upper end of an error, with optional ticks across its ends (Vega-Lite's
/// `compositemark/errorbar.ts`).
enum ErrorBarMark: CompositeMark {
    static let name = "errorbar"
    static let properties = ["extent", "center", "size", "thickness"]

    static var parts: [String: Node.Content] { ["rule": .boolean(true), "ticks": .boolean(false)] }

    static func layers(of unit: CompositeUnit) -> ViewSpec? {
        guard var extent = ErrorExtent(unit) else { return nil }
        extent.encoding[.size] = nil
        let across = unit.text(extent.channel == .y ? "horizontal" : "vertical")
        let (thickness, size) = (unit.definition["thickness"], unit.definition["size"])
        let tick = unit.node("tick", [("orient", across), ("thickness", thickness), ("size", size)])
        let rule = unit.node("rule", [("size", thickness)])
        var view = ViewSpec()
        view.transforms = extent.transforms
        view.layer =
            unit.part("ticks", tick, extent.encoding(from: "lower"))
            + unit.part("ticks", tick, extent.encoding(from: "upper"))
            + unit.part("rule", rule, extent.encoding(from: "lower", to: "upper"))
        return view
    }
}
