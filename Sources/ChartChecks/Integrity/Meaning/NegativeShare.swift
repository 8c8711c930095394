import ChartModel
import Diagnostics

/// Finds negative values in pies and in stacks that are stretched to 100 %.
struct NegativeShare: IntegrityRule {
    static let weight = Finding.Weight.fact
    static let code = Diagnostic.Code(
        "negative-share", "A negative value as a share of a whole",
        "Nothing is less than nothing of a whole: a pie draws a loss as a slice like any other, and a stack of 100 % "
            + "shifts the rest. Use bars from zero for gains and losses.",
        Diagnostic.Code.Example(
            """
            data: {values: [{unit: retail, profit: 625}, {unit: online, profit: 88}, {unit: video, profit: -712}]}
            mark: arc
            encoding:
              theta: {field: profit, type: quantitative}
              color: {field: unit, type: nominal}
            """,
            replace: "-712", by: "712"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap(finding)
    }

    private func finding(in measured: MeasuredUnit) -> Finding? {
        guard measured.unit.stack != nil, measured.isPie || measured.isNormalized else { return nil }
        let values = measured.values
        let rows = values.indices.filter { values[$0] < 0 }
        guard let row = rows.first else { return nil }
        return fact(
            "\(values[row].plain) is no share of a whole, and is drawn as one",
            at: measured.span,
            notes: measured.notes(on: rows),
            hint: "show gains and losses by bars from zero")
    }
}
