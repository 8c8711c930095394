/// Walks through the rows of a delimited text, cell by cell.
///
/// Quotes, line breaks in quotes and doubled quotes follow RFC 4180; a quotation mark within an
/// unquoted cell is an ordinary character, as for d3-dsv.
struct RowCursor {
    /// A row as it is written, without its line break.
    struct Row {
        let range: Range<Int>
        let cellCount: Int
    }

    /// What is wrong with the quotes of a cell.
    struct BrokenQuotes {
        let message: String
        let hint: String
        let range: Range<Int>
        /// Whether the text ends within the cell.
        var isOpen = false

        /// The same in a text that the walk was through a part of.
        func moved(by offset: Int) -> BrokenQuotes {
            BrokenQuotes(
                message: message, hint: hint, range: range.lowerBound + offset..<range.upperBound + offset,
                isOpen: isOpen)
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    /// Where the lines begin that aren't read.
    private let skipped: Set<Int>
    /// Whether a line without anything is a row: where there is but one column, it has an empty cell.
    private let keepsBlankLines: Bool
    private var finder: SeparatorFinder
    /// Where the next line begins.
    private(set) var index: Int
    /// The first mistake; others are its consequences.
    private(set) var brokenQuotes: BrokenQuotes?

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, delimiter: UInt8, skipping skipped: Set<Int>,
        keepsBlankLines: Bool
    ) {
        self.bytes = bytes
        self.index = index
        self.delimiter = delimiter
        self.skipped = skipped
        self.keepsBlankLines = keepsBlankLines
        finder = SeparatorFinder(bytes, delimiter: delimiter, from: index)
    }

    /// The next row; nil at the end.
    ///
    /// - Parameter visit: Is given the place of each cell, with its quotation marks: that of a blank line, too.
    @inline(__always)
    mutating func next(_ visit: (_ column: Int, _ cell: Range<Int>) -> Void) -> Row? {
        while index < bytes.count {
            if !skipped.isEmpty { skip() }
            let start = index
            guard start < bytes.count else { return nil }
            var cell = start
            var column = 0
            var end: Int
            repeat {
                if cell < bytes.count, bytes[cell] == UInt8(ascii: "\"") { passQuotes(of: cell) }
                end = finder.next()
                visit(column, cell..<end)
                column += 1
                cell = end + 1
            } while end < bytes.count && bytes[end] == delimiter
            index = min(cell, bytes.count)
            if end < bytes.count, bytes[end] == UInt8(ascii: "\r"), index < bytes.count,
                bytes[index] == UInt8(ascii: "\n")
            {
                index = finder.next() + 1
            }
            if column > 1 || end > start || keepsBlankLines {
                return Row(range: start..<end, cellCount: column)
            }
        }
        return nil
    }

    private mutating func skip() {
        guard skipped.contains(index) else { return }
        while skipped.contains(index) {
            index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        }
        finder.seek(to: index)
    }

    /// Goes on from the end of a quoted cell.
    private mutating func passQuotes(of start: Int) { finder.seek(to: endOfQuotedCell(from: start)) }

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
            note(
                "text follows the closing quotation mark of a cell", at: index..<index + 1,
                hint: "write \"\" for a quotation mark within a quoted cell")
            while index < bytes.count, bytes[index] != delimiter, bytes[index] != UInt8(ascii: "\n") {
                index += 1
            }
            return index
        }
        note("the quoted cell is not closed", at: start..<start + 1, hint: "end it with \"", isOpen: true)
        return bytes.count
    }

    private mutating func note(_ message: String, at range: Range<Int>, hint: String, isOpen: Bool = false) {
        guard brokenQuotes == nil else { return }
        brokenQuotes = BrokenQuotes(message: message, hint: hint, range: range, isOpen: isOpen)
    }
}
