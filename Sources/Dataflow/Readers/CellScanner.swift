import Diagnostics
import Glibc
import Synchronization
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
        skipped = lines.starts(in: file)
    }

    /// The places in a text; nil if it is empty, too large, or its quotes are broken, which is reported. O(bytes).
    static func scanning(
        _ file: SourceFile, _ delimiter: UInt8, skipping lines: SkippedLines = SkippedLines(),
        log: DiagnosticLog
    ) -> CellScanner? {
        guard file.count < UInt32.max else {
            log.error(.fileTooLarge, "'\(file.name)' is larger than 4 GB")
            return nil
        }
        var scanner = CellScanner(file, delimiter, skipping: lines)
        return scanner.scan(log) ? scanner : nil
    }

    /// The header of a text, and where its rows begin; nil if there is none, which is reported.
    static func head(
        of file: SourceFile, _ delimiter: UInt8, skipping lines: SkippedLines, log: DiagnosticLog
    ) -> (CellScanner, rows: Int)? {
        var scanner = CellScanner(file, delimiter, skipping: lines)
        let (start, broken) = scanner.scanHeader()
        return scanner.isHeaderRight(log) && scanner.areQuotesRight(broken, log) ? (scanner, start) : nil
    }

    /// What a stretch of a text holds that is read stretch by stretch.
    enum Stretch {
        case rows(CellScanner)
        /// The stretch ends within a quoted cell.
        case open
        /// Its quotes are broken, which is reported.
        case broken
    }

    /// The rows of a stretch of the text, which begins and ends with a line. O(its length).
    func stretch(_ range: Range<Int>, log: DiagnosticLog) -> Stretch {
        let (found, broken) = file.withBytes(in: range) { bytes in
            var cursor = cursor(bytes, at: range.lowerBound)
            let rows = piece(&cursor, bytes, at: range.lowerBound, to: bytes.count)
            return (rows, cursor.brokenQuotes?.moved(by: range.lowerBound))
        }
        let isLast = range.upperBound == file.count
        if let broken, broken.isOpen, !isLast { return .open }
        var result = self
        result.places = RowPlaces([found])
        if header.count == 1, isLast { result.places.removeBlankRows() }
        result.ragged = result.places.ragged
        return result.areQuotesRight(broken, log) ? .rows(result) : .broken
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

    var rowCount: Int { places.count }

    /// The names of the columns.
    var names: [String] { header.map(text) }

    // MARK: Cells

    /// The cells of a row, with their quotation marks: as many as the header has. What a row lacks is empty, at its end.
    /// O(length of the rows near it).
    func cells(_ row: Int) -> [Range<Int>] {
        let (range, distance) = places.stretch(around: row)
        return file.withBytes(in: range) { bytes in
            var distance = distance
            var cursor = cursor(bytes, at: range.lowerBound)
            while distance > 0, cursor.next({ _, _ in }) != nil { distance -= 1 }
            let offset = cursor.index
            var cells: [Range<Int>] = []
            let row = cursor.next { column, cell in
                if column == 0 { cells = [] }
                if column < header.count { cells.append(cell) }
            }
            let end = row?.range.upperBound ?? offset
            while cells.count < header.count { cells.append(end..<end) }
            return cells.map { $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound }
        }
    }

    /// The contents of a row's cells.
    func texts(_ row: Int) -> [String] { cells(row).map(text) }

    /// The content of a cell.
    func text(_ row: Int, _ column: Int) -> String { text(cells(row)[column]) }

    private func text(_ cell: Range<Int>) -> String {
        file.withBytes(in: cell) { bytes in
            String(decoding: Cell(0..<bytes.count, in: bytes).text(in: bytes), as: UTF8.self)
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
        Threads.each(places.pieces.count) { piece in
            let (range, rows) = (places.pieces[piece].range, places.rows(of: piece))
            file.withBytes(in: range) { bytes in
                var cells = CellStream(bytes, cursor(bytes, at: range.lowerBound), column, rows.count)
                body(piece, rows, &cells)
            }
        }
    }

    /// Walks through a part of the text, which begins at an offset.
    private func cursor(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, from index: Int = 0,
        keepsBlankLines: Bool? = nil
    ) -> RowCursor {
        let part = offset..<offset + bytes.count
        let skipped = skipped.isEmpty ? [] : Set(skipped.lazy.filter(part.contains).map { $0 - offset })
        return RowCursor(
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
        let (start, brokenHead) = scanHeader()
        let hasHeader = !header.isEmpty && header.count <= Self.greatestWidth
        let broken = hasHeader ? scanRows(from: start, brokenHead) : nil
        return isHeaderRight(log) && areQuotesRight(broken, log)
    }

    /// Reports a header without a name, or with very many.
    private func isHeaderRight(_ log: DiagnosticLog) -> Bool {
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
        return true
    }

    /// Reports broken quotes, and rows that are too long.
    private func areQuotesRight(_ broken: RowCursor.BrokenQuotes?, _ log: DiagnosticLog) -> Bool {
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

    /// Scans the first line.
    ///
    /// - Returns: Where the next one begins, and what is wrong with the quotes.
    private mutating func scanHeader() -> (end: Int, RowCursor.BrokenQuotes?) {
        let hasMark = file.withBytes(in: 0..<min(3, file.count)) { $0.elementsEqual([0xEF, 0xBB, 0xBF]) }
        let start = hasMark && !skipped.contains(0) ? 3 : 0
        let (cells, end, broken) = whole(from: 0, length: 1 << 16) { bytes in
            var cursor = cursor(bytes, at: 0, from: start, keepsBlankLines: false)
            var cells: [Range<Int>] = []
            let head = cursor.next { column, cell in
                if column == 0 { cells = [] }
                if column <= Self.greatestWidth { cells.append(cell) }
            }
            return (cursor.index, (head == nil ? [] : cells, cursor.index, cursor.brokenQuotes))
        }
        header = cells
        return (end, broken)
    }

    private mutating func scanRows(
        from start: Int, _ brokenHead: RowCursor.BrokenQuotes?
    ) -> RowCursor.BrokenQuotes? {
        var broken = brokenHead
        if brokenHead == nil, let pieces = piecesWithoutQuotes(from: start) {
            places = RowPlaces(pieces)
        } else {
            // A line break may be within a cell, so that each piece begins where the one before has ended.
            var pieces: [RowPlaces.Piece] = []
            var offset = start
            while offset < file.count {
                let (next, brokenHere) = pieceWithQuotes(from: offset)
                broken = broken ?? brokenHere?.moved(by: offset)
                offset = next.range.upperBound
                pieces.append(next)
            }
            places = RowPlaces(pieces)
        }
        if header.count == 1 { places.removeBlankRows() }
        ragged = places.ragged
        return broken
    }

    private func pieceWithQuotes(from offset: Int) -> (RowPlaces.Piece, RowCursor.BrokenQuotes?) {
        whole(from: offset, length: Self.pieceLength + 4096) { bytes in
            var cursor = cursor(bytes, at: offset)
            let rows = piece(&cursor, bytes, at: offset, to: Self.pieceLength)
            return (cursor.index, (rows, cursor.brokenQuotes))
        }
    }

    /// Scans a part of the text of at least a length: longer, if it would cut off the last row that is scanned.
    ///
    /// - Parameter body: Returns where the next row begins in the part, and what it has found.
    private func whole<Result>(
        from start: Int, length: Int, _ body: (UnsafeBufferPointer<UInt8>) -> (next: Int, Result)
    ) -> Result {
        var length = length
        while true {
            let end = min(file.count, start + length)
            let (next, result) = file.withBytes(in: start..<end, body)
            // A line feed may follow that belongs to the row.
            if start + next < end || end == file.count { return result }
            length *= 2
        }
    }

    private static let pieceLength = 1 << 20

    /// The rows of a text without quotes, in pieces that several threads scan at the same time; nil if there are quotes.
    private func piecesWithoutQuotes(from first: Int) -> [RowPlaces.Piece]? {
        let starts = starts(from: first)
        let hasQuotes = Atomic<Bool>(false)
        let pieces = Threads.map(starts.count - 1) { index -> RowPlaces.Piece in
            let range = starts[index]..<starts[index + 1]
            guard !hasQuotes.load(ordering: .relaxed) else { return RowPlaces.Piece(range) }
            return file.withBytes(in: range) { bytes in
                guard !bytes.holdsQuote else {
                    hasQuotes.store(true, ordering: .relaxed)
                    return RowPlaces.Piece(range)
                }
                var cursor = cursor(bytes, at: range.lowerBound)
                return piece(&cursor, bytes, at: range.lowerBound, to: bytes.count)
            }
        }
        return hasQuotes.load(ordering: .relaxed) ? nil : pieces
    }

    /// Where pieces of a text without quotes may begin, and where the last one ends.
    private func starts(from first: Int) -> [Int] {
        var starts = [first]
        while let last = starts.last, last + Self.pieceLength < file.count,
            let next = file.lineStart(after: last + Self.pieceLength), next < file.count
        {
            starts.append(next)
        }
        return starts + [file.count]
    }

    /// The rows of a part of the text that begin before one of its bytes.
    ///
    /// - Parameter offset: Where the part begins.
    private func piece(
        _ cursor: inout RowCursor, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, to end: Int
    ) -> RowPlaces.Piece {
        let width = header.count
        // What is no row may be told from its length, before any cell is looked at.
        let blankLength = width - 1
        let headerLength = (header.last?.upperBound ?? 0) - header[0].lowerBound
        let quote = UInt8(ascii: "\"")
        let first = firstByte
        var piece = RowPlaces.Piece(offset..<offset + bytes.count)
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
        piece.range = offset..<offset + cursor.index
        return piece
    }

    /// The byte with which the header begins.
    private var firstByte: UInt8 {
        let start = header[0].lowerBound
        return file.withBytes(in: start..<min(start + 1, file.count)) { $0.first ?? 0 }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var holdsQuote: Bool {
        baseAddress.map { memchr($0, Int32(UInt8(ascii: "\"")), count) != nil } ?? false
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
