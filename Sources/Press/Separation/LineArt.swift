import Colors
import SceneGraph

/// A picture of flat inks at the resolution of line art, for translucent things that lie on each other in too many ways
/// to be told apart as outlines.
///
/// Every pixel has exactly the inks that are seen there, without soft edges: at 1200 or 600 pixels per inch there are
/// none to be seen on newsprint either.
final class LineArt {
    /// What it covers on the page, in whole pixels.
    let box: Rect
    let width: Int
    let height: Int
    /// Pixels per point.
    let scale: Double
    /// The number of the inks of each pixel, row after row, from the top.
    private(set) var pixels: [Int32]
    /// Which pixels belong to the picture; through the others the page is seen.
    private(set) var isCovered: [Bool]

    /// A picture of an area; nil if there are no pixels in it.
    ///
    /// - Parameters:
    ///   - ppi: How fine it is.
    ///   - greatestCount: Beyond so many pixels it is half as fine.
    ///   - coarsest: As long as it isn't so coarse already.
    init?(
        of area: Rect, filledWith number: Int, ppi: Double = LineArt.finest,
        greatestCount: Double = LineArt.greatestCount,
        coarsest: Double = LineArt.coarsest
    ) {
        guard !area.isEmpty, area.width > 0, area.height > 0, area.width.isFinite, area.height.isFinite else {
            return nil
        }
        var ppi = ppi
        func count(_ ppi: Double) -> Double { area.width * area.height * (ppi / 72) * (ppi / 72) }
        while count(ppi) > greatestCount, ppi > coarsest || count(ppi) > Self.mostPixels { ppi /= 2 }
        scale = ppi / 72
        width = max(1, Int((area.width * scale).rounded(.up)))
        height = max(1, Int((area.height * scale).rounded(.up)))
        box = Rect(
            x: area.minX, y: area.minY, width: Double(width) / scale, height: Double(height) / scale)
        pixels = Array(repeating: Int32(truncatingIfNeeded: number), count: width * height)
        isCovered = Array(repeating: false, count: width * height)
    }

    /// Takes over what another picture covers.
    func copy(_ other: LineArt) {
        for row in 0..<height {
            let otherRow = Int(
                ((box.minY - other.box.minY) * other.scale + (Double(row) + 0.5) * other.scale / scale)
                    .rounded(.down))
            guard (0..<other.height).contains(otherRow) else { continue }
            for column in 0..<width {
                let otherColumn = Int(
                    ((box.minX - other.box.minX) * other.scale + (Double(column) + 0.5) * other.scale / scale)
                        .rounded(.down))
                guard (0..<other.width).contains(otherColumn) else { continue }
                let pixel = otherRow * other.width + otherColumn
                if other.isCovered[pixel] { pixels[row * width + column] = other.pixels[pixel] }
            }
        }
    }

    static let finest = 1200.0
    static let greatestCount = 6e6
    static let coarsest = 300.0
    /// Beyond so many pixels it is coarser than that, as memory isn't endless.
    private static let mostPixels = 36e6

    /// Replaces the inks of the pixels whose middle lies within an outline.
    ///
    /// - Parameters:
    ///   - masks: Outlines that cut it off.
    ///   - covers: Whether the pixels belong to the picture from now on.
    ///   - inks: The number of the new inks for that of those which are there. It is asked once for each.
    func fill(_ outline: Path, masks: [Path] = [], covers: Bool, inks: (Int) -> Int) {
        var known: [Int32: Int32] = [:]
        var last: (from: Int32, to: Int32)?
        func replacement(_ number: Int32) -> Int32 {
            if let last, last.from == number { return last.to }
            let new = known[number] ?? Int32(truncatingIfNeeded: inks(Int(number)))
            known[number] = new
            last = (number, new)
            return new
        }
        forEachSpan(of: outline, masks: masks) { row, columns in
            for pixel in (row * width + columns.lowerBound)..<(row * width + columns.upperBound) {
                pixels[pixel] = replacement(pixels[pixel])
                if covers { isCovered[pixel] = true }
            }
            return true
        }
    }

    /// Gives the pixels within an outline inks by their places on the page.
    func fill(_ outline: Path, masks: [Path], at number: (Point) -> Int) {
        forEachSpan(of: outline, masks: masks) { row, columns in
            for column in columns {
                let place = Point(
                    box.minX + (Double(column) + 0.5) / scale, box.minY + (Double(row) + 0.5) / scale)
                pixels[row * width + column] = Int32(truncatingIfNeeded: number(place))
            }
            return true
        }
    }

