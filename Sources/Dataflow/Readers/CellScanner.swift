import Diagnostics
import Glibc
import Threading

/// The places of the cells in a delimited text: the text is scanned once for its rows, and columns are read by these.
struct CellScanner: Sendable {
    let file: SourceFile
    let delimiter: UInt8

    /// The ranges of the header's cells.
    private(set) var header: [Range<Int>] = []
    private(set) var places = RowPlaces()
    /// The rows that are shorter or longer than the header, the first few with the number of their cells.
    private(set) var ragged = RaggedRows()
    /// Where the lines begin that aren't scanned.
    private let skipped: Set<Int>

    private init(_ file: SourceFile, _ delimiter: UInt8, skipping lines: SkippedLines) {
        self.file = file
        self.delimiter = delimiter
        skipped = lines.starts(in: file.bytes)
    }

    /// The places in a text; nil if it is empty, too large, or its quotes are broken, which is reported. O(bytes).
    static func scanning(
        _ file: SourceFile, _ delimiter: UInt8, skipping lines: SkippedLines = SkippedLines(),
        log: DiagnosticLog
    ) -> CellScanner? {
        guard file.bytes.count < UInt32.max else {
            log.error(.fileTooLarge, "'\(file.name)' is larger than 4 GB")
            return nil
        }
        var scanner = CellScanner(file, delimiter, skipping: lines)
        return scanner.scan(log) ? scanner : nil
    }

    /// The first and the last piece of a large text, as if there were nothing between them; nil for one that isn't large.
    var edges: CellScanner? {
        guard places.pieces.count > 4, let first = places.pieces.first, let last = places.pieces.last else {
            return nil
        }
        var result = self
        result.places = RowPlaces([first, last])
        return result
    }

    var bytes: [UInt8] { file.bytes }

    var rowCount: Int { places.count }

    /// The names of the columns.
    var names: [String] {
        header.map { String(decoding: Cell($0, in: bytes).text(in: bytes), as: UTF8.self) }
    }

    // MARK: Cells

