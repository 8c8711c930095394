import ChartModel
import Diagnostics

/// Finds parts that may contain one another, since they are counted at several levels.
struct OverlappingParts: IntegrityRule {
    static let code = Diagnostic.Code(
        "overlapping-parts", "Parts that are counted at several levels",
        "What a city counts and what its province counts may be the same project. A stack or a pie adds the two, and the "
            + "sum is of nothing. Put lists of several levels side by side.",
        Diagnostic.Code.Example(
            """
            data: {values: [{项: 市重大项目, 数: 536, scope: 市级}, {项: 省重点项目, 数: 109, scope: 省级}]}
            mark: arc
            encoding:
              theta: {field: 数, type: quantitative}
              color: {field: 项, type: nominal}
            """,
            replace: "省级", by: "市级"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap { measured in
            guard let scopes = measured.unit.source.column(.scope)?.distinctTexts(atMost: 30) else {
                return nil
            }
            let levels = scopes.filter { Self.levels.contains($0) }
            guard levels.count > 1, measured.isWhole else { return nil }
            return judgement(
                "figures of the levels \(levels.prefix(3).quoted) are added, which may count the same things",
                at: measured.span,
                hint: "put them side by side")
        }
    }

    private static let levels = WordList(
        "县级 区级 市级 省级 国家级 市级以上 省级以上 省市级 全市 全省 全国 local provincial national city province country")
}
