import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds sums, stacks and pies of rates.
struct SumOfRates: IntegrityRule {
    static let code = Diagnostic.Code(
        "sum-of-rates", "Rates that are added",
        "Growth rates, prices, indices and amounts per head have no sum: 5 % and 7 % growth aren't 12 % of anything. A stack "
            + "or a pie adds them, whatever its labels say. Put them side by side.",
        Diagnostic.Code.Example(
            """
            data: {values: [{年: 2023, 业: 工业, 增速: 5.1}, {年: 2023, 业: 农业, 增速: 3.2}, {年: 2024, 业: 工业, 增速: 6}]}
            mark: bar
            encoding:
              x: {field: 年, type: ordinal}
              y: {field: 增速, type: quantitative}
              color: {field: 业, type: nominal}
            """,
            replace: "color: {field: 业", by: "xOffset: {field: 业"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning, let chart = subject.chart else { return [] }
        let drawn = meaning.units.compactMap { measured -> Finding? in
            guard measured.meaning.isQuotient else { return nil }
            let name = measured.model.spec.field ?? measured.field.name
            if measured.model.spec.aggregate?.operation == .sum,
                measured.unit.source.rowCount > measured.unit.table.rowCount
            {
                return finding(name, "summed", at: measured.model.spec.span)
            }
            guard measured.isWhole, measured.unit.table.rowCount > 1, !areShares(measured) else { return nil }
            return finding(name, measured.isPie ? "slices of a pie" : "stacked", at: measured.model.spec.span)
        }
        return drawn
            + chart.spec.view.allTransforms.flatMap(\.summaries).compactMap { summary in
                guard summary.operation == .sum, ColumnMeaning(named: summary.field.name).isQuotient else {
                    return nil
                }
                return finding(summary.field.name, "summed", at: summary.field.span)
            }
    }

    /// Whether rates make 100 % wherever they are added, such as those of votes: they are shares by another name.
    private func areShares(_ measured: MeasuredUnit) -> Bool {
        guard measured.meaning.kind == .rate else { return false }
        return measured.wholes.allSatisfy { parts in
            let values = parts.map(\.value).filter { !$0.isNaN }
            let sum = values.reduce(0, +)
            return [1, 100].contains { abs(sum - $0) <= Double(values.count) * Rounding(values).half }
        }
    }

    private func finding(_ name: String, _ how: String, at span: Span?) -> Finding {
        judgement(
            "'\(name)' is a rate or an average, of which there is no total, and is \(how)", at: span,
            hint: "put the values side by side")
    }
}
