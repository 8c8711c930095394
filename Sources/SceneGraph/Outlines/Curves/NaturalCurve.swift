/// A cubic spline through all points whose second derivative is zero at both ends.
struct NaturalCurve: Curve {
    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        path.begin(edge, at: points[0])
        if points.count == 2 {
            path.line(to: points[1])
        } else if points.count > 2 {
            let x = controls(points.map(\.x))
            let y = controls(points.map(\.y))
            for i in 1..<points.count {
                path.curve(
                    to: points[i], control1: Point(x.first[i - 1], y.first[i - 1]),
                    control2: Point(x.second[i - 1], y.second[i - 1]))
            }
        }
        path.end(edge, of: points)
    }

    /// The first and second control values of each piece, from the tridiagonal system that continuous
    /// first and second derivatives lead to; see https://www.particleincell.com/2012/bezier-splines/.
    private func controls(_ values: [Double]) -> (first: [Double], second: [Double]) {
        let n = values.count - 1
        var diagonal = [Double](repeating: 4, count: n)
        var right = (0..<n).map { 4 * values[$0] + 2 * values[$0 + 1] }
        diagonal[0] = 2
        right[0] = values[0] + 2 * values[1]
        diagonal[n - 1] = 7
        right[n - 1] = 8 * values[n - 1] + values[n]
        for i in 1..<n {
            let factor = (i == n - 1 ? 2 : 1) / diagonal[i - 1]
            diagonal[i] -= factor
            right[i] -= factor * right[i - 1]
        }
        var first = right
        first[n - 1] = right[n - 1] / diagonal[n - 1]
        for i in (0..<(n - 1)).reversed() { first[i] = (right[i] - first[i + 1]) / diagonal[i] }
        var second = (0..<n).map { i in i + 1 < n ? 2 * values[i + 1] - first[i + 1] : 0 }
        second[n - 1] = (values[n] + first[n - 1]) / 2
        return (first, second)
    }
}
