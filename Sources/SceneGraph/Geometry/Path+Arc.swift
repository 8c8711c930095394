import Glibc

extension Path {
    /// Adds an arc of a circle, joined by a straight line to the current point.
    ///
    /// Angles are radians, clockwise from the x axis (y runs downward); the arc runs clockwise
    /// where `end` is greater than `start`. Each piece of at most a quarter turn is one cubic; its
    /// distance from the circle is below 0.03 % of the radius.
    public mutating func addArc(center: Point, radius: Double, from start: Double, to end: Double) {
        addEllipticalArc(Ellipse(center: center, radiusX: radius, radiusY: radius), from: start, to: end)
    }

    /// Adds a whole circle as an outline of its own.
    public mutating func addCircle(center: Point, radius: Double) {
        move(to: Point(center.x + radius, center.y))
        addArc(center: center, radius: radius, from: 0, to: 2 * .pi)
        close()
    }

    /// An ellipse whose axes are turned by an angle in radians.
    struct Ellipse {
        var center: Point
        var radiusX: Double
        var radiusY: Double
        var rotation = 0.0

        /// The image of a point of the unit circle's plane.
        func point(_ x: Double, _ y: Double) -> Point {
            let (u, v) = (radiusX * x, radiusY * y)
            let (cosine, sine) = (cos(rotation), sin(rotation))
            return Point(center.x + u * cosine - v * sine, center.y + u * sine + v * cosine)
        }
    }

    mutating func addEllipticalArc(_ ellipse: Ellipse, from start: Double, to end: Double) {
        guard start.isFinite, end.isFinite, abs(end - start) < 1e6 else { return }
        let first = ellipse.point(cos(start), sin(start))
        if let last = currentPoint {
            // A segment of no length would spoil the joins of strokes.
            if hypot(last.x - first.x, last.y - first.y) > 1e-9 { line(to: first) }
        } else {
            move(to: first)
        }
        let stops = Path.quarters(from: start, to: end)
        for (a, b) in zip(stops, stops.dropFirst()) {
            // The length of the control arms that puts the middle of the piece on the circle.
            let arm = 4 / 3 * tan((b - a) / 4)
            curve(
                to: ellipse.point(cos(b), sin(b)),
                control1: ellipse.point(cos(a) - arm * sin(a), sin(a) + arm * cos(a)),
                control2: ellipse.point(cos(b) + arm * sin(b), sin(b) - arm * cos(b)))
        }
    }

    /// The ends of an arc and the whole quarter turns between them. With the joints there, the box
    /// around the curves is exactly that of the arc. An end very close to a quarter turn replaces it.
    private static func quarters(from start: Double, to end: Double) -> [Double] {
        guard start != end else { return [] }
        let quarter = Double.pi / 2
        let first = (min(start, end) / quarter + 1e-6).rounded(.down) + 1
        let last = (max(start, end) / quarter - 1e-6).rounded(.up) - 1
        let inner = stride(from: first, through: last, by: 1).map { $0 * quarter }
        return [start] + (start < end ? inner : inner.reversed()) + [end]
    }

    /// Where the last element ends; nil at the start and after a close.
    var currentPoint: Point? {
        switch elements.last {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close, nil: nil
        }
    }
}
