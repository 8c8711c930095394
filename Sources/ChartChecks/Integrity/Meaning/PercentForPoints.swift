import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds differences of two percentages that are called per cent.
struct PercentForPoints: IntegrityRule {
    static let code = Diagnostic.Code(
        "percent-for-points", "Per cent where percentage points are meant",
        "From 54 % to 55 % is one percentage point, 1 个百分点, and 1.9 per cent. Calling the difference 1 % states another "
            + "number. This is found where a rate is said to rise or fall by per cent, and where a column that is "
            + "shown in % is the difference of two others.",
        Diagnostic.Code.Example(
            """
            title: 城镇化率比上年提高1.2%
            data: {values: [{年: 2023, 率: 74.8}, {年: 2024, 率: 76}]}
            mark: point
            encoding:
              x: {field: 年, type: ordinal}
              y: {field: 率, type: quantitative}
            """,
            replace: "1.2%", by: "1.2个百分点"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning else { return [] }
        let written = meaning.texts.compactMap { text -> Finding? in
            guard let wording = self.wording(of: text.text) else { return nil }
            return judgement(
                "a rate that changes by \(wording.digits)% changes by so many per cent of itself; a difference of two "
                    + "percentages is in 个百分点",
                at: text.span, hint: "write \(wording.digits)个百分点, if that is meant")
        }
        return written + meaning.units.compactMap(difference)
    }

    // MARK: In words

    /// The number in a text that says of a rate that it changes by per cent.
    private func wording(of text: String) -> PrintedNumber? {
        guard text.contains(where: { $0 == "%" || $0 == "％" }), Self.rates.isFound(in: text) else {
            return nil
        }
        let bytes = Array(text.utf8)
        return PrintedNumber.all(in: text).first { number in
            guard let unit = number.rest.first, unit == "%" || unit == "％",
                Self.changes.contains(where: { number.lead.trimmedOfCaution.hasSuffix($0) })
            else { return false }
            // What is said to change stands in the same clause.
            let before = String(decoding: bytes[..<number.range.lowerBound], as: UTF8.self)
            let clause = before.split(whereSeparator: { "，。；！？,;\n、".contains($0) }).last ?? ""
            return Self.rates.isFound(in: String(clause)) && !Self.others.isFound(in: String(clause))
        }
    }

    private static let rates = WordList("率 占比 比重 份额 比例 增速 增幅")
    /// What contains 率 and is no percentage.
    private static let others = WordList("效率 速率 频率 功率 率先 率领 汇率 产率 曲率 心率 倍率")
    private static let changes = [
        "提高", "提升", "上升", "下降", "降低", "回落", "下滑", "扩大", "收窄", "加快", "放缓", "再提",
    ]

    // MARK: In columns

    /// A column in % that is the difference of two others.
    private func difference(_ measured: MeasuredUnit) -> Finding? {
        let table = measured.unit.source
        guard measured.meaning.unit?.plain == "%", measured.model.spec.aggregate == nil,
            measured.unit.isMeasuredFromZero(along: measured.channel),
            (1...500).contains(table.rowCount), (3...12).contains(table.names.count)
        else { return nil }
        let own = measured.model.spec.field ?? ""
        let values = table.values(at: measured.field).drawnNumbers
        guard values.contains(where: { $0 != 0 && !$0.isNaN }) else { return nil }
        let others = table.names.filter { $0 != own }.map { name in
            (name: name, values: table.values(at: FieldPath(name)).drawnNumbers)
        }.filter { other in other.values.allSatisfy { $0.isFinite && abs($0) <= 100 } }
        for first in others {
            for second in others where second.name != first.name {
                let isDifference = values.indices.allSatisfy {
                    values[$0].isNaN || abs(second.values[$0] - first.values[$0] - values[$0]) < 1e-9
                }
                guard isDifference, first.values.contains(where: { $0 != 0 }) else { continue }
                return judgement(
                    "'\(own)' is the difference of '\(second.name)' and '\(first.name)', and is labelled %",
                    at: measured.span,
                    hint: "the difference of two percentages is in percentage points, 个百分点")
            }
        }
        return nil
    }
}

extension Substring {
    /// The text without the words that soften the number after it: 了, 约, 近.
    var trimmedOfCaution: Substring {
        var text = self
        while let word = [" ", "了", "约", "近", "逾", "超过", "超", "仅"].first(where: { text.hasSuffix($0) }) {
            text.removeLast(word.count)
        }
        return text
    }
}
