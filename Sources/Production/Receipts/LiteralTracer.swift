import ChartCompiler
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Figures

/// Finds what stands behind a number that a document writes out: a figure with the same value and unit whose name
/// shares words with the text. The value alone never decides: 10 and 100 occur many times.
struct LiteralTracer {
    private let trace: PageTrace
    private let index: FigureIndex?
    private let declared: (numbers: [Double], texts: [String])
    /// The units of the figures.
    let units: [String]

    init(_ trace: PageTrace) {
        self.trace = trace
        index = trace.figures.map(FigureIndex.init)
        let nodes = trace.literals?.elements ?? trace.literals.map { [$0] } ?? []
        declared = (nodes.compactMap(\.number), nodes.compactMap(\.string))
        let table = trace.figures?.table
        let all = (0..<(table?.rowCount ?? 0)).compactMap { table?[$0, "unit"].string }
        units = Set(all).union(trace.figures?.units.values ?? [:].values).filter { !$0.isEmpty }.sorted()
    }

    /// Settles a receipt.
    ///
    /// - Returns: Whether the number is one: numerals in set words aren't.
    func settle(
        _ receipt: inout Receipt, _ number: SaidNumber, _ line: PrintedLine, _ passage: TextAudit.Passage?
    ) -> Bool {
        if isNumbering(number, line) {
            (receipt.kind, receipt.remark) = (.numbering, "the number of a paragraph")
        } else if isDeclared(number, line) {
            (receipt.kind, receipt.remark) = (.declared, "listed under the sheet's 'literals'")
        } else if let match = match(number, line, passage) {
            (receipt.kind, receipt.cells) = (.typed, match)
            receipt.remark = "written out; found by its value, its unit and the words around it"
        } else if isDate(number, line) {
            (receipt.kind, receipt.remark) = (.date, "a date or the name of a period")
        } else if let end = scaleEnd(number, line) {
            (receipt.kind, receipt.remark) = (.scale, end)
        } else if number.isNumeral, !number.isStrict {
            guard number.isCount else { return false }
            (receipt.kind, receipt.remark) = (
                .words, "in words: a count or a name of the writer's, to be read"
            )
        } else {
            receipt.kind = .none
            receipt.remark = remark(for: number, line)
        }
        return true
    }

    private func remark(for number: SaidNumber, _ line: PrintedLine) -> String {
        let near = index?.nearest(to: number.number) ?? []
        guard !near.isEmpty else { return "no cell has it" }
        let names = near.map { "\($0.name) (\($0.value.plain)\($0.unit))" }
        return "no cell has it under such a name; near: \(names.joined(separator: ", "))"
    }

    // MARK: Numbers that are no figures

    private func isNumbering(_ number: SaidNumber, _ line: PrintedLine) -> Bool {
        guard number.number.range.lowerBound == 0 else { return false }
        let rest = number.number.rest
        if rest.isEmpty, line.text.withoutSpaces == number.number.digits { return number.isNumeral }
        return rest.hasPrefix("．") || rest.hasPrefix("、") || rest.hasPrefix(". ")
    }

    private func isDeclared(_ number: SaidNumber, _ line: PrintedLine) -> Bool {
        declared.numbers.contains(number.value)
            || declared.texts.contains {
                $0.contains(number.number.digits) && line.text.withoutBreaks.contains($0)
            }
    }

    private func isDate(_ number: SaidNumber, _ line: PrintedLine) -> Bool {
        let range = number.number.range
        let isDay = PrintedDate.ranges(in: line.text).contains {
            $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        }
        return isDay || number.isYear
    }

    /// The end of a scale on a chart, printed as a text of its own: the 0 and 100% of a gauge.
    func scaleEnd(_ number: SaidNumber, _ line: PrintedLine) -> String? {
        let alone = line.text.withoutSpaces
        let digits = number.number.digits
        guard alone == digits || alone == digits + number.number.scaleWord + number.unit else { return nil }
        return trace.audit.scales.first {
            $0.ends.contains(number.value) || $0.ends.contains(number.value / 100)
        }
        .map { scale in
            let ends = scale.ends.map(\.plain).joined(separator: " to ")
            return "an end of the scale of \(scale.name), \(ends)"
        }
    }

    // MARK: Figures

    /// The cells that have the number and whose names share words with the text; nil for none.
    func match(_ number: SaidNumber, _ line: PrintedLine, _ passage: TextAudit.Passage?) -> [Receipt.Cell]? {
        let context = line.heading + " " + (passage?.text ?? "") + " " + line.text.withoutBreaks
        return figure(number, line, context) ?? tableCell(number, context)
    }

    private func figure(_ number: SaidNumber, _ line: PrintedLine, _ context: String) -> [Receipt.Cell]? {
        guard let figures = trace.figures, let index else { return nil }
        var printed = number.number
        if number.isNumeral, printed.unit == nil, number.unit == "成" {
            (printed.value, printed.rest) = (number.plainValue, "%")
        }
        var found = index.entries(of: printed)
        if number.unit == "成" { found += index.entries(near: number.plainValue, within: 5, unit: "%") }
        let named = found.filter { entry in
            entry.allows(number)
                && (figures.cell(entry.name, "kind").string != "name"
                    || isNamed(number, by: entry, figures, line) > 0)
        }.map { entry -> (entry: FigureIndex.Entry, score: Int) in
            (
                entry,
                figures.words(of: entry.name).affinity(to: context)
                    + isNamed(number, by: entry, figures, line)
            )
        }
        // A name's number counts in its name alone: 5 in 5+N, 8 in 八大局.
        let isLoose = number.isNumeral && !number.isStrict
        guard let best = named.max(by: { $0.score < $1.score }), best.score > 0,
            !isLoose || isNamed(number, by: best.entry, figures, line) > 0
                || number.number.digits.count > 1 && best.entry.unit == number.unit
        else {
            return index.isPeriod(printed) && !number.isNumeral ? period(printed.digits, figures) : nil
        }
        return figures.sourceCell(best.entry.name, best.entry.column).map { [trace.cell($0)] }
    }

