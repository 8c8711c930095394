package import SceneGraph

extension GroundMap.Stroke {
    package var width: Double {
        switch course {
        case .line(let item): item.style.strokeWidth
        case .rule(let item): item.style.strokeWidth
        case .trail(let item): item.sections.compactMap { $0?.width }.max() ?? 0
        }
    }

    /// How far it runs within a box from left to right. O(points).
    package func length(within box: Rect) -> Double {
        let box = box.offset(by: Point(-origin.x, -origin.y))
        switch course {
        case .rule(let item): return Self.length(from: item.start, to: item.end, within: box)
        case .trail(let item):
            return zip(item.sections, item.sections.dropFirst()).reduce(0) { sum, ends in
                guard let start = ends.0?.point, let end = ends.1?.point else { return sum }
                return sum + Self.length(from: start, to: end, within: box)
            }
        case .line(let item):
            guard item.points.contains(where: { $0 != nil }) else { return 0 }
            let bounds = item.points.reduce(Rect.empty) { $1.map($0.union) ?? $0 }
            // A curve leaves the box of its points by little.
            guard bounds.expanded(by: box.height).overlaps(box) else { return 0 }
            var length = 0.0
            item.outline.forEachSegment { length += Self.length(from: $0, to: $1, within: box) }
            return length
        }
    }

    private static func length(from start: Point, to end: Point, within box: Rect) -> Double {
        guard max(start.x, end.x) > box.minX, min(start.x, end.x) < box.maxX,
            max(start.y, end.y) > box.minY, min(start.y, end.y) < box.maxY, start.x != end.x
        else { return 0 }
        // The part of the way at which each edge is crossed.
        var (from, to) = (0.0, 1.0)
        for (origin, way, low, high) in [
            (start.x, end.x - start.x, box.minX, box.maxX), (start.y, end.y - start.y, box.minY, box.maxY),
        ] where way != 0 {
            let (one, other) = ((low - origin) / way, (high - origin) / way)
            (from, to) = (max(from, min(one, other)), min(to, max(one, other)))
        }
        return from < to ? abs(end.x - start.x) * (to - from) : 0
    }
}
