import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds means of columns that hold means or rates.
struct AverageOfAverages: IntegrityRule {
    static let code = Diagnostic.Code(
        "average-of-averages", "A mean of means or rates",
        "The mean of two towns' averages isn't the average of both: the smaller town counts as much as the larger. "
            + "Compute it from the totals, or weight each row by what it stands for.",
        Diagnostic.Code.Example(
            """
            data: {values: [{县: A, 人均收入: 30000}, {县: A, 人均收入: 50000}, {县: B, 人均收入: 41000}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {aggregate: mean, field: 人均收入}
            """,
            replace: "mean", by: "max"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning, let chart = subject.chart else { return [] }
        let encoded = meaning.units.compactMap { measured -> Finding? in
            guard let operation = measured.model.spec.aggregate?.operation, operation.isMean,
                measured.unit.source.rowCount > measured.unit.table.rowCount,
                measured.meaning.isQuotient, let name = measured.model.spec.field,
                // The mean of one number, repeated in all rows, is that number.
                Set(measured.unit.source.values(at: FieldPath(name)).drawnNumbers).count > 1
            else { return nil }
            return finding(name, at: measured.model.spec.span)
        }
        return encoded
            + chart.spec.view.allTransforms.flatMap(\.summaries).compactMap { summary in
                guard summary.operation.isMean, ColumnMeaning(named: summary.field.name).isQuotient else {
                    return nil
                }
                return finding(summary.field.name, at: summary.field.span)
            }
    }

    private func finding(_ name: String, at span: Span?) -> Finding {
        judgement(
            "'\(name)' is an average or a rate already, and its mean gives every row the same weight",
            at: span,
            hint: "compute it from the totals, or weight the rows")
    }
}

extension AggregateOperation {
    var isMean: Bool { self == .mean || self == .average }
}

extension ViewSpec {
    /// The transforms of the view and of those in it.
    var allTransforms: [any Transform] {
        let inner = (layer ?? []) + (concat ?? []) + (hconcat ?? []) + (vconcat ?? []) + (facet?.views ?? [])
        return transforms + inner.flatMap(\.allTransforms)
    }
}
