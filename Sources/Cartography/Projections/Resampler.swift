import Glibc

/// Projects lines and adds points where the straight line between two deviates from the projected one
/// (d3-geo `projection/resample.js`).
final class Resampler: GeoStream {
    /// A point in its planar, spherical and Cartesian coordinates.
    private struct Sample {
        var plane: Place
        var lambda: Double
        var vector: Vector
    }

    private let project: (Place) -> Place
    /// The square of the tolerated distance.
    private let tolerance: Double
    private let sink: any GeoStream
    private var first: Sample?
    private var last: Sample?
    private var isInLine = false
    private var isPolygon = false

    private static let greatestDepth = 16
    /// Segments longer than 30° on the globe are always divided.
    private static let cosLongest = cos(30 * radians)

    init(_ project: @escaping (Place) -> Place, precision: Double, into sink: any GeoStream) {
        self.project = project
        self.sink = sink
        tolerance = precision * precision
    }

    func point(_ position: Place) {
        let plane = project(position)
        defer { sink.point(plane) }
        guard isInLine, tolerance > 0 else { return }
        let sample = Sample(plane: plane, lambda: position.x, vector: Vector(position))
        if let last { line(from: last, to: sample, Self.greatestDepth) }
        first = first ?? sample
        last = sample
    }

    func lineStart() {
        (first, last) = (nil, nil)
        isInLine = true
        sink.lineStart()
    }

    func lineEnd() {
        if isPolygon, let first, let last { line(from: last, to: first, Self.greatestDepth) }
        isInLine = false
        sink.lineEnd()
    }

    func polygonStart() {
        isPolygon = true
        sink.polygonStart()
    }

    func polygonEnd() {
        isPolygon = false
        sink.polygonEnd()
    }

    private func line(from a: Sample, to b: Sample, _ depth: Int) {
        let delta = b.plane - a.plane
        let square = (delta * delta).sum()
        guard square > 4 * tolerance, depth > 0 else { return }
        let sum = a.vector + b.vector
        let middle = sum * (1 / sum.dot(sum).squareRoot())
        let isMeridian = abs(abs(middle.z) - 1) < epsilon || abs(a.lambda - b.lambda) < epsilon
        let lambda = isMeridian ? (a.lambda + b.lambda) / 2 : atan2(middle.y, middle.x)
        let plane = project(Place(lambda, boundedAsin(middle.z)))
        let offset = plane - a.plane
        let distance = delta.y * offset.x - delta.x * offset.y
        let strays =
            distance * distance / square > tolerance
            || abs((delta * offset).sum() / square - 0.5) > 0.3
            || a.vector.dot(b.vector) < Self.cosLongest
        guard strays else { return }
        let sample = Sample(plane: plane, lambda: lambda, vector: middle)
        line(from: a, to: sample, depth - 1)
        sink.point(plane)
        line(from: sample, to: b, depth - 1)
    }
}
