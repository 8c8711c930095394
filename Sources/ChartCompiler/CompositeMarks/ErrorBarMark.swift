import Grammar

/// A rule from the lower to the upper end of an error, with optional ticks across its ends (Vega-Lite's
/// `compositemark/errorbar.ts`).
enum ErrorBarMark: CompositeMark {
    static let name = "errorbar"
    static let properties = ["extent", "center", "size", "thickness"]

    static let parts = ["rule": true, "ticks": false]

    static func layers(of unit: CompositeUnit) -> ViewSpec? {
        guard var extent = ErrorExtent(unit) else { return nil }
        extent.encoding[.size] = nil
        let across = StatedMark(["orient"]) { [extent] in
            $0.orient = extent.channel == .y ? .horizontal : .vertical
        }
        let tick = [across, unit.own(["thickness", "size"])]
        let thickness = unit.own(["thickness"]).definition
        let rule = StatedMark(unit.spec.own.states("thickness") ? ["size"] : []) {
            $0.size = thickness.thickness
            $0.expressions = thickness.expressions.map { $0.named("size") }
        }
        var view = ViewSpec()
        view.transforms = extent.transforms
        view.layer =
            unit.part("ticks", "tick", extent.encoding(from: "lower"), stating: tick)
            + unit.part("ticks", "tick", extent.encoding(from: "upper"), stating: tick)
            + unit.part("rule", "rule", extent.encoding(from: "lower", to: "upper"), stating: [rule])
        return view
    }
}
