/// Horizontal lines with a vertical step between neighbouring points.
struct StepCurve: Curve {
    /// Where the step is between two points: 0 at the first, 1 at the second.
    var position: Double

    func draw(_ points: [Point], as edge: Edge, in path: inout Path) {
        // The second edge of an area runs backwards: its steps mirror those of the first.
        let share = edge == .areaEnd ? 1 - position : position
        path.begin(edge, at: points[0])
        for (a, b) in zip(points, points.dropFirst()) {
            let x = a.x * (1 - share) + b.x * share
            if share > 0 { path.line(to: Point(x, a.y)) }
            path.line(to: Point(x, b.y))
            if share <= 0 { path.line(to: b) }
        }
        if 0 < share, share < 1, points.count > 1, let last = points.last { path.line(to: last) }
        path.end(edge, of: points)
    }
}
