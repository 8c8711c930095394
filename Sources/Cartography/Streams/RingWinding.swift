/// Turns the rings of polygons so that each encloses the smaller part of the globe: outer rings run clockwise as d3
/// expects them, holes the other way.
///
/// On a globe both sides of a ring are areas. d3 takes the one to the right, GeoJSON by its standard (RFC 7946) the
/// one to the left; read the wrong way, a district covers all of the globe but itself. A ring that no hemisphere
/// holds, such as the shores of an ocean, stays as it is.
final class RingWinding: GeoStream {
    private let sink: any GeoStream
    /// The ring that is being read; nil outside of polygons.
    private var ring: [Place]?
    private var isPolygon = false
    private var isHole = false

    init(into sink: any GeoStream) { self.sink = sink }

    func point(_ position: Place) {
        if ring == nil { sink.point(position) } else { ring?.append(position) }
    }

    func lineStart() {
        if isPolygon { ring = [] } else { sink.lineStart() }
    }

    func lineEnd() {
        if let ring { send(ring) }
        if !isPolygon { sink.lineEnd() }
        ring = nil
        isHole = isPolygon
    }

    func polygonStart() {
        (isPolygon, isHole) = (true, false)
        sink.polygonStart()
    }

    func polygonEnd() {
        (isPolygon, isHole) = (false, false)
        sink.polygonEnd()
    }

    func sphere() { sink.sphere() }

    private func send(_ ring: [Place]) {
        sink.lineStart()
        if RingDirection(ring) == (isHole ? .clockwise : .counterclockwise), let first = ring.first {
            sink.point(first)
            for point in ring.dropFirst().reversed() { sink.point(point) }
        } else {
            for point in ring { sink.point(point) }
        }
        sink.lineEnd()
    }
}

/// How a ring of longitudes and latitudes in degrees runs around the smaller of the areas that it divides, seen from
/// above.
enum RingDirection {
    case clockwise
    case counterclockwise

    /// Returns nil for a ring that no hemisphere holds, or without an area.
    init?(_ ring: [Place]) {
        guard ring.count > 2, let turn = Self.turnOnPlane(ring) ?? Self.turnOnSphere(ring), turn != 0 else {
            return nil
        }
        self = turn < 0 ? .clockwise : .counterclockwise
    }

    /// Returns twice the signed area on the plane; nil for a ring around a pole, or half around the globe.
    private static func turnOnPlane(_ ring: [Place]) -> Double? {
        guard let first = ring.first else { return nil }
        var turn = 0.0
        var last = Place.zero
        var (low, high) = (0.0, 0.0)
        for point in ring.dropFirst() {
            var step = point.x - first.x - last.x
            step -= (step / 360).rounded() * 360
            let next = Place(last.x + step, point.y - first.y)
            turn += last.x * next.y - next.x * last.y
            (low, high, last) = (min(low, next.x), max(high, next.x), next)
        }
        // The first and the last point may stand on both sides of the antimeridian, but not a turn apart.
        return high - low < 180 && abs(last.x) < 180 ? turn : nil
    }

    /// Returns twice the signed area of the ring seen from the centre of the globe, where arcs are straight; nil if
    /// no hemisphere around the middle of its corners holds it.
    private static func turnOnSphere(_ ring: [Place]) -> Double? {
        let corners = ring.map { Vector($0 * radians) }
        let sum = corners.reduce(Vector(0, 0, 0), +)
        guard sum.dot(sum) > epsilon else { return nil }
        let middle = sum.normalized
        let seen = corners.map { $0 * (1 / $0.dot(middle)) }
        guard corners.allSatisfy({ $0.dot(middle) > epsilon }), var last = seen.last else { return nil }
        var turn = 0.0
        for next in seen {
            turn += last.cross(next).dot(middle)
            last = next
        }
        return turn
    }
}
