/// A cubic B-spline that starts and ends at the ends of the line, which are triple knots.
struct BasisCurve: Curve {
    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        path.begin(edge, at: points[0])
        if points.count > 2 {
            path.line(to: mix(points[0], 5, points[1], 1))
            for i in 2..<points.count { path.spline(points[i - 2], points[i - 1], points[i]) }
            let last = points.count - 1
            path.spline(points[last - 1], points[last], points[last])
        }
        if points.count > 1, let last = points.last { path.line(to: last) }
        path.end(edge, of: points)
    }
}

/// A cubic B-spline that doesn't reach the first and last points.
struct OpenBasisCurve: Curve {
    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        guard points.count > 2 else { return }
        path.begin(edge, at: knot(points[0], points[1], points[2]))
        for i in 3..<max(3, points.count) { path.spline(points[i - 2], points[i - 1], points[i]) }
        path.end(edge, of: points)
    }
}

/// A cubic B-spline that ends where it starts.
struct ClosedBasisCurve: Curve {
    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        let count = points.count
        if count < 3 {
            let (a, b) = (points[0], points[count - 1])
            path.move(to: mix(a, 1, b, 2))
            path.line(to: mix(b, 1, a, 2))
        } else {
            path.move(to: knot(points[0], points[1], points[2]))
            for i in 3..<(count + 3) {
                path.spline(points[(i - 2) % count], points[(i - 1) % count], points[i % count])
            }
        }
        path.close()
    }
}

/// A B-spline of the points drawn toward the straight line between the ends.
///
/// Danny Holten, Hierarchical Edge Bundles, IEEE TVCG 12 (2006).
struct BundleCurve: Curve {
    /// 1 is the B-spline, 0 the straight line.
    var beta: Double

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        let first = points[0]
        let delta = points[points.count - 1] - first
        let steps = Double(max(points.count - 1, 1))
        let straightened = points.enumerated().map { i, point in
            let t = Double(i) / steps
            return Point(
                beta * point.x + (1 - beta) * (first.x + t * delta.x),
                beta * point.y + (1 - beta) * (first.y + t * delta.y))
        }
        BasisCurve().draw(straightened, as: edge, in: &path)
    }
}

/// The weighted mean of two points.
private func mix(_ a: Point, _ u: Double, _ b: Point, _ v: Double) -> Point {
    Point((u * a.x + v * b.x) / (u + v), (u * a.y + v * b.y) / (u + v))
}

/// Where the spline passes near the second of three points.
private func knot(_ a: Point, _ b: Point, _ c: Point) -> Point {
    Point((a.x + 4 * b.x + c.x) / 6, (a.y + 4 * b.y + c.y) / 6)
}

extension Path {
    /// Adds the piece of a B-spline that ends near `b`.
    fileprivate mutating func spline(_ a: Point, _ b: Point, _ c: Point) {
        curve(to: knot(a, b, c), control1: mix(a, 2, b, 1), control2: mix(a, 1, b, 2))
    }
}
