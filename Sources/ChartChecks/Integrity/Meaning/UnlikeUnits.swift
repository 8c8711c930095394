import ChartModel
import Diagnostics

/// Finds figures of different units on one axis.
struct UnlikeUnits: IntegrityRule {
    static let code = Diagnostic.Code(
        "unlike-units", "Different units on one axis",
        "Kilometres aren't more or less than people. Bars of 家 and 亿元 on one axis are compared by any reader, and mean "
            + "nothing. Give each unit its own panel, or print the figures as cards.",
        Diagnostic.Code.Example(
            """
            data: {values: [{县: 张店, 投资（亿元）: 88, 企业（家）: 420}]}
            transform: [{fold: [投资（亿元）, 企业（家）]}]
            mark: bar
            encoding:
              x: {field: key, type: nominal}
              y: {field: value, type: quantitative}
            """,
            replace: "[{fold: [投资（亿元）, 企业（家）]}]", by: "[{fold: [企业（家）]}]"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.mixedAxes ?? []).compactMap { axis in
            guard axis.magnitudes == nil, let first = axis.units.first,
                let second = axis.units.dropFirst().first
            else { return nil }
            return judgement(
                "values in \(first.text) and in \(second.text) stand on one axis",
                at: axis.span,
                hint: "give each unit a panel or an axis of its own")
        }
    }
}
