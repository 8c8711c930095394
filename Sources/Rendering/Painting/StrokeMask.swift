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
    private let touched: UnsafeMutablePointer<Range<Int>>
    /// The ends of each row of samples within the polygon that is being filled.
    private let spans: UnsafeMutablePointer<(left: Double, right: Double)>
    /// The rows of samples that the polygon reaches.
    private var reached = 0..<0
    private let sampleRowCount: Int

    /// A mask of a part of a picture. It has to be deallocated.
    init(columns: Range<Int>, rows: Range<Int>) {
        self.columns = columns
        self.rows = rows
        width = columns.count
        sampleRowCount = rows.count * Self.samples
        words = .allocate(capacity: max(1, width * rows.count))
        words.initialize(repeating: 0, count: max(1, width * rows.count))
        touched = .allocate(capacity: max(1, rows.count))
        touched.initialize(repeating: 0..<0, count: rows.count)
        spans = .allocate(capacity: max(1, sampleRowCount))
        spans.initialize(repeating: (.infinity, -.infinity), count: sampleRowCount)
    }

    func deallocate() {
        words.deallocate()
        touched.deallocate()
        spans.deallocate()
    }

    /// Fills a triangle. Corners are in samples from the picture's corner.
    mutating func fill(_ a: Point, _ b: Point, _ c: Point) {
        addEdge(a, b)
        addEdge(b, c)
        addEdge(c, a)
        fillPolygon()
    }

    /// Fills a convex quadrangle.
    mutating func fill(_ a: Point, _ b: Point, _ c: Point, _ d: Point) {
        addEdge(a, b)
        addEdge(b, c)
        addEdge(c, d)
        addEdge(d, a)
        fillPolygon()
    }

    /// Fills a convex polygon.
    mutating func fill(_ corners: [Point]) {
        var from = corners[corners.count - 1]
        for to in corners {
            addEdge(from, to)
            from = to
        }
        fillPolygon()
    }

    /// Widens the rows of samples that an edge of a convex polygon passes.
    private mutating func addEdge(_ from: Point, _ to: Point) {
        let top = Double(rows.lowerBound * Self.samples)
        let (upper, lower) = from.y < to.y ? (from, to) : (to, from)
        let start = Self.ceiling(upper.y - top - 0.5, within: sampleRowCount)
        let end = Self.ceiling(lower.y - top - 0.5, within: sampleRowCount)
        guard start < end else { return }
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        var x = upper.x + (Double(start) + top + 0.5 - upper.y) * slope
        for row in start..<end {
            let span = spans[row]
            if x < span.left { spans[row].left = x }
            if x > span.right { spans[row].right = x }
            x += slope
        }
        reached =
            reached.isEmpty
            ? start..<end : min(reached.lowerBound, start)..<max(reached.upperBound, end)
    }

    private mutating func fillPolygon() {
        for row in reached {
            fill(row: row)
            spans[row] = (.infinity, -.infinity)
        }
        reached = 0..<0
    }

    /// Fills the samples of a row whose middles lie between its ends.
    private func fill(row: Int) {
        let left = Double(columns.lowerBound * Self.samples)
        let from = Self.ceiling(spans[row].left - left - 0.5, within: width * Self.samples)
        let to = Self.ceiling(spans[row].right - left - 0.5, within: width * Self.samples)
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

    /// The least integer that isn't below a number, kept within 0…limit. The processor's own rounding would be a call.
    @inline(__always)
    private static func ceiling(_ value: Double, within limit: Int) -> Int {
        let bounded = max(0, min(Double(limit), value))
        let whole = Int(bounded)
        return Double(whole) < bounded ? whole + 1 : whole
    }

    /// Calls a body with each pixel that is covered, and the number of its samples that are.
    func eachPixel(_ body: (_ column: Int, _ row: Int, _ count: Int) -> Void) {
        for row in 0..<rows.count {
            let word = words + row * width
            for pixel in touched[row] where word[pixel] != 0 {
                body(columns.lowerBound + pixel, rows.lowerBound + row, word[pixel].nonzeroBitCount)
            }
        }
    }
}
