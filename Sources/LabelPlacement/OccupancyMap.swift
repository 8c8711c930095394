public import SceneGraph

/// Which parts of a picture are taken, as a bitmap: whether a label fits costs the same, however many marks there are
/// and however complex they are.
///
/// C. Kittivorawong, D. Moritz, K. Wongsuphasawat, J. Heer, Fast and Flexible Overlap Detection for Chart Labeling with
/// Occupancy Bitmap, IEEE VIS 2020. A row of cells is a row of words, so that a test of a box compares words.
public struct OccupancyMap: Sendable {
    /// What the map covers; nothing is recorded beyond.
    public let frame: Rect
    /// Cells for each point of length.
    public let resolution: Double
    let columns: Int
    let rows: Int
    private let wordsPerRow: Int
    private var words: [UInt64]

    /// The most cells that a map has: half a megabyte. A larger picture gets larger cells.
    private static let mostCells = 4_000_000.0

    /// Creates an empty map. Where it has the cells, a point has two of them, so that gaps of a point count.
    public init(frame: Rect) {
        self.frame = frame
        let area = max(1, frame.width * frame.height)
        resolution = min(2, (Self.mostCells / area).squareRoot())
        columns = max(1, Int((frame.width * resolution).rounded(.up)))
        rows = max(1, Int((frame.height * resolution).rounded(.up)))
        wordsPerRow = (columns + 63) / 64
        words = [UInt64](repeating: 0, count: wordsPerRow * rows)
    }

    // MARK: Tests

    /// Whether nothing has been recorded within a box. O(cells of the box / 64).
    public func isFree(_ box: Rect) -> Bool {
        guard let cells = cells(box) else { return true }
        for row in cells.rows {
            let start = row * wordsPerRow
            for word in Self.words(of: cells.columns) where words[start + word.index] & word.mask != 0 {
                return false
            }
        }
        return true
    }

    /// The part of a box that is taken, from 0 to 1.
    public func covered(_ box: Rect) -> Double {
        guard let cells = cells(box) else { return 0 }
        var count = 0
        for row in cells.rows {
            let start = row * wordsPerRow
            for word in Self.words(of: cells.columns) {
                count += (words[start + word.index] & word.mask).nonzeroBitCount
            }
        }
        return Double(count) / Double(cells.rows.count * cells.columns.count)
    }

    /// The part of a straight way that is taken, from 0 to 1, in steps of a cell.
    public func covered(from start: Point, to end: Point) -> Double {
        let length = max(abs(end.x - start.x), abs(end.y - start.y)) * resolution
        let steps = max(1, Int(length.rounded(.up)))
        var count = 0
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            let point = Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            if isTaken(point) { count += 1 }
        }
        return Double(count) / Double(steps + 1)
    }

    private func isTaken(_ point: Point) -> Bool {
        let (x, y) = ((point.x - frame.minX) * resolution, (point.y - frame.minY) * resolution)
        guard x >= 0, y >= 0, x < Double(columns), y < Double(rows) else { return false }
        return words[Int(y) * wordsPerRow + Int(x) / 64] & (1 << UInt64(Int(x) % 64)) != 0
    }

    // MARK: Recording

    /// Records a box.
    public mutating func fill(_ box: Rect) {
        guard let cells = cells(box) else { return }
        for row in cells.rows { fill(row: row, cells.columns) }
    }

    mutating func fill(row: Int, _ columns: Range<Int>) {
        let start = row * wordsPerRow
        for word in Self.words(of: columns) { words[start + word.index] |= word.mask }
    }

    /// Records everything that another map of the same frame has.
    public mutating func formUnion(_ other: OccupancyMap) {
        precondition(other.words.count == words.count, "maps of different frames")
        for index in words.indices { words[index] |= other.words[index] }
    }

    // MARK: Cells

    /// The cells that a box touches; nil if it is outside.
    private func cells(_ box: Rect) -> (rows: Range<Int>, columns: Range<Int>)? {
        guard !box.isEmpty, let rows = range(box.minY - frame.minY, box.maxY - frame.minY, rows),
            let columns = range(box.minX - frame.minX, box.maxX - frame.minX, columns)
        else { return nil }
        return (rows, columns)
    }

    /// The cells from one distance to another; nil if they are outside, or if it isn't known where.
    func range(_ low: Double, _ high: Double, _ count: Int) -> Range<Int>? {
        let (low, high) = ((low * resolution).rounded(.down), (high * resolution).rounded(.up))
        guard low < Double(count), high > 0 else { return nil }
        let start = Int(max(0, low))
        return start..<max(start + 1, Int(min(Double(count), high)))
    }

    /// The words of a row that columns lie in, each with the bits of these columns.
    private static func words(of columns: Range<Int>) -> WordSequence { WordSequence(columns: columns) }

    private struct WordSequence: Sequence, IteratorProtocol {
        private var column: Int
        private let end: Int

        init(columns: Range<Int>) { (column, end) = (columns.lowerBound, columns.upperBound) }

        mutating func next() -> (index: Int, mask: UInt64)? {
            guard column < end else { return nil }
            let index = column / 64
            let stop = Swift.min(end, (index + 1) * 64)
            let mask = (UInt64.max >> UInt64(64 - (stop - column))) << UInt64(column % 64)
            column = stop
            return (index, mask)
        }
    }
}
