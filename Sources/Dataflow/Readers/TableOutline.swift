import Diagnostics

/// The lines of a delimited text that are no rows of its table, as spreadsheets and yearbooks have them: a title above
/// the header, units below it, notes at the end, lines of nothing but delimiters. They are read as rows, as Vega reads
/// them, and told.
struct TableOutline {
    /// The number of lines above the header, if a title stands in its place.
    private(set) var title: Int?
    /// Whether the cells seem to be separated by another character.
    private var otherDelimiter: (mark: String, noun: String)?
    /// Whether the head takes two lines, of which the upper one names groups of columns in merged cells.
    private(set) var hasMergedHead = false
    private var units: Int?
    private var notes: [Int] = []
    private var headers: [Int] = []
    private var blanks: [Int] = []
    private let scanner: CellScanner

    /// - Parameters:
    ///   - isFirst: Whether the text begins with these rows.
    ///   - isLast: Whether it ends with them.
    init(_ scanner: CellScanner, isFirst: Bool = true, isLast: Bool = true) {
        self.scanner = scanner
        let width = scanner.header.count
        if !isFirst {
            // The head has been looked at.
        } else if width == 1 {
            otherDelimiter = Self.otherDelimiter(in: scanner.names[0])
            if otherDelimiter == nil, scanner.ragged.count * 2 >= scanner.rowCount {
                title = linesAboveHeader
            }
        } else if !scanner.names[0].isEmpty, scanner.names.dropFirst().allSatisfy(\.isEmpty) {
            title = linesAboveHeader
        }
        guard width > 1 else { return }
        let edges =
            (isFirst ? Array(0..<min(3, scanner.rowCount)) : [])
            + (isLast ? Array(max(3, scanner.rowCount - 5)..<max(3, scanner.rowCount)) : [])
        for row in Set(edges + scanner.ragged.known.map(\.row)).sorted() where isNote(row) {
            notes.append(row)
        }
        hasMergedHead = isFirst && title == nil && scanner.rowCount > 1 && continuesHead(0)
        if isFirst, title == nil, !hasMergedHead, scanner.rowCount > 1, isOfUnits(0) { units = 0 }
        for row in scanner.places.suspects {
            let texts = texts(row)
            if texts.allSatisfy(\.isEmpty) { blanks.append(row) }
            if title == nil, texts == scanner.names { headers.append(row) }
        }
    }

    private func texts(_ row: Int) -> [String] { scanner.texts(row) }

    // MARK: What lines are

    /// The number of lines above the first one that names several columns; nil if there is none soon.
    private var linesAboveHeader: Int? {
        let row = (0..<min(4, scanner.rowCount)).first { row in
            written(row).count { !$0.allSatisfy(\.isWhitespace) } > 1
        }
        guard let row, written(row).allSatisfy({ $0.isEmpty || Value.string(String($0)).quantity == nil })
        else { return nil }
        return line(row) - 1
    }

    /// All cells of a row, those beyond the header's, too.
    private func written(_ row: Int) -> [Substring] {
        let text = Substring(scanner.file.line(line(row)))
        let delimiter = Character(Unicode.Scalar(scanner.delimiter))
        return text.split(separator: delimiter, omittingEmptySubsequences: false)
    }

    private static let noteWords = [
        "注", "资料来源", "数据来源", "来源", "说明", "备注", "※", "*", "＊", "Note", "Source", "NOTE", "SOURCE",
    ]

    /// Whether only the first cell of a row holds anything, and that begins like a note.
    private func isNote(_ row: Int) -> Bool {
        let texts = texts(row)
        guard let first = texts.first?.trimmed, texts.dropFirst().allSatisfy(\.isEmpty) else {
            return false
        }
        if Self.noteWords.contains(where: { first.hasPrefix($0) }) { return true }
        // 1. 本表…, （1）本表…
        return first.count > 12 && (first.hasPrefix("1") || first.hasPrefix("（1") || first.hasPrefix("(1"))
    }

    private static let unitWords: Set = [
        "元", "万元", "亿元", "万亿元", "人", "万人", "户", "万户", "%", "％", "‰", "个", "家", "件", "吨", "万吨", "公里", "平方米",
        "万平方米", "平方公里", "亩", "万亩", "公顷", "千克", "公斤", "度", "千瓦时", "亿千瓦时", "岁", "天", "次", "万次", "人次", "万人次",
        "倍", "百分点", "个百分点", "美元", "万美元", "亿美元", "辆", "万辆", "套", "万套", "张", "床", "所", "km", "kg", "t", "m2",
    ]

    /// Whether a row has the units of the figures below it, and no figure.
    private func isOfUnits(_ row: Int) -> Bool {
        let cells = texts(row).map { $0.narrowed.trimmed }
        let units = cells.indices.filter { index in
            Self.unitWords.contains(cells[index]) || cells[index].hasPrefix("单位")
                || cells[index].first == "("
                    && Self.unitWords.contains(String(cells[index].dropFirst().dropLast()))
        }
        guard !units.isEmpty, cells.allSatisfy({ $0.isEmpty || Value.string($0).quantity == nil }) else {
            return false
        }
        let below = texts(row + 1)
        return units.allSatisfy { Value.string(below[$0]).quantity != nil || NumberForm(below[$0]).isNumber }
    }

