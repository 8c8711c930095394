extension Path {
    /// Calls a function with each straight piece; a curve is taken in eight.
    public func forEachSegment(_ body: (Point, Point) -> Void) {
        var (last, first) = (Point.zero, Point.zero)
        for element in elements {
            switch element {
            case .move(let point): (last, first) = (point, point)
            case .line(let point):
                body(last, point)
                last = point
            case .close:
                body(last, first)
                last = first
            case .curve(let a, let b, let end):
                let start = last
                for step in 1...8 {
                    let t = Double(step) / 8
                    let u = 1 - t
                    let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
                    let point = Point(
                        p * start.x + q * a.x + r * b.x + s * end.x,
                        p * start.y + q * a.y + r * b.y + s * end.y)
                    body(last, point)
                    last = point
                }
            }
        }
    }
}
