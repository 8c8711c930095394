/// Where the rows of a delimited text are: the places of a few, between which the others are found by reading on.
///
/// The text is cut into pieces of whole rows, which several threads read at the same time.
struct RowPlaces {
    /// A piece of the text.
    struct Piece {
        /// Where its first row begins, and where its last one has ended.
        var range: Range<Int>
        var count = 0
        /// Where each row begins whose number within the piece is a multiple of the stride, from the piece's beginning.
        var marks: [UInt32] = []
        /// Rows as long as one that isn't meant to be any; numbers within the piece.
        var suspects: [Int] = []
        var ragged = RaggedRows()
        /// Where a row begins that is too long; nil if there is none.
        var overlong: Int?
        /// How many rows at the end are of one empty cell.
        var blankCount = 0

        init(_ range: Range<Int>) { self.range = range }

        /// Notes where the next row begins, whose range is one from the piece's beginning.
        @inline(__always)
        mutating func add(_ row: RowCursor.Row) {
            if count % RowPlaces.stride == 0 {
                marks.append(UInt32(truncatingIfNeeded: row.range.lowerBound))
            }
            blankCount = row.range.isEmpty ? blankCount + 1 : 0
            if row.range.count > CellScanner.greatestRow {
                overlong = overlong ?? range.lowerBound + row.range.lowerBound
            }
            count += 1
        }
    }

    static let stride = 16

    private(set) var pieces: [Piece] = []
    /// The first row of each piece, and the number of all.
    private var firstRows = [0]

    init() {}

    init(_ pieces: [Piece]) {
        self.pieces = pieces.filter { $0.count > 0 }
        for piece in self.pieces { firstRows.append(count + piece.count) }
    }

    /// The number of rows.
    var count: Int { firstRows[firstRows.count - 1] }

    /// The rows of a piece.
    func rows(of piece: Int) -> Range<Int> { firstRows[piece]..<firstRows[piece + 1] }

    /// A stretch of some rows that a row is among, and how many of them come before it.
    func stretch(around row: Int) -> (range: Range<Int>, distance: Int) {
        var (low, high) = (0, pieces.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstRows[middle] <= row { low = middle } else { high = middle }
        }
        let (piece, inner) = (pieces[low], row - firstRows[low])
        let (mark, start) = (inner / Self.stride, piece.range.lowerBound)
        let end = mark + 1 < piece.marks.count ? start + Int(piece.marks[mark + 1]) : piece.range.upperBound
        return (start + Int(piece.marks[mark])..<end, inner % Self.stride)
    }

    /// Rows as long as one that isn't meant to be any.
    var suspects: [Int] {
        pieces.indices.flatMap { piece in pieces[piece].suspects.map { $0 + firstRows[piece] } }
    }

    /// Where a row begins that is too long; nil if there is none.
    var overlong: Int? { pieces.lazy.compactMap(\.overlong).first }

    /// The rows that have more or fewer cells than the header.
    var ragged: RaggedRows {
        var result = RaggedRows()
        for (piece, first) in zip(pieces, firstRows) { result.append(piece.ragged, from: first) }
        return result
    }

    /// Leaves out the empty rows at the end.
    mutating func removeBlankRows() {
        var pieces = pieces
        while var last = pieces.popLast() {
            let isBlank = last.blankCount == last.count
            last.count -= last.blankCount
            last.suspects.removeAll { $0 >= last.count }
            last.ragged.removeAll(from: last.count)
            if last.count > 0 { pieces.append(last) }
            if !isBlank { break }
        }
        self = RowPlaces(pieces)
    }
}
