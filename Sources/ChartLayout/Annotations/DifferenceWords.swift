import ChartModel
import Dataflow
import Diagnostics
import Formats
import Grammar
import SceneGraph

/// What is printed of a difference: a word by the sign, the figure, and its unit.
struct DifferenceWords {
    let setting: AnnotationSetting
    let word: String
    let figure: String
    let unit: String
    /// The record that says where the figure comes from.
    let origin: Int?

    /// Each in a line of its own.
    var inLines: [AnnotationText.Line] {
        let measure =
            unit.isEmpty ? [] : [setting.line([TextRun(unit)], setting.noteFont, setting.noteColor)]
        return named + [figure([])] + measure
    }

    /// The unit in the figure's line.
    var inOneLine: [AnnotationText.Line] {
        named + [figure(unit.isEmpty ? [] : [TextRun(unit, font: setting.unitFont)])]
    }

    /// Word, figure and unit on one line, with what the note adds.
    func inSentence(_ definition: AnnotationDefinition) -> [AnnotationText.Line] {
        let number = TextRun(figure, font: setting.figureFont, fill: setting.figureColor, gap: gap)
        let word = word.isEmpty ? [] : [TextRun(word)]
        return setting.sentence(word + [number, TextRun(unit, gap: gap)], definition).map { line in
            guard line.runs.contains(where: { $0.font == setting.figureFont }) else { return line }
            var line = line
            line.leading = max(line.leading, setting.figureFont.size * 1.12)
            line.origin = origin
            return line
        }
    }

    /// The space on both sides of a figure in a sentence.
    private var gap: Double { setting.figureFont.size * 0.1 }

    private var named: [AnnotationText.Line] {
        word.isEmpty ? [] : [setting.line([TextRun(word)], setting.noteFont, setting.noteColor)]
    }

    private func figure(_ unit: [TextRun]) -> AnnotationText.Line {
        var line = setting.line(
            [TextRun(figure, font: setting.figureFont)] + unit, setting.figureFont, setting.figureColor)
        line.origin = origin
        return line
    }
}

/// Finds what a difference is called, and how much it is.
struct DifferenceReading {
    let setting: AnnotationSetting
    let log: DiagnosticLog

    /// nil if one of the marks shows no number, which is told.
    func words(
        _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ definition: AnnotationDefinition
    ) -> DifferenceWords? {
        guard let minuend = second.quantity, let subtrahend = first.quantity else {
            log.error(
                .annotationWithoutDatum, "a difference is between two marks that show numbers",
                at: definition.span, hint: "name two rows with a number along x or y")
            return nil
        }
        let isPercent = definition.basis == .percent
        let difference = isPercent ? 100 * (minuend - subtrahend) / subtrahend : minuend - subtrahend
        let format = ValueFormat(
            pattern: definition.format ?? (isPercent ? ".1" : nil), type: definition.formatType ?? "chinese",
            fieldType: .quantitative, locale: setting.context.environment.locale)
        // A difference of 26.1 and 9.8 is 16.3, not 16.300000000000001.
        let parts = format.parts(.number(abs(difference).withoutNoise))
        let unit = definition.unit ?? (isPercent ? "%" : unit(second) ?? parts.unit)
        let word = words(definition, first, second)[difference < 0 ? 1 : 0]
        tellContrary(word, parts.figure, isRise: difference > 0, difference == 0, definition)
        let floor = second.isFloor && difference > 0 ? "不止" : ""
        return DifferenceWords(
            setting: setting, word: word + floor, figure: parts.figure, unit: unit,
            origin: record(parts.figure, first, second, definition.span))
    }

    /// A single word doesn't turn with the sign: 多出, of a figure that is smaller.
    private func tellContrary(
        _ word: String, _ figure: String, isRise: Bool, _ isNone: Bool, _ definition: AnnotationDefinition
    ) {
        guard definition.words?.count == 1, !isNone, let saysRise = Self.saysRise(word), saysRise != isRise
        else { return }
        log.error(
            .contraryDifference,
            "“\(word)” says that the figure is \(saysRise ? "larger" : "smaller"), and it is \(isRise ? "larger" : "smaller") by \(figure)",
            at: definition.span, hint: "state two words, for more and for less: words: [高出, 低于]")
    }

