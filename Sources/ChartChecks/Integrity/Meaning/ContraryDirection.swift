import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds words of direction that their number or the data contradict.
struct ContraryDirection: IntegrityRule {
    static let weight = Finding.Weight.fact
    static let code = Diagnostic.Code(
        "contrary-direction", "A word of direction that its number contradicts",
        "“再提−6个百分点” and “下降-3%” say a thing and its opposite: often a template that was written for last year's "
            + "numbers. A title that says 增长 of a figure that falls is the same slip, with the minus left out.",
        Diagnostic.Code.Example(
            """
            title: 粮食产量下降-3.1%
            data: {values: [{年: 2023, 增速（%）: 1.2}, {年: 2024, 增速（%）: -3.1}]}
            mark: bar
            encoding:
              x: {field: 年, type: ordinal}
              y: {field: 增速（%）, type: quantitative}
            """,
            replace: "下降-3.1%", by: "下降3.1%"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning else { return [] }
        return meaning.texts.compactMap { text in
            guard text.role != .source else { return nil }
            return signed(text) ?? claimed(text, meaning.units) ?? trend(text, meaning.units)
        }
    }

    /// A direction before a number with a minus: 再提−6个百分点.
    private func signed(_ text: ChartText) -> Finding? {
        guard text.text.contains(where: { "-−－".contains($0) }) else { return nil }
        for number in PrintedNumber.all(in: text.text) {
            guard let sign = number.lead.last, "-−－".contains(sign),
                let word = Direction(endOf: number.lead.dropLast())?.word
            else { continue }
            return fact(
                "“\(word)” and “\(sign)\(number.digits)” say opposite things", at: text.span,
                hint: "write the number without its sign, and the word that the data call for")
        }
        return nil
    }

    /// A direction before a number whose figure has the other sign.
    private func claimed(_ text: ChartText, _ units: [MeasuredUnit]) -> Finding? {
        guard text.literal.contains(where: { "%％成".contains($0) }), let measured = units.first,
            units.allSatisfy({ $0.field == measured.field }),
            !PrintedDirection.isOfFall(measured.model.spec.field ?? "")
        else { return nil }
        var changes: [Double]?
        let numbers = PrintedNumber.all(in: text.literal) + PrintedNumber.numerals(in: text.literal)
        for number in numbers {
            guard let unit = number.rest.first, "%％成".contains(unit), number.value != 0,
                let direction = Direction(endOf: number.lead)
            else { continue }
            let isTenths = unit == "成"
            let known =
                changes ?? (measured.meaning.kind == .rate ? units.flatMap(\.values) : growths(measured))
            changes = known
            let matching = known.filter {
                Rounding.isRounded(abs($0) / (isTenths ? 10 : 1), to: number.value)
            }
            guard let figure = matching.first, matching.allSatisfy({ ($0 < 0) == direction.isRise }) else {
                continue
            }
            return fact(
                "the text says “\(direction.word)\(number.digits)\(unit)”, and the figure is \(Rounding([0.1]).text(of: figure))\(isTenths ? "%" : "")",
                at: text.span, hint: "write the word that the figure calls for")
        }
        return nil
    }

    /// The growth in per cent of a series from each time to the next, and from the first to the last.
    private func growths(_ measured: MeasuredUnit) -> [Double] {
        guard !measured.meaning.isQuotient, measured.meaning.unit?.isPercent != true,
            let levels = inOrderOfTime(measured), let first = levels.first, let last = levels.last
        else { return [] }
        let steps: [(from: Double, to: Double)] = zip(levels, levels.dropFirst()).map { (from: $0, to: $1) }
        let whole = (from: first, to: last)
        return (steps + [whole]).filter { $0.from > 0 }.map { ($0.to - $0.from) / $0.from * 100 }
    }

    /// A title that says of a series that it rises year by year.
    private func trend(_ text: ChartText, _ units: [MeasuredUnit]) -> Finding? {
        guard text.role == .title || text.role == .subtitle else { return nil }
        return claimedExtreme(text, units) ?? claimedTrend(text, units)
    }

    /// A title that says of a series that it has never been higher, of which an earlier value is.
    private func claimedExtreme(_ text: ChartText, _ units: [MeasuredUnit]) -> Finding? {
        let isHigh = Direction.highs.isFound(in: text.literal)
        guard isHigh || Direction.lows.isFound(in: text.literal), let measured = units.first,
            units.allSatisfy({ $0.field == measured.field }), let levels = inOrderOfTime(measured),
            let last = levels.last,
            let other = levels.dropLast().first(where: { isHigh ? $0 > last : $0 < last })
        else { return nil }
        return fact(
            "the text says that the figures have never been \(isHigh ? "higher" : "lower"), and before "
                + "\(last.plain) there is \(other.plain)",
            at: text.span, hint: "say of which time it is true, or leave the claim out")
    }

    private func claimedTrend(_ text: ChartText, _ units: [MeasuredUnit]) -> Finding? {
        guard let isRise = Direction.ofTrend(text.literal),
            units.count == 1 || Set(units.map(\.field)).count == 1, let measured = units.first,
            !measured.meaning.isQuotient, let levels = inOrderOfTime(measured), let first = levels.first,
            let last = levels.last,
            isRise ? last < first : last > first
        else { return nil }
        return fact(
            "the text says that the figures \(isRise ? "rise" : "fall"), and they go from \(first.plain) to \(last.plain)",
            at: text.span, hint: "write the word that the figures call for")
    }

    /// The values of a single series over time; nil for anything else.
    private func inOrderOfTime(_ measured: MeasuredUnit) -> [Double]? {
        guard !measured.looksVary, !measured.isPie, measured.unit.detail.isEmpty,
            measured.unit.table.rowCount < 1000, let across = measured.across, let field = across.field
        else { return nil }
        let times = measured.unit.table.values(at: field)
        let values = measured.values
        let isOfTimes =
            across.type == .temporal || times.values.allSatisfy { PeriodLabel($0.string)?.year != nil }
        guard isOfTimes, values.count > 1, Set(times.values).count == values.count else { return nil }
        return values.indices.filter { !values[$0].isNaN }
            .sorted { Value.ascending(times[$0], times[$1]) }.map { values[$0] }
    }
}

/// A word before a number that says whether something becomes more or less.
private struct Direction {
    let word: String
    let isRise: Bool

