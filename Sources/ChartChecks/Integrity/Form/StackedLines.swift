import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds stacked lines and points, which look as if they showed their own values.
struct StackedLines: PlotRule {
    static let code = Diagnostic.Code(
        "stacked-lines", "Stacked lines or points",
        "A line or point is read by its place on the axis. In a stack its place is the sum of all below it, and nothing says "
            + "so, as nothing fills what lies between. Leave 'stack' out, or use areas or bars.",
        Diagnostic.Code.Example(
            """
            data:
              values:
                - {year: 2022, kind: a, output: 5}
                - {year: 2022, kind: b, output: 3}
                - {year: 2023, kind: a, output: 6}
                - {year: 2023, kind: b, output: 4}
            mark: line
            encoding:
              x: {field: year, type: ordinal}
              y: {field: output, type: quantitative, stack: zero}
              color: {field: kind, type: nominal}
            """,
            replace: "mark: line", by: "mark: area"))

    func findings(in reading: PlotReading) -> [Finding] {
        // On the parts of a stack, lines and points mark its edges.
        let filled = reading.units.filter { $0.type.stacking == .always }.compactMap(\.stack?.channel)
        return reading.units.compactMap { unit in
            guard let stack = unit.stack, unit.type.stacking != .always, !unit.type.showsText,
                !filled.contains(stack.channel), unit.hasPiles, !unit.pilesEqualParts
            else { return nil }
            return judgement(
                "the \(unit.type.name)s are stacked: each stands at a sum, not at its value",
                at: unit[stack.channel]?.spec.span, hint: "leave 'stack' out, or use areas or bars")
        }
    }
}

extension Unit {
    /// Whether each part of its stacks is as high as the others: in a dot plot, each point stands for one row.
    fileprivate var pilesEqualParts: Bool {
        guard let stack else { return false }
        let parts = zip(table.values(at: stack.start).numbers, table.values(at: stack.end).numbers).map {
            $1 - $0
        }
        return parts.allSatisfy { $0 == parts.first }
    }
}
