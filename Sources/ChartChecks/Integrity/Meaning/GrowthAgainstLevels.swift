import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds growth rates that the levels beside them don't make.
struct GrowthAgainstLevels: IntegrityRule {
    static let weight = Finding.Weight.fact
    static let code = Diagnostic.Code(
        "growth-against-levels", "A growth that its levels contradict",
        "A table that has the levels of two periods and the growth between them says the same thing twice. If the two "
            + "differ, one is a slip, or the growth is of another measure, such as one at constant prices, which a "
            + "note should say. Rounding is allowed for, and names of real growth, such as 生产总值, are passed over.",
        Diagnostic.Code.Example(
            """
            data: {values: [{县: 张店, 2023年收入（亿元）: 50, 2024年收入（亿元）: 48, 增速（%）: 4.2}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {field: 增速（%）, type: quantitative}
            """,
            replace: "4.2", by: "-4"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning else { return [] }
        var told: Set<[String]> = []
        return meaning.units.compactMap { measured in
            guard told.insert(measured.unit.source.names).inserted else { return nil }
            return finding(in: measured)
        }
    }

    private func finding(in measured: MeasuredUnit) -> Finding? {
        let table = measured.unit.source
        let growths = table.names.filter(isGrowth)
        guard growths.count == 1, let growth = growths.first, (1...5000).contains(table.rowCount),
            !table.names.contains(where: Self.real.isFound)
        else { return nil }
        let values = table.values(at: FieldPath(growth)).drawnNumbers
        guard let levels = columns(of: table, growth) ?? rows(of: table, growth) else { return nil }
        for (row, value) in values.enumerated() {
            guard let (from, to) = levels(row), contradicts(value, from, to) else { continue }
            let change = Rounding([0.1]).text(of: (to - from) / from * 100)
            return fact(
                "'\(growth)' is \(value.plain), and from \(from.plain) to \(to.plain) it is \(change) %",
                at: measured.span,
                notes: table.notes(on: [row], of: FieldPath(growth)),
                hint: "correct the number that is wrong, or say what else the growth measures")
        }
        return nil
    }

    /// Whether no levels that are rounded to these have the growth, in per cent or as a fraction.
    private func contradicts(_ growth: Double, _ from: Double, _ to: Double) -> Bool {
        guard growth.isFinite, from > 0, to.isFinite else { return false }
        let change = (to - from) / from * 100
        let half = Rounding([from, to]).half
        let slack = half / from * 100 * (2 + abs(change) / 100) + Rounding([growth]).half + 0.5
        return abs(growth - change) > slack && abs(growth * 100 - change) > slack
    }

    /// The levels in two columns that are named by two years, or by this year and the last.
    private func columns(of table: Table, _ growth: String) -> ((Int) -> (Double, Double)?)? {
        var levels: [(year: Int, rest: String, name: String)] = table.names.compactMap { name in
            guard name != growth, let (year, rest) = Self.year(in: name),
                !isGrowth(name), ColumnMeaning(named: name).kind == .amount
            else { return nil }
            return (year, rest, name)
        }
        levels.sort { $0.year < $1.year }
        guard levels.count == 2, levels[0].rest == levels[1].rest, levels[1].year == levels[0].year + 1 else {
            return nil
        }
        let from = table.values(at: FieldPath(levels[0].name)).drawnNumbers
        let to = table.values(at: FieldPath(levels[1].name)).drawnNumbers
        return { (from[$0], to[$0]) }
    }

    /// The levels in the rows of a year and of the year before.
    private func rows(of table: Table, _ growth: String) -> ((Int) -> (Double, Double)?)? {
        var years: [Int: Int] = [:]
        var times: String?
        var levels: [String] = []
        for name in table.names where name != growth {
            let column = table.values(at: FieldPath(name))
            let found = column.years
            if found.count == table.rowCount, table.rowCount > 1 {
                guard times == nil else { return nil }
                times = name
                for (row, year) in found.enumerated() { years[year] = row }
            } else if column.holdsWrittenNumbers || column.drawnNumbers.allSatisfy({ $0.isFinite }) {
                levels.append(name)
            }
        }
        guard times != nil, levels.count == 1, years.count == table.rowCount,
            ColumnMeaning(named: levels[0]).kind == .amount
        else { return nil }
        let values = table.values(at: FieldPath(levels[0])).drawnNumbers
        let earlier = Dictionary(
            years.compactMap { year, row in years[year - 1].map { (row, $0) } }
        ) { first, _ in first }
        return { row in earlier[row].map { (values[$0], values[row]) } }
    }

    private func isGrowth(_ name: String) -> Bool {
        guard Self.growths.isFound(in: name) else { return false }
        return MeasureUnit(in: name)?.isPercent ?? true
    }

    private static func year(in name: String) -> (Int, String)? {
        for (words, year) in [(["上年", "去年"], 0), (["本年", "今年", "当年"], 1)] {
            for word in words where name.hasPrefix(word) { return (year, String(name.dropFirst(word.count))) }
        }
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, let year = Int(digits), (1900...2100).contains(year) else { return nil }
        return (year, String(name.dropFirst(4).drop { $0 == "年" }))
    }

    private static let growths = WordList("增速 增幅 增长率 同比 增长 growth yoy")
    /// What grows by more than its money: levels are at current prices, growth at constant ones.
    private static let real = WordList("gdp 生产总值 增加值 产值 可比价 不变价 real")
}

extension Column {
    /// The years in all rows; empty unless each is one.
    fileprivate var years: [Int] {
        guard count < 500 else { return [] }
        var years: [Int] = []
        for value in values {
            let year: Int? =
                switch value {
                case .number(let number): Int(exactly: number)
                case .string(let text): PeriodLabel(text).flatMap { $0.isWholeYear ? $0.year : nil }
                default: nil
                }
            guard let year, (1900...2100).contains(year) else { return [] }
            years.append(year)
        }
        return years
    }
}
