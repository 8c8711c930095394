import Diagnostics

/// The places of the cells in a delimited text: the text is scanned once, and columns are read by these places.
///
/// Quotes, line breaks in quotes and doubled quotes follow RFC 4180; a quotation mark within an
/// unquoted cell is an ordinary character, as for d3-dsv.
struct CellScanner {
    let file: SourceFile
    let bytes: [UInt8]
    let delimiter: UInt8
    let log: DiagnosticLog

    /// The ranges of the header's cells.
    private(set) var header: [Range<Int>] = []
    /// Where each row begins. 32 bits are enough for the largest file that is read.
    private(set) var rowStarts: [UInt32] = []
    /// Where each cell ends, row by row.
    private(set) var cellEnds: [UInt32] = []
    /// The rows that are shorter or longer than the header, the first few with the number of their cells.
    private(set) var ragged = RaggedRows()
    private var hasBrokenQuotes = false
    /// Where the lines begin that aren't scanned.
    private let skipped: Set<Int>

    init(
        file: SourceFile, bytes: [UInt8], delimiter: UInt8, skipping lines: SkippedLines = SkippedLines(),
        log: DiagnosticLog
    ) {
        self.file = file
        self.bytes = bytes
        self.delimiter = delimiter
        self.log = log
        skipped = lines.starts(in: bytes)
    }

    var rowCount: Int { rowStarts.count }

    /// The names of the columns.
    var names: [String] {
        header.map { String(decoding: Cell($0, in: bytes).text(in: bytes), as: UTF8.self) }
    }

    func cells(of column: Int) -> CellSequence { CellSequence(self, column: column) }

    /// Returns the place of a cell in the text, by its row and column.
    func span(_ row: Int, _ column: Int) -> Span {
        let index = row * header.count + column
        let end = cellEnds[index]
        let start = column == 0 ? rowStarts[row] : min(cellEnds[index - 1] + 1, end)
        return Span(file: file, range: Int(start)..<Int(end))
    }

    /// Scans the whole text. A row that is shorter than the header is filled up with empty cells; one that is longer
    /// is cut.
    ///
    /// - Returns: false if the text is empty or its quotes are broken, which has been reported.
    mutating func scan() -> Bool {
        var index = skipping(from: 0)
        if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while header.isEmpty {
            index = skipping(from: index)
            guard index < bytes.count else {
                log.error(.emptyFile, "'\(file.name)' is empty", hint: "its first line names the columns")
                return false
            }
            let start = index
            var ends: [UInt32] = []
            index = scanRow(from: start, into: &ends)
            if isBlank(start, ends) { continue }
            var first = start
            for end in ends {
                header.append(first..<Int(end))
                first = Int(end) + 1
            }
        }
        scanRows(from: index)
        return !hasBrokenQuotes
    }

    private mutating func scanRows(from start: Int) {
        let width = header.count
        var rowStarts: [UInt32] = []
        var ends: [UInt32] = []
        // The length of the first row gives an estimate of the number of rows.
        let guess = bytes.count / max(1, (header.last?.upperBound ?? 1) - (header.first?.lowerBound ?? 0) + 1)
        rowStarts.reserveCapacity(guess)
        ends.reserveCapacity(guess * width)
        var index = start
        while index < bytes.count {
            index = skipping(from: index)
            guard index < bytes.count else { break }
            let rowStart = index
            let before = ends.count
            index = scanRow(from: rowStart, into: &ends)
            let count = ends.count - before
            if count == width, width > 1 || Int(ends[before]) > rowStart {
                rowStarts.append(UInt32(rowStart))
            } else if count == 1, Int(ends[before]) == rowStart {
                // A blank line is skipped, unless there is a single column, whose cell is then empty.
                if width == 1 { rowStarts.append(UInt32(rowStart)) } else { ends.removeLast() }
            } else {
                // The end of a cell that isn't there is that of the row.
                let end = ends[ends.count - 1]
                if count > width { ends.removeLast(count - width) }
                if count < width { ends.append(contentsOf: repeatElement(end, count: width - count)) }
                ragged.note(row: rowStarts.count, cellCount: count)
                rowStarts.append(UInt32(rowStart))
            }
        }
        while width == 1, let last = rowStarts.last, last == ends.last {
            rowStarts.removeLast()
            ends.removeLast()
        }
        ragged.removeAll(from: rowStarts.count)
        self.rowStarts = rowStarts
        cellEnds = ends
    }

    /// Where the next line that is scanned begins.
    private func skipping(from start: Int) -> Int {
        guard !skipped.isEmpty else { return start }
        var index = start
        while skipped.contains(index) {
            index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        }
        return index
    }

    private func isBlank(_ start: Int, _ ends: [UInt32]) -> Bool { ends.count == 1 && Int(ends[0]) == start }

    /// Scans one row.
    ///
    /// - Returns: Where the next row begins.
    private mutating func scanRow(from start: Int, into ends: inout [UInt32]) -> Int {
        let bytes = self.bytes
        let delimiter = self.delimiter
        // Most bytes are greater than all those that can end a cell, and are skipped by one comparison.
        let highest = max(delimiter, UInt8(ascii: "\r"))
        var index = start
        while true {
            if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                index = endOfQuotedCell(from: index)
            } else {
                while index < bytes.count {
                    let byte = bytes[index]
                    if byte <= highest,
                        byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
                    {
                        break
                    }
                    index += 1
                }
            }
            ends.append(UInt32(truncatingIfNeeded: index))
            guard index < bytes.count else { return index }
            if bytes[index] == delimiter {
                index += 1
                continue
            }
            let isPair =
                bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "\n")
            return index + (isPair ? 2 : 1)
        }
    }

    private mutating func endOfQuotedCell(from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            index += 1
            guard index < bytes.count, bytes[index] != delimiter, bytes[index] != UInt8(ascii: "\n"),
                bytes[index] != UInt8(ascii: "\r")
            else { return index }
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                continue
            }
            report(
                "text follows the closing quotation mark of a cell", at: index..<index + 1,
                hint: "write \"\" for a quotation mark within a quoted cell")
            while index < bytes.count, bytes[index] != delimiter, bytes[index] != UInt8(ascii: "\n") {
                index += 1
            }
            return index
        }
        report("the quoted cell is not closed", at: start..<start + 1, hint: "end it with \"")
        return bytes.count
    }

    // MARK: Mistakes

    /// Reports a mistake in the text; only the first one, as the others are its consequences.
    private mutating func report(_ message: String, at range: Range<Int>, hint: String) {
        if !hasBrokenQuotes {
            log.error(.brokenQuotes, message, at: Span(file: file, range: range), hint: hint)
        }
        hasBrokenQuotes = true
    }
}
