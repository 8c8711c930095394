import SceneGraph

/// The edges of several shapes, with those that two of them share.
///
/// Neighbours run along their common edge in opposite directions, while shapes that lie over one another, such as bars
/// on one base line, run in the same. Level and upright edges needn't have the same ends: a bar touches a part of
/// the next one's side.
struct Edges {
    /// A directed edge, its ends rounded to a thousandth of a point.
    private struct Key: Hashable {
        var start: SIMD2<Int32>
        var end: SIMD2<Int32>
        var controls: SIMD4<Int32>

        var reversed: Key {
            Key(
                start: end, end: start,
                controls: SIMD4(lowHalf: controls.highHalf, highHalf: controls.lowHalf))
        }
    }

    /// A line on which level or upright edges may lie.
    fileprivate struct Track: Hashable {
        var isLevel: Bool
        var place: Int32
    }

    private struct Stretch {
        var low: Int32
        var high: Int32
        var isForward: Bool
        var shape: Int
    }

    private var slanted: [Key: Int] = [:]
    private var tracks: [Track: [Stretch]] = [:]
    /// The shared edges that are found while they are added.
    private var found: [(Int, Int, Path)] = []

    mutating func add(_ box: Rect, of shape: Int) {
        let (left, right) = (Point(box.minX, box.minY), Point(box.maxX, box.minY))
        let (below, belowRight) = (Point(box.minX, box.maxY), Point(box.maxX, box.maxY))
        add(from: left, to: right, shape)
        add(from: right, to: belowRight, shape)
        add(from: belowRight, to: below, shape)
        add(from: below, to: left, shape)
    }

    mutating func add(_ outline: Path, of shape: Int) {
        var (start, last) = (Point.zero, Point.zero)
        for element in outline.elements {
            switch element {
            case .move(let point):
                closes(last, start, shape)
                (start, last) = (point, point)
            case .line(let point):
                add(from: last, to: point, shape)
                last = point
            case .curve(let a, let b, let point):
                add(from: last, to: point, shape, controls: (a, b))
                last = point
            case .close:
                closes(last, start, shape)
                last = start
            }
        }
        closes(last, start, shape)
    }

    /// A filled outline is closed, written so or not.
    private mutating func closes(_ last: Point, _ start: Point, _ shape: Int) {
        if last != start { add(from: last, to: start, shape) }
    }

    private mutating func add(from a: Point, to b: Point, _ shape: Int, controls: (Point, Point)? = nil) {
        guard let start = Self.rounded(a), let end = Self.rounded(b), start != end else { return }
        if controls == nil, start.x == end.x || start.y == end.y {
            let isLevel = start.y == end.y
            let (from, to) = isLevel ? (start.x, end.x) : (start.y, end.y)
            tracks[Track(isLevel: isLevel, place: isLevel ? start.y : start.x), default: []].append(
                Stretch(low: min(from, to), high: max(from, to), isForward: from < to, shape: shape))
            return
        }
        let bends = controls.flatMap { pair in
            Self.rounded(pair.0).flatMap { a in Self.rounded(pair.1).map { SIMD4(lowHalf: a, highHalf: $0) } }
        }
        let key = Key(start: start, end: end, controls: bends ?? .zero)
        guard let other = slanted[key.reversed], other != shape else {
            slanted[key] = shape
            return
        }
        found.append((other, shape, Path([.move(a), controls.map { .curve($0.0, $0.1, b) } ?? .line(b)])))
    }

    /// Calls a body with the pieces of edges that two shapes share.
    func eachShared(_ body: (_ first: Int, _ second: Int, _ piece: Path) -> Void) {
        for (first, second, piece) in found { body(first, second, piece) }
        for (track, stretches) in tracks.sorted(by: { $0.key < $1.key }) where stretches.count > 1 {
            let ordered = stretches.sorted { ($0.low, $0.high, $0.shape) < ($1.low, $1.high, $1.shape) }
            var open: [Stretch] = []
            for stretch in ordered {
                open.removeAll { $0.high <= stretch.low }
                for other in open where other.isForward != stretch.isForward && other.shape != stretch.shape {
                    let high = min(other.high, stretch.high)
                    body(other.shape, stretch.shape, track.piece(from: stretch.low, to: high))
                }
                open.append(stretch)
                // Stacks of shapes at one place would take forever, and hide what is below them anyway.
                if open.count > Self.greatestDepth { open.removeFirst() }
            }
        }
    }

    private static let greatestDepth = 32
    /// The parts of a point that are told apart.
    fileprivate static let precision = 1000.0

    private static func rounded(_ point: Point) -> SIMD2<Int32>? {
        let (x, y) = (point.x * precision, point.y * precision)
        guard abs(x) < 2e9, abs(y) < 2e9 else { return nil }
        return SIMD2(Int32(x.rounded()), Int32(y.rounded()))
    }
}

extension Edges.Track: Comparable {
    static func < (a: Self, b: Self) -> Bool {
        a.isLevel == b.isLevel ? a.place < b.place : a.isLevel
    }

    fileprivate func piece(from low: Int32, to high: Int32) -> Path {
        func points(_ length: Int32) -> Double { Double(length) / Edges.precision }
        let (place, low, high) = (points(place), points(low), points(high))
        return isLevel
            ? Path([.move(Point(low, place)), .line(Point(high, place))])
            : Path([.move(Point(place, low)), .line(Point(place, high))])
    }
}
