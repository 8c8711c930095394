import ChartModel
import Diagnostics
import Grammar

/// Finds bars and areas whose scale leaves zero out.
struct BarFromZero: UnitRule {
    static let code = Diagnostic.Code(
        "bar-without-zero", "A bar or area that doesn't begin at zero",
        "A reader compares the lengths of bars and the heights of areas. If the scale begins elsewhere, one that is "
            + "twice as long isn't twice as much. Let the scale include zero, or show the values by points or a line, "
            + "which are read by their place.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, price: 95}, {town: 临淄, price: 98}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              y: {field: price, type: quantitative, scale: {domain: [90, 100]}}
            """,
            replace: "[90, 100]", by: "[0, 100]"))

    /// How much of a bar may be missing, in parts of the axis, before it is seen.
    private static let unseen = 0.01

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.startsAtZero, let channel = unit.measuredChannel, !unit.isRanged(along: channel),
            let model = unit[channel], let scale = reading.scale(channel, of: unit), scale.kind != .log,
            !scale.kind.isTemporal, case .continuous(let domain) = scale.domain,
            let least = domain.min(), let most = domain.max()
        else { return nil }
        guard max(least, -most) > Self.unseen * (most - least) else {
            return onlyPilesReachZero(unit, scale)
                ? judgement(
                    "the scale is asked to leave zero out, and has it only because rows are piled up",
                    at: model.spec.span, hint: "leave 'zero: false' out, and aggregate the rows") : nil
        }
        // Bars on either side of a stated base show how far values are from it.
        if let base = unit.statedBase(along: channel), base > least, base < most { return nil }
        return judgement(
            "the \(unit.type.name)s don't begin at zero, but the scale goes from \(least.plain) to \(most.plain)",
            at: model.spec.span, hint: "let the scale include zero, or use points or a line")
    }

    /// Whether 'zero: false' has no effect, as rows that nothing tells apart begin at zero and are stacked.
    private func onlyPilesReachZero(_ unit: Unit, _ scale: ScaleModel) -> Bool {
        scale.definition.zero == false && unit.stack?.channel == scale.channel && unit.stackingFields.isEmpty
            && unit.hasPiles
    }
}
