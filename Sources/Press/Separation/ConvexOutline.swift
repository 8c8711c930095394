import SceneGraph

/// An outline without dents, on the page. What two of them share is one, too, and takes no clip to be drawn.
struct ConvexOutline: Hashable {
    /// The corners, turning the same way.
    let points: [Point]

    private init?(_ points: [Point]) {
        guard points.count > 2, ConvexOutline.area(points) > Self.leastArea else { return nil }
        self.points = points
    }

    /// Curves become chords, which are finer than any plate. nil for anything but one convex outline.
    init?(_ path: Path) {
        guard path.elements.count <= Self.greatestCount else { return nil }
        let lines = path.polylines(tolerance: Self.tolerance)
        guard lines.count == 1 else { return nil }
        var corners = lines[0].points
        if corners.last == corners.first { corners.removeLast() }
        if ConvexOutline.area(corners) < 0 { corners.reverse() }
        guard corners.count > 2, ConvexOutline.isConvex(corners) else { return nil }
        self.init(corners)
    }

    init?(_ rect: Rect) {
        self.init([
            Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
            Point(rect.minX, rect.maxY),
        ])
    }

    /// Half a pixel of a plate at 1200 ppi.
    private static let tolerance = 0.03
    private static let greatestCount = 40
    /// In square points: less leaves no ink.
    private static let leastArea = 1e-4

    var path: Path {
        var path = Path()
        path.move(to: points[0])
        for point in points.dropFirst() { path.line(to: point) }
        path.close()
        return path
    }

    var bounds: Rect {
        points.reduce(Rect(minX: points[0].x, minY: points[0].y, maxX: points[0].x, maxY: points[0].y)) {
            Rect(
                minX: min($0.minX, $1.x), minY: min($0.minY, $1.y), maxX: max($0.maxX, $1.x),
                maxY: max($0.maxY, $1.y))
        }
    }

    /// What both cover; nil for nothing (I. E. Sutherland and G. W. Hodgman, "Reentrant Polygon Clipping").
    func intersection(_ other: ConvexOutline) -> ConvexOutline? {
        var rest = points
        var start = other.points[other.points.count - 1]
        for end in other.points {
            guard let last = rest.last else { return nil }
            var clipped: [Point] = []
            clipped.reserveCapacity(rest.count + 1)
            var (before, distance) = (last, ConvexOutline.turn(start, end, last))
            for point in rest {
                let next = ConvexOutline.turn(start, end, point)
                if distance < 0 && next > 0 || distance > 0 && next < 0 {
                    let t = distance / (distance - next)
                    clipped.append(
                        Point(before.x + t * (point.x - before.x), before.y + t * (point.y - before.y)))
                }
                if next >= 0 { clipped.append(point) }
                (before, distance) = (point, next)
            }
            rest = clipped
            start = end
        }
        return ConvexOutline(rest)
    }

    /// Twice the area of a triangle: positive if its corners turn as those of the outline do.
    private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }

    private static func area(_ points: [Point]) -> Double {
        guard var before = points.last else { return 0 }
        var area = 0.0
        for point in points {
            area += before.x * point.y - point.x * before.y
            before = point
        }
        return area / 2
    }

    /// Whether the corners turn only one way, and once around.
    private static func isConvex(_ points: [Point]) -> Bool {
        let count = points.count
        var changes = 0
        for index in 0..<count {
            let (a, b, c) = (points[index], points[(index + 1) % count], points[(index + 2) % count])
            if turn(a, b, c) < -1e-9 { return false }
            // A polygon that goes around once turns from right to left twice.
            if (b.x > a.x) != (c.x > b.x) { changes += 1 }
        }
        return changes <= 2
    }
}
