import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds counts of open targets that aren't those of the chart: 两项只设下限, of which there are three.
struct WrongCount: IntegrityRule {
    static let code = Diagnostic.Code(
        "wrong-count", "A number of floors that isn't the chart's",
        "“五项任务，两项只设下限” counts rows. Where the table says which figures are floors, in a column 'bound', the words "
            + "can be held against it; with other data they are easily forgotten.",
        Diagnostic.Code.Example(
            """
            title: 三项目标，两项只设下限
            data: {values: [{项: 甲, 值: 5, bound: at-least}, {项: 乙, 值: 7, bound: exact}, {项: 丙, 值: 6, bound: exact}]}
            mark: bar
            encoding:
              x: {field: 值, type: quantitative}
              y: {field: 项, type: nominal}
              bound: {field: bound}
            """,
            replace: "两项只设", by: "一项只设"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning, let chart = subject.chart else { return [] }
        var known: Int?
        return meaning.texts.compactMap { text in
            guard text.role != .source, let count = Self.count(in: text.text),
                let floors = known ?? Self.floors(in: chart)
            else { return nil }
            known = floors
            guard count != floors else { return nil }
            return judgement(
                "the text counts \(count) floors, and the chart has \(floors)", at: text.span,
                hint: "write the number that the table calls for, or compute it")
        }
    }

    /// The number before words for a floor: 两项目标都只设下限.
    private static func count(in text: String) -> Int? {
        guard floorWords.isFound(in: text) else { return nil }
        for clause in text.split(whereSeparator: { "，,。；;：:、！？\n".contains($0) }) {
            guard let place = floors.compactMap({ clause.firstRange(of: $0) }).first else { continue }
            let before = String(clause[..<place.lowerBound])
            let numbers = PrintedNumber.all(in: before) + PrintedNumber.numerals(in: before)
            guard let last = numbers.max(by: { $0.range.lowerBound < $1.range.lowerBound }) else { continue }
            let rest = String(decoding: before.utf8.dropFirst(last.range.upperBound), as: UTF8.self)
            guard rest.count <= 6, counters.contains(where: { rest.hasPrefix($0) }), last.lead.last != "第"
            else { continue }
            return Int(exactly: last.value)
        }
        return nil
    }

    private static let floors = ["只设下限", "只有下限", "设了下限", "不设上限", "上不封顶", "没有上限"]
    private static let floorWords = WordList(floors)
    private static let counters = ["项", "个", "笔", "条", "类"]

    /// How many rows of the chart's tables are floors; nil if none says what it is. A row that several marks show counts
    /// once.
    private static func floors(in chart: PreparedChart) -> Int? {
        var found: Set<[String]> = []
        var isStated = false
        for unit in chart.view.units {
            let table = unit.source
            guard let bound = table.column(.bound), table.rowCount <= 2000 else { continue }
            isStated = true
            let read = table.names.filter { table.isRead(FieldPath(literally: $0)) }.compactMap { table[$0] }
            for row in 0..<table.rowCount where Bound(limit: bound[row].string)?.isOpenAbove == true {
                found.insert(read.map { $0[row].string })
            }
        }
        return isStated ? found.count : nil
    }
}
