import ChartModel
import Diagnostics

/// Finds 万 and 亿 on one axis.
struct MixedMagnitudes: IntegrityRule {
    static let weight = Finding.Weight.fact
    static let code = Diagnostic.Code(
        "mixed-magnitudes", "万 and 亿 on one axis",
        "An axis compares numbers, not units: 5000 in 万元 stands a hundred times as high as 50 in 亿元, although it is the "
            + "same money. Convert one of them.",
        Diagnostic.Code.Example(
            """
            data: {values: [{县: 张店, 投资（亿元）: 88, 外资（万元）: 4200}]}
            transform: [{fold: [投资（亿元）, 外资（万元）]}]
            mark: bar
            encoding:
              x: {field: key, type: nominal}
              y: {field: value, type: quantitative}
            """,
            replace: "[{fold: [投资（亿元）, 外资（万元）]}]", by: "[{fold: [投资（亿元）]}]"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.mixedAxes ?? []).compactMap { axis in
            guard let (first, second) = axis.magnitudes else { return nil }
            return fact(
                "values in \(first.text) and in \(second.text) stand on one axis as if they were the same",
                at: axis.span,
                hint: "convert one of them by a calculate transform")
        }
    }
}
