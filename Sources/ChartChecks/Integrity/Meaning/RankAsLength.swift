import ChartModel
import Diagnostics

/// Finds bars and slices whose size is a rank.
struct RankAsLength: IntegrityRule {
    static let code = Diagnostic.Code(
        "rank-as-length", "A rank as the length of a bar",
        "The first place is the best and makes the shortest bar; the sixth looks six times as good. Print ranks as text, "
            + "or let points or lines show their places on a reversed axis.",
        Diagnostic.Code.Example(
            """
            data: {values: [{市: 淄博, 位次: 7}, {市: 济南, 位次: 2}]}
            mark: bar
            encoding:
              x: {field: 市, type: nominal}
              y: {field: 位次, type: quantitative}
            """,
            replace: "mark: bar", by: "mark: point"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap { measured in
            guard measured.isBar || measured.isPie, !measured.counts,
                measured.meaning.kind == .rank || isOfRanks(measured)
            else { return nil }
            return judgement(
                "a rank is drawn as a length: the first place is the shortest",
                at: measured.span,
                hint: "print it as text, or show its place by a point")
        }
    }

    private func isOfRanks(_ measured: MeasuredUnit) -> Bool {
        let kinds = measured.unit.source.column(.kind)?.distinctTexts(atMost: 12) ?? []
        return !kinds.isEmpty && kinds.allSatisfy(KindName.isRank)
    }
}