    /// Whether a row goes on with a head in which cells were merged: where that has no name, or one for the second
    /// time, the row has names, or years in which the rows below have other figures.
    private func continuesHead(_ row: Int) -> Bool {
        let (own, below) = (texts(row), texts(row + 1))
        let columns = scanner.names.indices.dropFirst()
        let groups = columns.filter { index in
            scanner.names[index].isEmpty || scanner.names[..<index].contains(scanner.names[index])
        }
        func isName(_ text: String) -> Bool {
            guard let number = Value.string(text).quantity else { return NumberForm(text) == .text }
            return (1900...2100).contains(number) && number == number.rounded()
        }
        func isFigure(_ text: String) -> Bool {
            Value.string(text).quantity != nil || NumberForm(text).isNumber
        }
        return !groups.isEmpty && groups.allSatisfy { isName(own[$0]) }
            && (own[0].isEmpty || Value.string(own[0]).quantity == nil)
            && columns.allSatisfy { own[$0].isEmpty || isName(own[$0]) }
            && groups.contains { isFigure(below[$0]) && own[$0] != below[$0] }
    }

    /// The names of the columns in one line: 2023年投资 for 投资 below 2023年.
    private var joinedHead: [String] {
        let lower = texts(0)
        var group = ""
        return scanner.names.indices.map { index in
            // The first column names the rows, and belongs to no group.
            if index == 0 { return lower[0].isEmpty ? scanner.names[0] : lower[0] }
            if !scanner.names[index].isEmpty { group = scanner.names[index] }
            return group + lower[index]
        }
    }

    private static func otherDelimiter(in name: String) -> (mark: String, noun: String)? {
        [(";", "';'"), ("\t", "a tab"), (",", "','"), ("|", "'|'"), ("，", "a full-width comma")]
            .first { name.contains($0.0) }
    }
}

// MARK: What is told

extension TableOutline {
    func tell(_ log: DiagnosticLog) {
        if let otherDelimiter {
            tellDelimiter(otherDelimiter.mark, otherDelimiter.noun, log)
        } else if let title {
            log.error(
                .notARow, "the first line is a title, and names no columns: '\(shortened(scanner.names[0]))'",
                at: Span(file: scanner.file, range: scanner.header[0]),
                hint: "leave it out by the data's format: {skip: \(title)}")
        } else {
            tellRagged(log)
        }
        if hasMergedHead {
            tell(
                [0], "is the second line of a head with merged cells, and counts as a row", log,
                hint: "write one line of names in place of both: \(joinedHead.joined(separator: ","))")
        }
        if let units {
            tell(
                [units], "holds units, and no figures", log,
                hint: "leave it out by the data's format: {skip: [\(line(units))]}")
        }
        if !notes.isEmpty {
            let lines = notes.map { lineFromEnd($0) ?? line($0) }
            tell(
                notes, "is a note, and no row of the table", log,
                hint:
                    "leave it out by the data's format: {skip: [\(lines.map(String.init).joined(separator: ", "))]}"
            )
        }
        tell(
            headers, "repeats the names of the columns", log,
            hint: "leave it out by the data's format: {skip: [\(lines(headers))]}")
        tell(
            blanks, "has nothing but delimiters, and counts as a row", log,
            hint: "leave it out by the data's format: {skip: [\(lines(blanks))]}")
    }

    private func tell(_ rows: [Int], _ what: String, _ log: DiagnosticLog, hint: String) {
        guard let row = rows.first else { return }
        let more = rows.count > 1 ? ", and \(rows.count - 1) more like it" : ""
        log.error(.notARow, "line \(line(row)) \(what)\(more)", at: span(row), hint: hint)
    }

    private func tellRagged(_ log: DiagnosticLog) {
        let ragged = scanner.ragged.first.filter { !notes.contains($0.row) }
        let width = scanner.header.count
        let delimiter = Character(Unicode.Scalar(scanner.delimiter))
        for (row, count) in ragged {
            log.error(
                .raggedRow,
                "the row has \(count == 1 ? "1 field" : "\(count) fields"), the header has \(width)",
                at: span(row),
                hint: count > width
                    ? "a cell that holds '\(delimiter)' stands in double quotes"
                    : "an empty cell needs its '\(delimiter)'")
        }
        let rest = scanner.ragged.count - scanner.ragged.known.count { notes.contains($0.row) } - ragged.count
        guard rest > 0 else { return }
        log.error(.raggedRow, "\(rest) more \(rest == 1 ? "row has" : "rows have") a wrong number of fields")
    }

    /// Tells that a single column was meant as several.
    private func tellDelimiter(_ mark: String, _ noun: String, _ log: DiagnosticLog) {
        // 12,5 in a table of semicolons.
        let comma = mark == ";" && scanner.ragged.count > 0 ? ", decimal: \",\"" : ""
        log.warning(
            .wrongDelimiter, "the table has one column, whose name holds \(noun)",
            at: Span(file: scanner.file, range: scanner.header[0]),
            hint: mark == "，"
                ? "write ',' between cells"
                : "give the format: {type: dsv, delimiter: \"\(mark == "\t" ? "\\t" : mark)\"\(comma)}")
    }

    private func span(_ row: Int) -> Span {
        let start = scanner.start(of: row)
        return Span(file: scanner.file, range: start..<scanner.file.lineEnd(from: start))
    }

    private func line(_ row: Int) -> Int { line(ofOffset: scanner.start(of: row)) }

    private func line(ofOffset offset: Int) -> Int { scanner.file.position(at: offset).line }

    private func lines(_ rows: [Int]) -> String {
        rows.prefix(8).map { String(line($0)) }.joined(separator: ", ")
    }

    /// The number of a line near the end from there, which stays right if the table grows.
    private func lineFromEnd(_ row: Int) -> Int? {
        let file = scanner.file
        let count = file.lineCount - (file.lineEnd(from: max(0, file.count - 1)) < file.count ? 1 : 0)
        let number = line(row) - count - 1
        return number >= -10 ? number : nil
    }

    private func shortened(_ text: String) -> String { text.count > 24 ? "\(text.prefix(24))…" : text }
}
