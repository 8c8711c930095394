import Glibc
import SceneGraph

/// The pixels that strokes cover, as sixty-four samples each: outlines of any number of segments that cross each other
/// are united without being sorted, in a time that grows with their length alone.
struct StrokeMask {
    /// Samples in each direction within a pixel.
    static let samples = 8

    private let columns: Range<Int>
    /// The rows of pixels.
    let rows: Range<Int>
    private let width: Int
    /// Eight rows of eight bits for each pixel.
    private let words: UnsafeMutablePointer<UInt64>
    /// The pixels of each row that have been touched.
    private var touched: [Range<Int>]
    /// The ends of each row of samples within the polygon that is being filled.
    private var lefts: [Double]
    private var rights: [Double]

    /// A mask of a part of a picture. It has to be deallocated.
    init(columns: Range<Int>, rows: Range<Int>) {
        self.columns = columns
        self.rows = rows
        width = columns.count
        words = .allocate(capacity: max(1, width * rows.count))
        words.initialize(repeating: 0, count: max(1, width * rows.count))
        touched = Array(repeating: 0..<0, count: rows.count)
        lefts = Array(repeating: .infinity, count: rows.count * Self.samples)
        rights = Array(repeating: -.infinity, count: rows.count * Self.samples)
    }

    func deallocate() { words.deallocate() }

    /// Fills a convex polygon.
    ///
    /// - Parameter corners: In samples from the picture's corner.
    mutating func fill(_ corners: Point...) { fill(corners) }

    mutating func fill(_ corners: [Point]) {
        let top = Double(rows.lowerBound * Self.samples)
        var (first, last) = (Int.max, Int.min)
        var from = corners[corners.count - 1]
        for to in corners {
            defer { from = to }
            let (upper, lower) = from.y < to.y ? (from, to) : (to, from)
            let start = max(0, (upper.y - top - 0.5).rounded(.up))
            let end = min(Double(lefts.count), (lower.y - top - 0.5).rounded(.up))
            guard start < end else { continue }
            let slope = (lower.x - upper.x) / (lower.y - upper.y)
            var x = upper.x + (start + top + 0.5 - upper.y) * slope
            for row in Int(start)..<Int(end) {
                if x < lefts[row] { lefts[row] = x }
                if x > rights[row] { rights[row] = x }
                x += slope
            }
            first = min(first, Int(start))
            last = max(last, Int(end))
        }
        guard first < last else { return }
        for row in first..<last {
            fill(row: row)
            (lefts[row], rights[row]) = (.infinity, -.infinity)
        }
    }

    /// Fills the samples of a row whose middles lie between its ends.
    private mutating func fill(row: Int) {
        let left = Double(columns.lowerBound * Self.samples)
        let from = Int(max(0, (lefts[row] - left - 0.5).rounded(.up)))
        let to = Int(min(Double(width * Self.samples), (rights[row] - left - 0.5).rounded(.up)))
        guard from < to else { return }
        let (first, last) = (from >> 3, (to - 1) >> 3)
        let pixelRow = row >> 3
        let shift = UInt64(row & 7) << 3
        let word = words + pixelRow * width
        let start: UInt64 = (0xFF << UInt64(from & 7)) & 0xFF
        let end: UInt64 = 0xFF >> UInt64(7 - (to - 1) & 7)
        if first == last {
            word[first] |= (start & end) << shift
        } else {
            word[first] |= start << shift
            for pixel in first + 1..<last { word[pixel] |= 0xFF << shift }
            word[last] |= end << shift
        }
        let known = touched[pixelRow]
        touched[pixelRow] =
            known.isEmpty
            ? first..<last + 1 : min(known.lowerBound, first)..<max(known.upperBound, last + 1)
    }

    /// Calls a body with each pixel that is covered, and the number of its samples that are.
    func eachPixel(_ body: (_ column: Int, _ row: Int, _ count: Int) -> Void) {
        for (row, pixels) in touched.enumerated() {
            let word = words + row * width
            for pixel in pixels where word[pixel] != 0 {
                body(columns.lowerBound + pixel, rows.lowerBound + row, word[pixel].nonzeroBitCount)
            }
        }
    }
}