    /// Whether a word is one for more; nil if it is neither for more nor for less, such as 相差.
    private static func saysRise(_ word: String) -> Bool? {
        let word = word.lowercased()
        if falls.contains(where: word.hasSuffix) { return false }
        return rises.contains(where: word.hasSuffix) ? true : nil
    }

    private static let rises = [
        "多出", "高出", "超出", "多", "高", "超", "增", "升", "涨", "增长", "增加", "提高", "高于", "多于", "大于", "超过", "快",
        "more", "more by", "up", "up by", "higher", "above", "larger",
    ]
    private static let falls = [
        "少", "低", "降", "减", "跌", "下降", "减少", "降低", "低于", "少于", "小于", "不及", "慢", "缩",
        "less", "less by", "fewer", "down", "down by", "lower", "below", "smaller",
    ]

    /// Records for an audit which cells the difference was made of.
    private func record(
        _ text: String, _ first: AnnotatedSpot, _ second: AnnotatedSpot, _ span: Span?
    ) -> Int? {
        guard let audit = setting.context.environment.audit, audit.isTracing else { return nil }
        let cells = [second, first].flatMap { spot -> [SourceCell] in
            guard let row = spot.row, let field = spot.field,
                let derivation = row.context.unit.table.derivation(of: field)
            else { return [] }
            return derivation.cells(row: row.index)
        }
        let name = second.field?.text ?? ""
        return audit.add(at: span, [TextAudit.Part(text, .cells(cells, steps: ["\(name) - \(name)"]))])
    }

    /// What the difference is called: between times something grows or falls, otherwise one is more than the other.
    private func words(
        _ definition: AnnotationDefinition, _ first: AnnotatedSpot, _ second: AnnotatedSpot
    ) -> [String] {
        if let words = definition.words, let last = words.last { return [words[0], last] }
        let isChinese = setting.context.environment.locale == .chinese
        if first.isOverTime { return isChinese ? ["增", "降"] : ["up", "down"] }
        return isChinese ? ["高出", "低于"] : ["more by", "less by"]
    }

    /// The unit of the figures; of shares and rates, percentage points are subtracted.
    private func unit(_ spot: AnnotatedSpot) -> String? {
        guard let row = spot.row else { return nil }
        let unit = row.context.unit
        let pattern = unit[.label]?.spec.format
        let measured = MeasuredUnit(unit, plot: 0, row.context.environment.figureMeanings, nil)?.meaning.unit
        let written =
            measured ?? pattern.flatMap { MeasureUnit(recognizing: $0) }
            ?? row.context.units.map { MeasureUnit($0[row.index]) }
        guard let written else { return nil }
        return written.isPercent ? "个百分点" : written.text
    }
}

extension AnnotatedSpot {
    /// The number that the mark shows along x or y.
    var quantity: Double? {
        guard let row, let field else { return nil }
        return row.context.unit.table.values(at: field)[row.index].quantity
    }

    /// The field of that number.
    var field: FieldPath? {
        guard let row else { return nil }
        let unit = row.context.unit
        let channels: [Channel] = unit.orient == .horizontal ? [.x, .y] : [.y, .x]
        return channels.lazy.compactMap { channel -> FieldPath? in
            guard let model = unit[channel], model.type == .quantitative, let field = model.field else {
                return nil
            }
            return unit.table.values(at: field)[row.index].quantity?.isFinite == true ? field : nil
        }.first
    }

    /// Whether the figure is a floor, so that the difference to it is one, too.
    var isFloor: Bool { row.map { $0.context.bounds[$0.index].isOpenAbove } ?? false }

    /// Whether marks of its unit stand in the order of time.
    var isOverTime: Bool {
        guard let unit = row?.context.unit else { return false }
        return [Channel.x, .y].contains { channel in
            guard let model = unit[channel], model.type != .quantitative, let field = model.field else {
                return false
            }
            if model.type == .temporal { return true }
            let names = unit.table.values(at: field).values.map(\.string)
            return !names.isEmpty && names.allSatisfy { PeriodLabel($0) != nil }
        }
    }
}

extension Double {
    /// The number without the noise of binary fractions.
    fileprivate var withoutNoise: Double { (self * 1e9).rounded() / 1e9 }
}
