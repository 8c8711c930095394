import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds pies of many slices.
struct ManySlices: UnitRule {
    static let code = Diagnostic.Code(
        "many-slices", "A pie of more than six slices",
        "Angles are hard to compare, and in a pie of many slices each is as thin as the next. Join the small ones, or use "
            + "bars in order of length.",
        Diagnostic.Code.Example(
            """
            data:
              sequence: {start: 1, stop: 9, as: town}
            mark: arc
            encoding:
              theta: {field: town, type: quantitative}
              color: {field: town, type: nominal}
            """,
            replace: "stop: 9", by: "stop: 6"))

    private static let limit = 6

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard let stack = unit.stack, stack.channel == .theta, unit.type.isRectBased,
            unit.table.rowCount > Self.limit
        else { return nil }
        let (starts, ends) = (unit.table.values(at: stack.start), unit.table.values(at: stack.end))
        let slices = zip(starts.numbers, ends.numbers).map { $0 != $1 && ($1 - $0).isFinite }
        let most =
            unit.table.groups(by: stack.dimensions).map { $0.rows.count { slices[$0] } }.max() ?? 0
        guard most > Self.limit else { return nil }
        return judgement(
            "the pie has \(most) slices, which are hard to compare", at: unit[.theta]?.spec.span,
            hint: "join the small ones, or use bars in order of length")
    }
}