    /// Whether a pixel within an outline, or one next to it, has certain inks.
    func contains(_ outline: Path, masks: [Path] = [], _ areMeant: (_ number: Int) -> Bool) -> Bool {
        var known: [Int32: Bool] = [:]
        func isMeant(_ number: Int32) -> Bool {
            if let known = known[number] { return known }
            let isMeant = areMeant(Int(number))
            known[number] = isMeant
            return isMeant
        }
        return !forEachSpan(of: outline, masks: masks) { row, columns in
            let around = max(0, columns.lowerBound - 1)..<min(width, columns.upperBound + 1)
            return (max(0, row - 1)...min(height - 1, row + 1)).allSatisfy { row in
                pixels[(row * width + around.lowerBound)..<(row * width + around.upperBound)]
                    .allSatisfy { !isMeant($0) }
            }
        }
    }

    /// The pixels whose middle lies within an outline, row by row.
    ///
    /// - Parameter visit: Says whether to go on.
    /// - Returns: Whether all were visited.
    @discardableResult private func forEachSpan(
        of outline: Path, masks: [Path], _ visit: (_ row: Int, _ columns: Range<Int>) -> Bool
    ) -> Bool {
        let shape = ScanLines(outline, in: box, scale: scale)
        let masks = masks.filter { !$0.isRectangle || !$0.controlBounds.contains(box) }
            .map { ScanLines($0, in: box, scale: scale) }
        for row in shape.rows.clamped(to: 0..<height) {
            var spans = shape.spans(in: row)
            for mask in masks { spans = spans.intersection(mask.spans(in: row)) }
            for span in spans {
                let first = max(0, Int((span.lowerBound - 0.5).rounded(.up)))
                let end = min(width, Int((span.upperBound - 0.5).rounded(.up)))
                if first < end, !visit(row, first..<end) { return false }
            }
        }
        return true
    }
}

/// The spans of an outline along the middles of rows of pixels, by the nonzero rule.
private struct ScanLines {
    private struct Edge {
        var top: Double
        var bottom: Double
        /// Where it crosses the top, and how far it goes to the right with each row.
        var x: Double
        var slope: Double
        var winding: Int
    }

    /// The edges that begin in a row or above it, by rows.
    private var edges: [[Edge]]
    private let first: Int
    var rows: Range<Int> { first..<(first + edges.count) }

    init(_ outline: Path, in box: Rect, scale: Double) {
        var all: [Edge] = []
        for line in outline.polylines(tolerance: 0.25 / scale) {
            var points = line.points.map { Point(($0.x - box.minX) * scale, ($0.y - box.minY) * scale) }
            if let start = points.first, points.last != start { points.append(start) }
            for (a, b) in zip(points, points.dropFirst()) where a.y != b.y {
                let (upper, lower) = a.y < b.y ? (a, b) : (b, a)
                all.append(
                    Edge(
                        top: upper.y, bottom: lower.y, x: upper.x,
                        slope: (lower.x - upper.x) / (lower.y - upper.y),
                        winding: a.y < b.y ? 1 : -1))
            }
        }
        let height = (box.height * scale).rounded()
        let top = max(0, (all.map(\.top).min() ?? 0).rounded(.down))
        let bottom = min(height, (all.map(\.bottom).max() ?? 0).rounded(.up))
        first = Int(top)
        edges = Array(repeating: [], count: max(0, Int(bottom) - first))
        for edge in all {
            let start = max(first, Int((max(edge.top, -1) - 0.5).rounded(.up)))
            let end = min(first + edges.count, Int((min(edge.bottom, height + 1) - 0.5).rounded(.up)))
            for row in start..<max(start, end) { edges[row - first].append(edge) }
        }
    }

    func spans(in row: Int) -> [Range<Double>] {
        guard rows.contains(row) else { return [] }
        let y = Double(row) + 0.5
        let crossings = edges[row - first].map { (x: $0.x + (y - $0.top) * $0.slope, winding: $0.winding) }
            .sorted { $0.x < $1.x }
        var spans: [Range<Double>] = []
        var winding = 0
        var start = 0.0
        for crossing in crossings {
            if winding == 0 { start = crossing.x }
            winding += crossing.winding
            if winding == 0, crossing.x > start { spans.append(start..<crossing.x) }
        }
        return spans
    }
}

extension [Range<Double>] {
    /// The parts that are in both lists of ranges in order.
    fileprivate func intersection(_ other: [Range<Double>]) -> [Range<Double>] {
        flatMap { range in
            other.compactMap { other in
                let part = range.clamped(to: other)
                return range.overlaps(other) && !part.isEmpty ? part : nil
            }
        }
    }
}