    /// nil if a text doesn't end with such a word.
    init?(endOf text: Substring) {
        let text = text.trimmedOfCaution
        let lowercased = text.lowercased()
        func ending(_ words: [String]) -> String? {
            words.first { word in
                guard lowercased.hasSuffix(word) else { return false }
                let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
                return !isLatin || lowercased.dropLast(word.count).last.map { !$0.isLetter } ?? true
            }
        }
        if let word = ending(Self.falls) {
            (self.word, isRise) = (word, false)
        } else if let word = ending(Self.rises) {
            (self.word, isRise) = (word, true)
        } else {
            return nil
        }
    }

    /// Whether a text says that something rises or falls all the time; nil if it says neither.
    static func ofTrend(_ text: String) -> Bool? {
        if risingTrends.isFound(in: text) { return true }
        return fallingTrends.isFound(in: text) ? false : nil
    }

    private static let falls = [
        "下降", "减少", "降低", "下跌", "回落", "下滑", "收窄", "放缓", "再降", "降", "减", "跌",
        "down", "down by", "fell", "fell by", "falls", "falls by", "decreased by", "dropped", "dropped by",
        "declined by", "shrank by",
    ]
    private static let rises = [
        "增长", "上升", "提高", "增加", "上涨", "提升", "扩大", "加快", "再提", "再增", "高出", "多出", "增", "升", "涨",
        "up", "up by", "rose", "rose by", "rises", "rises by", "grew", "grew by", "grows by", "increased by",
        "gained",
    ]
    static let highs = WordList("创新高 再创新高 历史新高 创历史最高 历史最高 创下新高", "record_high all_time_high")
    static let lows = WordList("创新低 历史新低 历史最低", "record_low all_time_low")
    private static let risingTrends = WordList(
        "逐年上升 逐年增长 逐年提高 逐年增加 持续增长 持续上升 稳步增长 稳步上升 稳步提升 连年增长 节节攀升 年年增长",
        "keeps_rising keeps_growing steady_growth steadily_rises rises_steadily grows_steadily")
    private static let fallingTrends = WordList(
        "逐年下降 逐年减少 逐年降低 持续下降 持续减少 连年下降 稳步下降 keeps_falling falls_steadily steady_decline")
}
