extension Rect {
    /// The part of a polygon within the rectangle; empty when there is none.
    ///
    /// I. Sutherland and G. Hodgman, Reentrant Polygon Clipping, CACM 17 (1974).
    public func clip(_ polygon: [Point]) -> [Point] {
        var part = Rect.clip(polygon) { $0.x - minX }
        part = Rect.clip(part) { maxX - $0.x }
        part = Rect.clip(part) { $0.y - minY }
        return Rect.clip(part) { maxY - $0.y }
    }

    /// The part of a polygon where `depth` is not negative; `depth` is linear.
    private static func clip(_ polygon: [Point], by depth: (Point) -> Double) -> [Point] {
        guard var previous = polygon.last else { return [] }
        var result: [Point] = []
        for point in polygon {
            let (before, after) = (depth(previous), depth(point))
            if (before < 0) != (after < 0) {
                let t = before / (before - after)
                result.append(
                    Point(previous.x + t * (point.x - previous.x), previous.y + t * (point.y - previous.y)))
            }
            if after >= 0 { result.append(point) }
            previous = point
        }
        return result
    }
}
