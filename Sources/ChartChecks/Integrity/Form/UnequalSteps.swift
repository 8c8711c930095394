import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds times in a row of names, at equal distances though they are unequally far apart.
struct UnequalSteps: UnitRule {
    static let code = Diagnostic.Code(
        "unequal-steps", "Unequal steps of time drawn equal",
        "An axis of names gives each the same room: from 2010 to 2020 is as far as from 2020 to 2021, so that a slow rise "
            + "looks like a steep one. Let the axis be temporal or quantitative, or fill in the times that are missing.",
        Diagnostic.Code.Example(
            """
            data:
              values:
                - {year: 2010, output: 5}
                - {year: 2020, output: 6}
                - {year: 2021, output: 8}
            mark: line
            encoding:
              x: {field: year, type: ordinal}
              y: {field: output, type: quantitative}
            """,
            replace: "year, type: ordinal", by: "year, type: quantitative"))

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        guard unit.type.startsAtZero || unit.type.isPath, let cross = unit.crossChannel,
            let model = unit[cross],
            let scale = reading.scale(cross, of: unit), case .discrete(let values) = scale.domain,
            (3...400).contains(values.count), let steps = TimeSteps(values)
        else { return nil }
        let gaps = steps.gaps
        // In another order than that of time, distances mean nothing.
        guard let least = gaps.min(), let most = gaps.max(), least > 0, most > least,
            let index = gaps.firstIndex(of: most), let other = gaps.firstIndex(of: least)
        else { return nil }
        func pair(_ index: Int) -> String { "\(steps.label(index)) to \(steps.label(index + 1))" }
        return judgement(
            "from \(pair(index)) is drawn as far as from \(pair(other))", at: model.spec.span,
            hint: "let the axis be temporal or quantitative, or fill in the times that are missing")
    }
}
