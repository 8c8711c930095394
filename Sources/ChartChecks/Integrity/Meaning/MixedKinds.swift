import ChartModel
import Diagnostics

/// Finds figures of kinds that have nothing in common in one series.
struct MixedKinds: IntegrityRule {
    static let code = Diagnostic.Code(
        "mixed-kinds", "Kinds of figures mixed in one series",
        "The dictionary says which figures are results, which are ranks, and which only describe something, such as a "
            + "threshold or a number in a name. Only one of these is a quantity, and none is comparable with another.",
        Diagnostic.Code.Example(
            """
            data: {values: [{项: 企业, 数: 19, kind: actual}, {项: 集群, 数: 8, kind: actual}, {项: 全省位次, 数: 2, kind: rank}]}
            transform: [{filter: datum.数 > 0}]
            mark: bar
            encoding:
              y: {field: 项, type: nominal}
              x: {field: 数, type: quantitative}
            """,
            replace: "datum.数 > 0", by: "datum.kind != 'rank'"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap { measured in
            guard measured.unit.isMeasuredFromZero(along: measured.channel),
                let kinds = measured.unit.source.column(.kind)?.distinctTexts(atMost: 12),
                kinds.allSatisfy(KindName.isKnown),
                let odd = kinds.first(where: {
                    KindName.isNoData($0) || kinds.count > 1 && KindName.isRank($0)
                })
            else { return nil }
            return judgement(
                "'\(odd)' figures are drawn like quantities",
                at: measured.span,
                hint: "leave them out by a filter on the kind, and print them as text")
        }
    }
}
