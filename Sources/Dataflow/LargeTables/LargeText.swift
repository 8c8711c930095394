import Diagnostics
import Documents

/// How a text of rows that is larger than what is held in memory is read, a part after the other.
protocol LargeRows: Sendable {
    var file: SourceFile { get }
    /// Where the rows begin.
    var start: Int { get }
    /// The columns of a text without rows.
    var names: [String] { get }

    /// The same rows, of which the first are known.
    func beginning(with table: Table) -> Self

    /// The table of a part of whole lines in UTF-8.
    func part(_ range: Range<Int>, _ kinds: ColumnKinds, log: DiagnosticLog) -> LargeText.Part
}

extension LargeRows {
    func beginning(with table: Table) -> Self { self }
}

/// A text that is larger than what is held in memory. It is cut into parts of whole lines, of each of which a table is made
/// as of any other text.
struct LargeText: Sendable {
    private var rows: any LargeRows
    /// About how long a part is, in bytes.
    let partLength: Int

    init(_ rows: any LargeRows, partLength: Int) {
        (self.rows, self.partLength) = (rows, partLength)
    }

    var file: SourceFile { rows.file }
    /// Where the rows begin.
    var start: Int { rows.start }

    private static let greatestRow = CellScanner.greatestRow

    /// Some parts of the text from an offset on. Each ends with a line, which may turn out to end within a quoted cell.
    ///
    /// - Parameter length: About how long the first one is.
    func parts(from start: Int, length: Int, atMost count: Int) throws(Diagnostic) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, length) = (start, length)
        while start < file.count, parts.count < count {
            var end = file.count
            if end - start > length {
                let limit = min(end, start + length + Self.greatestRow)
                if let next = file.lineStart(after: start + length - 1, before: limit) {
                    end = next
                } else if limit < end {
                    throw .error(
                        .fileTooLarge, "a row has more than \(Self.greatestRow >> 20) MB",
                        at: Span(file: file, range: start + length - 1..<start + length),
                        hint:
                            "is a line break or a closing quotation mark missing? Lines end with a line feed")
                }
            }
            parts.append(start..<end)
            (start, length) = (end, partLength)
        }
        return parts
    }

    /// What a part of the text is.
    enum Part {
        case table(Table)
        /// Nothing but blank lines.
        case blank
        /// The part ends within a quoted cell.
        case open
        /// What is wrong with it has been told.
        case broken
    }

    /// The table of a part.
    func part(_ range: Range<Int>, _ kinds: ColumnKinds, log: DiagnosticLog) -> Part {
        guard file.withBytes(in: range, { $0.isText }) else {
            log.error(
                .brokenEncoding, "'\(file.name)' is not UTF-8",
                at: Span(file: file, range: range.lowerBound..<range.lowerBound + 1),
                hint: "save it as UTF-8: a file that is read in parts isn't converted")
            return .broken
        }
        return rows.part(range, kinds, log: log)
    }

    /// The first rows alone, whose columns all parts have from then on.
    mutating func beginning(log: DiagnosticLog) throws(Diagnostic) -> Table {
        let table = try firstRows(log: log)
        rows = rows.beginning(with: table)
        return table
    }

    private func firstRows(log: DiagnosticLog) throws(Diagnostic) -> Table {
        var (start, length) = (start, min(partLength, 1 << 16))
        while let range = try parts(from: start, length: length, atMost: 1).first {
            switch part(range, ColumnKinds(known: [:]), log: log) {
            case .table(let table): return table
            case .blank: start = range.upperBound
            case .open: length *= 2
            case .broken: throw log.diagnostics.last ?? .error(.fileTooLarge, "'\(file.name)' can't be read")
            }
        }
        return Table(rows.names.map { ($0, Column(strings: [])) })
    }
}
