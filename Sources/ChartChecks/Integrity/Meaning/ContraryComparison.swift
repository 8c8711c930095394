import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds comparisons in words that the figures contradict: 甲高于乙, where 甲 is the smaller one.
struct ContraryComparison: IntegrityRule {
    static let code = Diagnostic.Code(
        "contrary-comparison", "A comparison that the figures contradict",
        "“张店高于临淄” and “8.3%，快于全省的9.1%” set one figure above another that is larger: mostly the words of last year "
            + "beside this year's numbers. The figures are those beside the word, or those of the two names that the chart "
            + "has a row for each; what is named before the word (人均, 平均) says which of several measures is meant.",
        Diagnostic.Code.Example(
            """
            title: 张店投资高于临淄
            data: {values: [{县: 张店, 亿元: 412}, {县: 临淄, 亿元: 512}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {field: 亿元, type: quantitative}
            """,
            replace: "412", by: "868"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning, let chart = subject.chart else { return [] }
        // Few texts compare anything.
        lazy var measures = ComparedMeasure.all(in: chart)
        return meaning.texts.compactMap { text in
            guard text.role != .source else { return nil }
            for comparison in SaidComparison.all(in: text.text) {
                if let finding = ofNumbers(comparison, text) ?? ofNames(comparison, text, measures) {
                    return finding
                }
            }
            return nil
        }
    }

    /// Two numbers of one unit on both sides of the word.
    private func ofNumbers(_ said: SaidComparison, _ text: ChartText) -> Finding? {
        guard let (first, second) = said.numbers, said.isContradicted(first.value, second.value) else {
            return nil
        }
        return judgement(
            "the text says that \(first.digits) is \(said.claim) \(second.digits): “\(said.word)”",
            at: text.span,
            hint: "write the word that the numbers call for")
    }

    /// Two names, for each of which the chart has one row.
    private func ofNames(
        _ said: SaidComparison, _ text: ChartText, _ measures: [ComparedMeasure]
    ) -> Finding? {
        let named = measures.filter { $0.isNamed(in: said.before) }
        let fields = Set(measures.map(\.field))
        for measure in named.isEmpty && fields.count == 1 ? measures : named {
            guard measure.fits(said.clause), let (first, second) = measure.rows(named: said),
                said.isContradicted(first.value, second.value)
            else { continue }
            return judgement(
                "the text says that \(first.name) is \(said.claim) \(second.name): “\(said.word)”, and the figures are "
                    + "\(first.value.plain) and \(second.value.plain)",
                at: text.span, hint: "write the word that the figures call for")
        }
        return nil
    }
}

/// A word that sets what stands before it above or below what follows.
private struct SaidComparison {
    let word: String
    let isHigher: Bool
    /// The sentence up to the word.
    let before: String
    /// What follows up to the end of the clause.
    let after: String

    var claim: String { isHigher ? "more than" : "less than" }

    /// The clause in which the word stands, up to it.
    var clause: String { String(before.split { "，,；;".contains($0) }.last ?? "") }

    func isContradicted(_ first: Double, _ second: Double) -> Bool {
        isHigher ? first <= second : first >= second
    }

    private static let higher = ["高于", "快过", "快于", "超过", "多于", "大于"]
    private static let lower = ["低于", "慢于", "少于", "小于", "不及"]

    private static let words = WordList(higher + lower)

    static func all(in text: String) -> [SaidComparison] {
        guard words.isFound(in: text) else { return [] }
        return text.split { "。！？!?；;\n".contains($0) }.flatMap { sentence in
            (higher.map { ($0, true) } + lower.map { ($0, false) }).compactMap { word, isHigher in
                guard let place = sentence.firstRange(of: word) else { return nil }
                let before = sentence[..<place.lowerBound]
                let after = sentence[place.upperBound...].prefix { !"，,、；;（(".contains($0) }
                // 不高于 is no comparison but a bound, 是否高于 a question.
                guard let last = before.last, !"不否未没".contains(last) else { return nil }
                return SaidComparison(
                    word: word, isHigher: isHigher, before: String(before), after: String(after))
            }
        }
    }

