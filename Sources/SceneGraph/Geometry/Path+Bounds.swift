extension Path {
    /// The tight box around the outline, from the extremes of its curves.
    public var bounds: Rect {
        var box = Rect.empty
        var last = Point.zero
        for element in elements {
            switch element {
            case .move(let point), .line(let point):
                box = box.union(point)
                last = point
            case .curve(let a, let b, let point):
                box = box.union(last).union(point)
                for x in Path.extremes(last.x, a.x, b.x, point.x) {
                    box.minX = min(box.minX, x)
                    box.maxX = max(box.maxX, x)
                }
                for y in Path.extremes(last.y, a.y, b.y, point.y) {
                    box.minY = min(box.minY, y)
                    box.maxY = max(box.maxY, y)
                }
                last = point
            case .close: break
            }
        }
        return box
    }

    /// The values of a cubic at its inner turning points.
    private static func extremes(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
        // If the control values lie between the ends, the curve can't go beyond them.
        let (low, high) = (min(p0, p3), max(p0, p3))
        if low <= min(p1, p2), max(p1, p2) <= high { return [] }
        let a = p3 - p0 + 3 * (p1 - p2)
        let b = p0 + p2 - 2 * p1
        let c = p1 - p0
        // The roots of a·t² + 2·b·t + c, a third of the derivative.
        var roots: [Double] = []
        if abs(a) > 1e-12 {
            let discriminant = b * b - a * c
            guard discriminant >= 0 else { return [] }
            let root = discriminant.squareRoot()
            roots = [(-b + root) / a, (-b - root) / a]
        } else if b != 0 {
            roots = [-c / (2 * b)]
        }
        return roots.filter { 0 < $0 && $0 < 1 }.map { t in
            let s = 1 - t
            return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3
        }
    }
}
