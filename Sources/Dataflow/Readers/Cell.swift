/// A cell of a delimited text.
struct Cell {
    /// The bytes between its quotation marks, if it has any.
    let range: Range<Int>
    let isQuoted: Bool

    /// - Parameter outer: The bytes between the delimiters. Only a quoted cell begins with a quotation mark.
    init(_ outer: Range<Int>, in bytes: [UInt8]) {
        isQuoted = outer.count >= 2 && bytes[outer.lowerBound] == UInt8(ascii: "\"")
        range = isQuoted ? outer.lowerBound + 1..<outer.upperBound - 1 : outer
    }

    /// The content, with doubled quotation marks of a quoted cell replaced by single ones.
    func text(in bytes: [UInt8]) -> [UInt8] {
        guard isQuoted else { return Array(bytes[range]) }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            result.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return result
    }
}

/// The cells of one column from the first row to the last.
struct CellSequence: Sequence, IteratorProtocol {
    let bytes: [UInt8]
    let rowStarts: [UInt32]
    let cellEnds: [UInt32]
    let width: Int
    let column: Int
    private var row = 0

    init(_ scanner: CellScanner, column: Int) {
        bytes = scanner.bytes
        rowStarts = scanner.rowStarts
        cellEnds = scanner.cellEnds
        width = scanner.header.count
        self.column = column
    }

    mutating func next() -> Cell? {
        guard row < rowStarts.count else { return nil }
        defer { row += 1 }
        return cell(row)
    }

    /// The cell of a row.
    func cell(_ row: Int) -> Cell {
        let index = row * width + column
        let end = cellEnds[index]
        // A row that was filled up has no room for the delimiter.
        let start = column == 0 ? rowStarts[row] : Swift.min(cellEnds[index - 1] + 1, end)
        return Cell(Int(start)..<Int(end), in: bytes)
    }
}
