extension Geometry {
    /// Sends the shape through a pipeline. The last point of a ring is left out, as it repeats the first
    /// (d3-geo `stream.js`).
    public func stream(into sink: any GeoStream) {
        switch content {
        case .sphere: sink.sphere()
        case .points(let points): for point in points { sink.point(point) }
        case .lines(let lines): for line in lines { Self.stream(line[...], into: sink) }
        case .polygons(let polygons):
            for polygon in polygons {
                sink.polygonStart()
                for ring in polygon where !ring.isEmpty { Self.stream(ring.dropLast(), into: sink) }
                sink.polygonEnd()
            }
        case .collection(let parts): for part in parts { part.stream(into: sink) }
        }
    }

    private static func stream(_ points: ArraySlice<Place>, into sink: any GeoStream) {
        guard !points.isEmpty else { return }
        sink.lineStart()
        for point in points { sink.point(point) }
        sink.lineEnd()
    }
}
