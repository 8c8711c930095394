import Grammar

/// A band between the lower and upper ends of an error, with optional lines along its borders (Vega-Lite's
/// `compositemark/errorband.ts`).
enum ErrorBandMark: CompositeMark {
    static let name = "errorband"
    static let properties = ["extent", "center", "interpolate", "tension"]

    static let parts = ["band": true, "borders": false]

    static func layers(of unit: CompositeUnit) -> ViewSpec? {
        guard let extent = ErrorExtent(unit) else { return nil }
        let isPath = unit.encoding[.x] != nil && unit.encoding[.y] != nil
        let curve = unit.own(isPath ? ["interpolate", "tension"] : [])
        // The last is the opacity in the grammar's own config.
        let translucent = [
            unit.own(["opacity"]), unit.usual("band", ["opacity"]),
            StatedMark(["opacity"]) { $0.opacity = 0.3 },
        ]
        let border = isPath ? "line" : "rule"
        var view = ViewSpec()
        view.transforms = extent.transforms
        view.layer =
            unit.part(
                "band", isPath ? "area" : "rect", extent.encoding(from: "lower", to: "upper"),
                stating: [curve] + translucent)
            + unit.part("borders", border, extent.encoding(from: "lower"), stating: [curve])
            + unit.part("borders", border, extent.encoding(from: "upper"), stating: [curve])
        return view
    }
}
