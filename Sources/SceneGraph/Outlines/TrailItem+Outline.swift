import Glibc

extension TrailItem {
    /// The trail as Vega draws it: one closed outline with round ends from each point to the next,
    /// to be filled by the nonzero rule.
    public var outline: Path {
        var path = Path()
        let sound = runs(of: sections) { $0.point.isFinite && $0.width.isFinite }
        for run in sound {
            for (a, b) in zip(run, run.dropFirst()) { path.addTrail(from: a, to: b) }
        }
        return path
    }
}

extension Path {
    fileprivate mutating func addTrail(from a: TrailItem.Section, to b: TrailItem.Section) {
        let (startRadius, endRadius) = (a.width / 2, b.width / 2)
        let (dx, dy) = (b.point.x - a.point.x, b.point.y - a.point.y)
        let length = hypot(dx, dy)
        guard length > 0 else {
            addCircle(center: b.point, radius: endRadius)
            return
        }
        // The unit normal of the line and its direction.
        let normal = Point(-dy / length, dx / length)
        let angle = atan2(normal.y, normal.x)
        move(to: Point(a.point.x - normal.x * startRadius, a.point.y - normal.y * startRadius))
        addArc(center: b.point, radius: endRadius, from: angle - .pi, to: angle)
        addArc(center: a.point, radius: startRadius, from: angle, to: angle + .pi)
        close()
    }
}