    /// The cells of a row, with their quotation marks: as many as the header has. What a row lacks is empty, at its end.
    /// O(length of the rows near it).
    func cells(_ row: Int) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { bytes in
            var (offset, distance) = places.mark(before: row)
            var cursor = cursor(bytes, from: offset)
            while distance > 0, cursor.next({ _, _ in }) != nil { distance -= 1 }
            offset = cursor.index
            var cells: [Range<Int>] = []
            let row = cursor.next { column, cell in
                if column == 0 { cells = [] }
                if column < header.count { cells.append(cell) }
            }
            guard let row else { return header.map { _ in offset..<offset } }
            while cells.count < header.count { cells.append(row.range.upperBound..<row.range.upperBound) }
            return cells
        }
    }

    /// Returns the place of a cell in the text, by its row and column.
    func span(_ row: Int, _ column: Int) -> Span { Span(file: file, range: cells(row)[column]) }

    /// Where a row begins in the text.
    func start(of row: Int) -> Int { cells(row)[0].lowerBound }

    /// Reads a column in pieces: each on one thread and in the order of its rows, several at the same time.
    ///
    /// - Parameter body: Is given the rows of a piece, and what gives their cells one after the other.
    func eachPiece(
        of column: Int,
        _ body: @Sendable (_ piece: Int, _ rows: Range<Int>, _ cells: inout CellStream) -> Void
    ) {
        bytes.withUnsafeBufferPointer { bytes in
            let source = Shared(bytes)
            Threads.each(places.pieces.count) { piece in
                let first = Int(places.pieces[piece].marks[0])
                let rows = places.rows(of: piece)
                var cells = CellStream(source.value, cursor(source.value, from: first), column, rows.count)
                body(piece, rows, &cells)
            }
        }
    }

    private func cursor(
        _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, keepsBlankLines: Bool? = nil
    ) -> RowCursor {
        RowCursor(
            bytes, from: index, delimiter: delimiter, skipping: skipped,
            keepsBlankLines: keepsBlankLines ?? (header.count == 1))
    }

    // MARK: Scanning

    /// The limits beyond which a text isn't a table, but has lost its line breaks or its quotation marks.
    static let greatestWidth = 20_000
    static let greatestRow = 8 << 20

    /// Scans the whole text. A row that is shorter than the header is filled up with empty cells; one that is longer
    /// is cut.
    ///
    /// - Returns: false if the text is empty or its quotes are broken, which is reported.
    private mutating func scan(_ log: DiagnosticLog) -> Bool {
        let broken = file.bytes.withUnsafeBufferPointer { bytes -> RowCursor.BrokenQuotes? in
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !skipped.contains(0) ? 3 : 0
            var cursor = cursor(bytes, from: start, keepsBlankLines: false)
            var cells: [Range<Int>] = []
            let head = cursor.next { column, cell in
                if column == 0 { cells = [] }
                if column <= Self.greatestWidth { cells.append(cell) }
            }
            guard head != nil else { return nil }
            header = cells
            guard cells.count <= Self.greatestWidth else { return nil }
            return scanRows(bytes, after: cursor)
        }
        guard header.count <= Self.greatestWidth else {
            log.error(
                .fileTooLarge, "'\(file.name)' has more than \(Self.greatestWidth) columns",
                hint: "is a line break missing after the names of the columns?")
            return false
        }
        guard !header.isEmpty else {
            log.error(.emptyFile, "'\(file.name)' is empty", hint: "its first line names the columns")
            return false
        }
        guard let broken else {
            guard let start = places.overlong else { return true }
            log.error(
                .fileTooLarge, "a row has more than \(Self.greatestRow >> 20) MB",
                at: Span(file: file, range: start..<start + 1),
                hint: "is a line break or a closing quotation mark missing?")
            return false
        }
        log.error(
            .brokenQuotes, broken.message, at: Span(file: file, range: broken.range), hint: broken.hint)
        return false
    }

    private mutating func scanRows(
        _ bytes: UnsafeBufferPointer<UInt8>, after head: RowCursor
    ) -> RowCursor.BrokenQuotes? {
        var broken = head.brokenQuotes
        let hasQuotes =
            bytes.baseAddress.map { memchr($0, Int32(UInt8(ascii: "\"")), bytes.count) != nil } ?? false
        if hasQuotes {
            // A line break may be within a cell, so that each piece begins where the one before has ended.
            var cursor = cursor(bytes, from: head.index)
            var pieces: [RowPlaces.Piece] = []
            while cursor.index < bytes.count {
                pieces.append(piece(&cursor, bytes, to: cursor.index + Self.pieceLength))
            }
            broken = broken ?? cursor.brokenQuotes
            places = RowPlaces(pieces)
        } else {
            let starts = Self.starts(in: bytes, from: head.index)
            let (source, scanner) = (Shared(bytes), self)
            places = RowPlaces(
                Threads.map(starts.count - 1) { index in
                    let end = starts[index + 1]
                    let piece = UnsafeBufferPointer(rebasing: source.value[..<end])
                    var cursor = scanner.cursor(piece, from: starts[index])
                    return scanner.piece(&cursor, piece, to: end)
                })
        }
        if header.count == 1 { places.removeBlankRows() }
        ragged = places.ragged
        return broken
    }

    private static let pieceLength = 1 << 20

    /// Where pieces of a text without quotes may begin, and where the last one ends.
    private static func starts(in bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> [Int] {
        var starts = [first]
        var index = first + pieceLength
        while index < bytes.count {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            starts.append(end + 1)
            index = end + 1 + pieceLength
        }
        return starts + [bytes.count]
    }

    /// The rows up to an offset.
    private func piece(
        _ cursor: inout RowCursor, _ bytes: UnsafeBufferPointer<UInt8>, to end: Int
    ) -> RowPlaces.Piece {
        let width = header.count
        // What is no row may be told from its length, before any cell is looked at.
        let blankLength = width - 1
        let headerLength = (header.last?.upperBound ?? 0) - header[0].lowerBound
        let quote = UInt8(ascii: "\"")
        let first = header[0].lowerBound < bytes.count ? bytes[header[0].lowerBound] : 0
        var piece = RowPlaces.Piece()
        var last = 0
        while cursor.index < end {
            let row = cursor.next { column, cell in if column == width - 1 { last = cell.upperBound } }
            guard let row else { break }
            let length = (row.cellCount < width ? row.range.upperBound : last) - row.range.lowerBound
            if length == blankLength || length == headerLength, width > 1, length > 0 {
                let byte = bytes[row.range.lowerBound]
                if length == blankLength || byte == first || byte == quote || first == quote {
                    piece.suspects.append(piece.count)
                }
            }
            if row.cellCount != width { piece.ragged.note(row: piece.count, cellCount: row.cellCount) }
            piece.add(row)
        }
        return piece
    }
}

/// The cells of one column in a piece of the text.
struct CellStream {
    let bytes: UnsafeBufferPointer<UInt8>
    private var cursor: RowCursor
    private let column: Int
    private var left: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: RowCursor, _ column: Int, _ count: Int) {
        self.bytes = bytes
        self.cursor = cursor
        self.column = column
        left = count
    }

    /// The next cell; an empty one at the end of a row that lacks it.
    @inline(__always)
    mutating func next() -> Cell? {
        guard left > 0 else { return nil }
        left -= 1
        let column = column
        var cell = 0..<0
        guard let row = cursor.next({ index, range in if index == column { cell = range } }) else {
            return nil
        }
        return Cell(row.cellCount > column ? cell : row.range.upperBound..<row.range.upperBound, in: bytes)
    }
}

/// A value that several threads read.
struct Shared<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
