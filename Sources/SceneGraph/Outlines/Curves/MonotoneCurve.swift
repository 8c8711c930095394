/// A curve through all points that has no extremes between them.
///
/// M. Steffen, A Simple Method for Monotonic Interpolation in One Dimension, Astronomy and
/// Astrophysics 239 (1990).
struct MonotoneCurve: Curve {
    /// Whether y is a function of x; otherwise x is one of y.
    var isVertical: Bool

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        var run: [Point] = []
        for point in points.map(oriented) where point != run.last { run.append(point) }
        let last = run.count - 1
        path.begin(edge, at: oriented(run[0]))
        if last == 1 {
            path.line(to: oriented(run[1]))
        } else if last > 1 {
            let slopes = slopes(of: run)
            for i in 0..<last {
                let (a, b) = (run[i], run[i + 1])
                let third = (b.x - a.x) / 3
                path.curve(
                    to: oriented(b),
                    control1: oriented(Point(a.x + third, a.y + third * slopes[i])),
                    control2: oriented(Point(b.x - third, b.y - third * slopes[i + 1])))
            }
        }
        path.end(edge, of: run.map(oriented))
    }

    /// The point with its coordinates exchanged if x is a function of y; applied twice, the original point.
    private func oriented(_ point: Point) -> Point { isVertical ? point : Point(point.y, point.x) }

    /// The slope of the tangent at each of three points or more.
    private func slopes(of run: [Point]) -> [Double] {
        let last = run.count - 1
        var slopes = [Double](repeating: 0, count: run.count)
        for i in 1..<last { slopes[i] = innerSlope(run[i - 1], run[i], run[i + 1]) }
        slopes[0] = outerSlope(run[0], run[1], beside: slopes[1])
        slopes[last] = outerSlope(run[last - 1], run[last], beside: slopes[last - 1])
        return slopes
    }

    private func innerSlope(_ a: Point, _ b: Point, _ c: Point) -> Double {
        let (h0, h1) = (b.x - a.x, c.x - b.x)
        // A vertical piece has an infinite slope, with the opposite sign if the line runs backward.
        let s0 = (b.y - a.y) / (h0 != 0 ? h0 : h1 < 0 ? -0.0 : 0)
        let s1 = (c.y - b.y) / (h1 != 0 ? h1 : h0 < 0 ? -0.0 : 0)
        let mean = (s0 * h1 + s1 * h0) / (h0 + h1)
        guard (s0 < 0) == (s1 < 0) else { return 0 }
        let slope = 2 * min(abs(s0), abs(s1), abs(mean) / 2)
        guard slope.isFinite else { return 0 }
        return s0 < 0 ? -slope : slope
    }

    private func outerSlope(_ a: Point, _ b: Point, beside inner: Double) -> Double {
        let h = b.x - a.x
        return h == 0 ? inner : (3 * (b.y - a.y) / h - inner) / 2
    }
}
