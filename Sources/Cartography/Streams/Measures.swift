/// The bounding box of everything that arrives (d3-geo `path/bounds.js`).
public final class BoundsSink: GeoStream {
    public private(set) var low = Place(repeating: .infinity)
    public private(set) var high = Place(repeating: -.infinity)

    public init() {}

    public var isEmpty: Bool { !(low.x <= high.x && low.y <= high.y) }

    public func point(_ position: Place) {
        if position.x < low.x { low.x = position.x }
        if position.x > high.x { high.x = position.x }
        if position.y < low.y { low.y = position.y }
        if position.y > high.y { high.y = position.y }
    }
}

/// The area of the polygons that arrive, holes left out (d3-geo `path/area.js`).
public final class AreaSink: GeoStream {
    private var sum = 0.0
    private var ringSum = 0.0
    private var ring: (first: Place, last: Place)?
    private var isPolygon = false

    public init() {}

    public var area: Double { sum / 2 }

    public func polygonStart() { isPolygon = true }

    public func polygonEnd() {
        sum += abs(ringSum)
        ringSum = 0
        isPolygon = false
    }

    public func lineStart() { ring = nil }

    public func point(_ position: Place) {
        guard isPolygon else { return }
        if let last = ring?.last { ringSum += last.y * position.x - last.x * position.y }
        ring = (ring?.first ?? position, position)
    }

    public func lineEnd() {
        if let first = ring?.first { point(first) }
        ring = nil
    }
}

/// The centroid of what arrives: of its polygons, else of its lines, else of its points
/// (d3-geo `path/centroid.js`).
public final class CentroidSink: GeoStream {
    private var points = (sum: Place.zero, weight: 0.0)
    private var lines = (sum: Place.zero, weight: 0.0)
    private var areas = (sum: Place.zero, weight: 0.0)
    private var first: Place?
    private var last: Place?
    private var isLine = false
    private var isPolygon = false

    public init() {}

    /// nil if nothing arrived.
    public var centroid: Place? {
        [areas, lines, points].first { $0.weight != 0 }.map { $0.sum / $0.weight }
    }

    public func polygonStart() { isPolygon = true }
    public func polygonEnd() { isPolygon = false }

    public func lineStart() {
        (first, last) = (nil, nil)
        isLine = true
    }

    public func lineEnd() {
        if isPolygon, let first { point(first) }
        isLine = false
    }

    public func point(_ position: Place) {
        points.sum += position
        points.weight += 1
        guard isLine else { return }
        defer { last = position }
        guard let last else {
            first = position
            return
        }
        let step = position - last
        let length = (step * step).sum().squareRoot()
        lines.sum += length * (last + position) / 2
        lines.weight += length
        guard isPolygon else { return }
        let cross = last.y * position.x - last.x * position.y
        areas.sum += cross * (last + position)
        areas.weight += cross * 3
    }
}