    /// A name with a number in it: “四强”, 新三板, 5+N.
    private func isNamed(
        _ number: SaidNumber, by entry: FigureIndex.Entry, _ figures: FigureTable, _ line: PrintedLine
    ) -> Int {
        let name = figures.words(of: entry.name)
        let text = line.text.withoutSpaces
        let after = number.number.rest.first.map { number.number.digits + String($0) }
        let before = number.number.lead.last.map { String($0) + number.number.digits }
        return [after, before].compactMap { $0 }.contains { name.contains($0) && text.contains($0) } ? 4 : 0
    }

    private func period(_ digits: String, _ figures: FigureTable) -> [Receipt.Cell]? {
        figures.names.first { figures.cell($0, "period").string == digits }
            .flatMap { figures.sourceCell($0, "period") }.map { [trace.cell($0)] }
    }

    /// In longer tables, numbers that a document writes out aren't looked for.
    private static let rowLimit = 5000

    /// A cell of the tables that the charts show.
    private func tableCell(_ number: SaidNumber, _ context: String) -> [Receipt.Cell]? {
        guard !number.isNumeral || number.isStrict else { return nil }
        let agreement = CellAgreement(number: number)
        var best: (score: Int, cell: SourceCell)?
        for table in trace.tables.tables where table.rowCount <= Self.rowLimit {
            // Figures have been looked for by their units.
            if let figures = trace.figures, table.rowCount > 0, let first = table.names.first,
                figures.isTable(of: table.sourceCell(0, first))
            {
                continue
            }
            for name in table.names {
                for row in 0..<table.rowCount {
                    let value = table[row, name]
                    guard let own = value.quantity ?? Double(value.string), agreement.holds(own) else {
                        continue
                    }
                    let cell = table.sourceCell(row, name)
                    let words = table.names.map { table[row, $0] }.filter { $0.quantity == nil }.map(\.string)
                    let score = (words + [name]).joined(separator: " ").affinity(to: context)
                    if score > best?.score ?? 0 { best = (score, cell) }
                }
            }
        }
        return best.map { [trace.cell($0.cell)] }
    }
}

extension SaidNumber {
    /// Whether a numeral states a quantity like digits do: 七成, 三倍, 十二个百分点, 一千三百.
    var isStrict: Bool {
        guard isNumeral else { return true }
        let rest = number.rest
        if ["成为", "成立", "成本", "成绩", "成效", "成果", "成功", "成长", "成员"].contains(where: { rest.hasPrefix($0) }) {
            return false
        }
        if number.digits == "一", unit == "个百分点" { return false }
        if number.digits.allSatisfy({ PrintedNumber.scaleWords[$0] != nil }) { return bound != .exact }
        if rest.hasPrefix("分之"), ["百", "千", "万"].contains(number.digits) { return false }
        return ["成", "倍", "个百分点", "%"].contains(unit) || rest.hasPrefix("分之") || number.lead.hasSuffix("分之")
            || number.digits.count > 2 && plainValue >= 100 || unit.hasSuffix("元") && plainValue > 1
    }

    /// Whether a numeral is no number but part of a word: 一 in 新一代, 零 in 零售, 亿元 as a unit, 百 in 百分点.
    var isWord: Bool {
        guard isNumeral, !isStrict else { return false }
        let rest = number.rest
        if number.digits.allSatisfy({ PrintedNumber.scaleWords[$0] != nil }) { return bound == .exact }
        switch number.digits {
        case "一": return true
        case "零": return !rest.hasPrefix("就业")
        case "百": return rest.hasPrefix("分")
        default: return false
        }
    }

    /// Whether a numeral counts things.
    var isCount: Bool { !unit.isEmpty || isOrdinal }

    /// Whether digits are a year.
    var isYear: Bool {
        number.scale == 1 && !number.digits.contains(".") && number.digits.count == 4
            && (1900...2100).contains(value) && (unit.isEmpty || unit == "年")
    }
}

extension FigureTable {
    /// The words of a figure's row, by which texts name it.
    func words(of name: String) -> String {
        wordColumns.compactMap { column -> String? in
            if case .string(let text) = cell(name, column) { text } else { nil }
        }.joined(separator: " ")
    }
}

extension FigureIndex.Entry {
    /// Whether the unit that a number states isn't another than the figure's.
    fileprivate func allows(_ number: SaidNumber) -> Bool {
        number.plainUnit.isEmpty || plainUnit.isEmpty || number.plainUnit == plainUnit
    }
}

extension FigureIndex {
    /// The figures with a unit that lie within a distance of a value.
    func entries(near value: Double, within distance: Double, unit: String) -> [Entry] {
        all.filter { $0.plainUnit == unit && abs(abs($0.plainValue) - value) <= distance }
    }
}

extension String {
    /// How many pairs of neighbouring characters two texts share; words of two characters carry most of Chinese.
    func affinity(to other: String) -> Int {
        func pairs(_ text: String) -> Set<String> {
            let characters = text.filter { $0.isLetter && !$0.isASCIIDigit }
            return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
        }
        return pairs(self).intersection(pairs(other)).count
    }
}
