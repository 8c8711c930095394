/// A curve through all points whose tangents are parallel to the line between the neighbours.
struct CardinalCurve: Curve {
    /// 0 is round, 1 is straight.
    var tension: Double

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        let last = points.count - 1
        path.begin(edge, at: points[0])
        if last == 1 {
            path.line(to: points[1])
        } else if last > 1 {
            for i in 0..<last {
                path.cardinal(
                    points[i == 0 ? 1 : i - 1], points[i], points[i + 1],
                    points[i + 2 > last ? last - 1 : i + 2],
                    tension: tension)
            }
        }
        path.end(edge, of: points)
    }
}

/// A cardinal curve from the second to the second to last point.
struct OpenCardinalCurve: Curve {
    var tension: Double

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        guard points.count > 2 else { return }
        path.begin(edge, at: points[1])
        for i in 3..<max(3, points.count) {
            path.cardinal(points[i - 3], points[i - 2], points[i - 1], points[i], tension: tension)
        }
        path.end(edge, of: points)
    }
}

/// A cardinal curve that ends where it starts.
struct ClosedCardinalCurve: Curve {
    var tension: Double

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        let count = points.count
        path.move(to: points[count > 1 ? 1 : 0])
        if count < 3 {
            path.line(to: points[0])
        } else {
            for i in 0..<count {
                path.cardinal(
                    points[i], points[(i + 1) % count], points[(i + 2) % count], points[(i + 3) % count],
                    tension: tension)
            }
        }
        path.close()
    }
}

extension Path {
    /// Adds the piece from `b` to `c`, which have the neighbours `a` and `d`.
    fileprivate mutating func cardinal(_ a: Point, _ b: Point, _ c: Point, _ d: Point, tension: Double) {
        let k = (1 - tension) / 6
        curve(
            to: c,
            control1: Point(b.x + k * (c.x - a.x), b.y + k * (c.y - a.y)),
            control2: Point(c.x + k * (b.x - d.x), c.y + k * (b.y - d.y)))
    }
}
