/// The rows of a delimited text that have more or fewer cells than the header.
struct RaggedRows {
    /// The first few, with the numbers of their cells.
    private(set) var first: [(row: Int, cellCount: Int)] = []
    /// The last few, which may be notes.
    private(set) var last: [(row: Int, cellCount: Int)] = []
    private(set) var count = 0

    static let limit = 5

    mutating func note(row: Int, cellCount: Int) {
        count += 1
        if first.count < Self.limit {
            first.append((row, cellCount))
        } else {
            if last.count == Self.limit { last.removeFirst() }
            last.append((row, cellCount))
        }
    }

    /// Adds those of a piece of the text.
    mutating func append(_ piece: RaggedRows, from row: Int) {
        for known in piece.known { note(row: known.row + row, cellCount: known.cellCount) }
        count += piece.count - piece.known.count
    }

    /// Forgets rows that are none: empty ones at the end of a single column.
    mutating func removeAll(from row: Int) {
        let before = known.count
        first.removeAll { $0.row >= row }
        last.removeAll { $0.row >= row }
        count -= before - known.count
    }

    /// Those that are remembered.
    var known: [(row: Int, cellCount: Int)] { first + last }
}
