import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds bars that a title calls a ranking and that aren't in the order of their values.
struct UnsortedRanking: IntegrityRule {
    static let code = Diagnostic.Code(
        "unsorted-ranking", "A ranking that isn't in order",
        "A title that promises a ranking makes the reader take the first bar for the first place. Sort the bars by their "
            + "values.",
        Diagnostic.Code.Example(
            """
            title: GDP排名前四的区县
            data: {values: [{区县: 张店, gdp: 512}, {区县: 桓台, gdp: 688}, {区县: 临淄, gdp: 988}, {区县: 周村, gdp: 391}]}
            mark: bar
            encoding:
              y: {field: 区县, type: nominal, sort: null}
              x: {field: gdp, type: quantitative}
            """,
            replace: "sort: null", by: "sort: -x"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart, let meaning = subject.meaning else { return [] }
        let claim = meaning.texts.first {
            ($0.role == .title || $0.role == .subtitle) && isClaim($0.text)
        }
        guard let claim else { return [] }
        return meaning.units.compactMap { finding(in: $0, chart.scales, claim) }
    }

    private func finding(
        in measured: MeasuredUnit, _ scales: [ScaleModel], _ claim: ChartText
    ) -> Finding? {
        guard measured.isBar, !measured.isStacked, let across = measured.across, across.type.isDiscrete,
            let field = across.field, let scale = measured.unit.scales[across.channel].map({ scales[$0] })
        else { return nil }
        let names = measured.unit.table.values(at: field)
        let values = measured.values
        guard Set(names.values).count == values.count, values.count > 2,
            names.values.contains(where: { PeriodLabel($0.string) == nil })
        else { return nil }
        let rows = Dictionary(zip(names.values, values)) { first, _ in first }
        let ordered = scale.values.compactMap { rows[$0] }.filter { !$0.isNaN }
        let pairs = zip(ordered, ordered.dropFirst())
        guard pairs.contains(where: { $0 < $1 }), pairs.contains(where: { $0 > $1 }) else { return nil }
        return judgement(
            "the bars aren't in the order of their values, and “\(claim.text.prefix(20))” calls them a ranking",
            at: across.spec.namedSpan,
            notes: [Diagnostic.Note("the text", at: claim.span)],
            hint: "sort them: sort: '-\(measured.channel.rawValue)'")
    }

    private func isClaim(_ text: String) -> Bool {
        if Self.claims.isFound(in: text) { return true }
        guard let rest = Self.tops.rest(of: text)?.drop(while: { $0 == " " || $0 == "-" }) else {
            return false
        }
        return rest.first?.isNumber == true || Self.counts.contains { rest.lowercased().hasPrefix($0) }
    }

    private static let claims = WordList("排名 排行 位次 榜单 ranking ranked rankings")
    private static let tops = WordList("前 top")
    private static let counts = ["三", "四", "五", "六", "七", "八", "九", "十", "five", "ten", "three", "twenty"]
}