    /// The numbers on both sides, if nothing but their unit, which they share, stands between them and the word: 增长8.3%，
    /// 快于全省的9.1%. Of what falls, the smaller number is the higher one, and of what takes time the faster.
    var numbers: (PrintedNumber, PrintedNumber)? {
        guard !Self.falls.isFound(in: before), !Self.falls.isFound(in: after),
            let first = PrintedNumber.all(in: before).last, let second = PrintedNumber.all(in: after).first,
            first.lead.last != "第"
        else { return nil }
        var unit = Substring(String(decoding: before.utf8.dropFirst(first.range.upperBound), as: UTF8.self))
        while let adverb = Self.adverbs.first(where: { unit.hasSuffix($0) }) {
            unit = unit.dropLast(adverb.count)
        }
        unit = unit.prefix { $0 != "（" && $0 != "(" }
        let rest = String(decoding: after.utf8.dropFirst(second.range.upperBound), as: UTF8.self)
        guard (1...4).contains(unit.count), rest.hasPrefix(unit), !Self.durations.contains(String(unit)),
            !["的", "以上", "点"].contains(where: { rest.dropFirst(unit.count).hasPrefix($0) })
        else { return nil }
        return (first, second)
    }

    private static let falls = WordList("降 跌 减 负 缩 亏 - −")
    private static let adverbs = [
        "，", ",", " ", "）", ")", "的", "明显", "远", "大幅", "略", "稍", "均", "都", "也", "仍", "还", "已", "并", "更",
    ]
    private static let durations: Set<String> = ["天", "秒", "分钟", "小时", "年", "个月", "月", "日"]
}

/// A measure of a chart, whose rows have names.
private struct ComparedMeasure {
    let field: FieldPath
    let table: Table
    /// What it is called: in its plot's title, on its axis, in the table.
    let titles: [String]

    static func all(in chart: PreparedChart) -> [ComparedMeasure] {
        chart.view.plots.flatMap { plot in
            let heading = plot.title?.text?.texts ?? []
            return plot.units.flatMap { unit in
                [Channel.x, .y, .theta, .radius, .text].compactMap { channel -> ComparedMeasure? in
                    guard let model = unit[channel], model.type == .quantitative, !model.isBinned,
                        let field = model.field
                    else { return nil }
                    let titles = heading + model.statedTitles + [model.spec.field ?? ""]
                    return ComparedMeasure(
                        field: field, table: unit.table, titles: titles.filter { $0.count > 1 })
                }
            }
        }
    }

    func isNamed(in text: String) -> Bool { titles.contains { text.contains($0) } }

    /// Whether a clause speaks of figures of this kind: not of an amount per head if this is a total.
    func fits(_ clause: String) -> Bool {
        let said = ColumnMeaning(named: clause).kind
        if said == .amount { return true }
        // A title that makes the comparison doesn't say what its own figures are.
        return titles.contains { !$0.contains(clause) && ColumnMeaning(named: $0).kind == said }
    }

    /// The rows of the two names that a comparison is between; nil unless it is one row each.
    func rows(named said: SaidComparison) -> (
        first: (name: String, value: Double), second: (name: String, value: Double)
    )? {
        let values = table.values(at: field).drawnNumbers
        for name in table.names {
            guard let column = table[name] else { continue }
            let texts = column.distinctTexts(atMost: 60).filter { $0.count > 1 }
            func longest(_ isNamed: (String) -> Bool) -> String? {
                texts.filter(isNamed).max { $0.count < $1.count }
            }
            guard let second = longest({ said.after.hasPrefix($0) }),
                let first = longest({
                    $0 != second && said.before.contains($0) && !said.before.contains(second)
                })
            else { continue }
            let rows = [first, second].map { text in (0..<table.rowCount).filter { column[$0].string == text }
            }
            guard rows.allSatisfy({ $0.count == 1 }) else { continue }
            let (a, b) = (values[rows[0][0]], values[rows[1][0]])
            guard a.isFinite, b.isFinite else { continue }
            return ((first, a), (second, b))
        }
        return nil
    }
}
