/// Straight lines.
struct LinearCurve: Curve {
    var isClosed: Bool

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        // With a closed curve each edge of an area is an outline of its own.
        path.begin(isClosed ? .line : edge, at: points[0])
        for point in points.dropFirst() { path.line(to: point) }
        if isClosed { path.close() } else { path.end(edge, of: points) }
    }
}
