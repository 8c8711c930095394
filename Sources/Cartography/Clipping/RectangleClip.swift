/// A rectangle on the plane beyond which nothing is drawn.
public struct ClipExtent: Hashable, Sendable {
    public var low: Place
    public var high: Place

    public init(low: Place, high: Place) {
        self.low = low
        self.high = high
    }

    func contains(_ p: Place) -> Bool { low.x <= p.x && p.x <= high.x && low.y <= p.y && p.y <= high.y }

    /// The part of a segment within the rectangle (Liang and Barsky's algorithm; d3-geo `clip/line.js`).
    func part(of a: Place, _ b: Place) -> (Place, Place)? {
        let delta = b - a
        var (first, last) = (0.0, 1.0)
        for axis in 0...1 {
            if delta[axis] == 0 {
                if a[axis] < low[axis] || a[axis] > high[axis] { return nil }
                continue
            }
            let (near, far) = delta[axis] > 0 ? (low[axis], high[axis]) : (high[axis], low[axis])
            let (enter, leave) = ((near - a[axis]) / delta[axis], (far - a[axis]) / delta[axis])
            if enter > last || leave < first { return nil }
            first = max(first, enter)
            last = min(last, leave)
        }
        return (first > 0 ? a + first * delta : a, last < 1 ? a + last * delta : b)
    }
}

/// Cuts what is projected at a rectangle (d3-geo `clip/rectangle.js`).
final class RectangleClip: GeoStream {
    private let extent: ClipExtent
    private let sink: any GeoStream
    private let outlet: ClipOutlet
    private let buffer = ClipBuffer()
    /// The rings of the polygon, nil outside polygons.
    private var polygon: [[Place]]?
    private var pieces: [[ClipPoint]] = []
    private var first: Place?
    private var firstIsVisible = false
    private var last = Place(.nan, .nan)
    private var lastIsVisible = false
    private var isInLine = false
    private var isWhole = true

    /// Coordinates beyond this are clamped to it, as larger ones lose precision.
    private static let limit = 1e9

    init(_ extent: ClipExtent, into sink: any GeoStream) {
        self.extent = extent
        self.sink = sink
        outlet = ClipOutlet(sink)
    }

    private var target: any ClipSink { polygon == nil ? outlet : buffer }

    func point(_ position: Place) {
        if isInLine { linePoint(position) } else if extent.contains(position) { sink.point(position) }
    }

    func polygonStart() {
        polygon = []
        pieces = []
        isWhole = true
    }

    func polygonEnd() {
        let startsInside = polygonHoldsStart
        let holdsAll = isWhole && startsInside
        if holdsAll || !pieces.isEmpty {
            sink.polygonStart()
            if holdsAll {
                sink.lineStart()
                interpolate(from: nil, to: nil, direction: 1, into: sink)
                sink.lineEnd()
            }
            if !pieces.isEmpty {
                RejoinedRings(
                    pieces: pieces, precedes: precedes, startsInside: startsInside, interpolate: interpolate
                ).stream(into: sink)
            }
            sink.polygonEnd()
        }
        polygon = nil
        pieces = []
    }

    func lineStart() {
        isInLine = true
        polygon?.append([])
        first = nil
        lastIsVisible = false
        last = Place(.nan, .nan)
    }

    func lineEnd() {
        if polygon != nil, let first {
            linePoint(first)
            if firstIsVisible, lastIsVisible { buffer.rejoin() }
            pieces += buffer.result()
        } else if lastIsVisible {
            sink.lineEnd()
        }
        isInLine = false
    }

    private func linePoint(_ position: Place) {
        let isVisible = extent.contains(position)
        if let count = polygon?.count, count > 0 { polygon?[count - 1].append(position) }
        defer { (last, lastIsVisible) = (position, isVisible) }
        guard first != nil else {
            (first, firstIsVisible) = (position, isVisible)
            if isVisible { begin(at: position) }
            return
        }
        if isVisible, lastIsVisible { return target.point(position, mark: 0) }
        let bounds = (Place(repeating: -Self.limit), Place(repeating: Self.limit))
        let (a, b) = (
            last.clamped(lowerBound: bounds.0, upperBound: bounds.1),
            position.clamped(lowerBound: bounds.0, upperBound: bounds.1)
        )
        if let (from, to) = extent.part(of: a, b) {
            if !lastIsVisible { begin(at: from) }
            target.point(to, mark: 0)
            if !isVisible { target.lineEnd() }
            isWhole = false
        } else if isVisible {
            begin(at: position)
            isWhole = false
        }
    }

    private func begin(at position: Place) {
        target.lineStart()
        target.point(position, mark: 0)
    }

    // MARK: The edge

    private func interpolate(from: Place?, to: Place?, direction: Double, into sink: any GeoStream) {
        let (a, b) = (from.map { corner($0, direction) } ?? 0, to.map { corner($0, direction) } ?? 0)
        if let from, let to, a == b, precedes(from, to) != (direction <= 0) { return sink.point(to) }
        var at = a
        repeat {
            sink.point(
                Place(
                    at == 0 || at == 3 ? extent.low.x : extent.high.x, at > 1 ? extent.high.y : extent.low.y))
            at = (at + (direction > 0 ? 1 : 3)) % 4
        } while at != b
    }

    /// The next corner from a point on the edge in a direction.
    private func corner(_ p: Place, _ direction: Double) -> Int {
        if abs(p.x - extent.low.x) < epsilon { return direction > 0 ? 0 : 3 }
        if abs(p.x - extent.high.x) < epsilon { return direction > 0 ? 2 : 1 }
        if abs(p.y - extent.low.y) < epsilon { return direction > 0 ? 1 : 0 }
        return direction > 0 ? 3 : 2
    }

    private func precedes(_ a: Place, _ b: Place) -> Bool {
        let (first, second) = (corner(a, 1), corner(b, 1))
        if first != second { return first < second }
        switch first {
        case 0: return b.y < a.y
        case 1: return a.x < b.x
        case 2: return a.y < b.y
        default: return b.x < a.x
        }
    }

    /// Whether the polygon winds around the lower left corner.
    private var polygonHoldsStart: Bool {
        let corner = Place(extent.low.x, extent.high.y)
        var winding = 0
        for ring in polygon ?? [] {
            for (a, b) in zip(ring, ring.dropFirst()) {
                let (left, right) = ((b.x - a.x) * (corner.y - a.y), (b.y - a.y) * (corner.x - a.x))
                if a.y <= corner.y {
                    if b.y > corner.y, left > right { winding += 1 }
                } else if b.y <= corner.y, left < right {
                    winding -= 1
                }
            }
        }
        return winding != 0
    }
}
