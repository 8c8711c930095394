import Glibc

/// A Catmull-Rom spline through all points, parameterised by distance.
///
/// Cem Yuksel et al., On the Parameterization of Catmull-Rom Curves, SIAM/ACM Joint Conference on
/// Geometric and Physical Modeling (2009).
struct CatmullRomCurve: Curve {
    /// The exponent of distances: 0 uniform, 0.5 centripetal, 1 chordal.
    var alpha: Double

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        guard alpha != 0, points.count > 2 else {
            CardinalCurve(tension: 0).draw(points, as: edge, in: &path)
            return
        }
        let last = points.count - 1
        path.begin(edge, at: points[0])
        for i in 0..<last {
            add(points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, last)], to: &path)
        }
        path.end(edge, of: points)
    }

    /// Adds the piece from `b` to `c`, which have the neighbours `a` and `d`.
    private func add(_ a: Point, _ b: Point, _ c: Point, _ d: Point, to path: inout Path) {
        let (before, along, after) = (parameter(a, b), parameter(b, c), parameter(c, d))
        path.curve(
            to: c, control1: control(of: b, from: a, to: c, before, along),
            control2: control(of: c, from: d, to: b, after, along))
    }

    /// The control point beside `p` on the way to `q`, `o` being its neighbour on the other side.
    private func control(
        of p: Point, from o: Point, to q: Point, _ outer: Double, _ inner: Double
    ) -> Point {
        guard outer > 1e-12 else { return p }
        let (outer2, inner2) = (outer * outer, inner * inner)
        let weight = 2 * outer2 + 3 * outer * inner + inner2
        let total = 3 * outer * (outer + inner)
        return Point(
            (p.x * weight - o.x * inner2 + q.x * outer2) / total,
            (p.y * weight - o.y * inner2 + q.y * outer2) / total)
    }

    private func parameter(_ a: Point, _ b: Point) -> Double {
        let squared = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
        return squared == 0 ? 0 : pow(squared, alpha / 2)
    }
}
