import ChartModel
import Diagnostics

/// Finds shares of a whole that don't add to it.
struct SharesOffHundred: IntegrityRule {
    static let code = Diagnostic.Code(
        "shares-off-100", "Shares that don't add to 100 %",
        "A pie, or a bar that stands for a whole, makes 100 % of whatever it is given. If its shares add to less or more, "
            + "something is missing or counted twice, and each slice is drawn larger or smaller than its number. "
            + "Half a unit of the last digit is allowed for each part, as shares are rounded.",
        Diagnostic.Code.Example(
            """
            data: {values: [{use: rent, share: 46}, {use: food, share: 30}, {use: other, share: 34}]}
            mark: arc
            encoding:
              theta: {field: share, type: quantitative}
              color: {field: use, type: nominal}
            """,
            replace: "34", by: "24"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap(finding)
    }

    private func finding(in measured: MeasuredUnit) -> Finding? {
        let isPercent = measured.meaning.unit?.plain == "%"
        guard measured.meaning.kind == .share || isPercent && measured.meaning.kind == .amount,
            measured.isWhole
        else { return nil }
        for parts in measured.wholes {
            let values = parts.map(\.value).filter { !$0.isNaN }
            guard values.count > 1 else { continue }
            let sum = values.reduce(0, +)
            let whole = measured.model.isFraction || isOfFractions(values) ? 1.0 : 100
            let tolerance = Double(values.count) * Rounding(values).half + whole * 1e-9
            guard abs(sum - whole) > tolerance, isOff(sum / whole, measured) else { continue }
            return judgement(
                "the shares add to \(Rounding(values).text(of: sum)) and not to \(whole.plain)",
                at: measured.span,
                notes: measured.notes(on: parts.map(\.row)),
                hint: "correct the shares, or add what is missing as a part of its own")
        }
        return nil
    }

    private func isOfFractions(_ values: [Double]) -> Bool {
        values.allSatisfy { $0 <= 1 } && values.reduce(0, +) <= 2
    }

    /// Whether a sum is that of a whole, and a wrong one. A stack that isn't stretched to 100 % may be of some parts
    /// only, unless it nearly is a whole.
    private func isOff(_ sum: Double, _ measured: MeasuredUnit) -> Bool {
        measured.isPie || measured.isNormalized || sum > 1 || sum > 0.97
    }
}
