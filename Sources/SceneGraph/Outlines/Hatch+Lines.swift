import Glibc

extension Hatch {
    /// More lines than any page can show; a hatch with more is drawn as a solid fill.
    private static let greatestCount = 20_000.0

    /// The lines across a box, each a closed sliver cut at the box's edges. They don't overlap.
    ///
    /// Lines start from the box's lower left corner, the first one half a spacing from it, so that
    /// equal bars look alike wherever they stand. Where the hatch fades, slivers grow thinner.
    public func lines(covering box: Rect) -> Path {
        var path = Path()
        guard isDrawable(in: box) else { return path }
        guard let middles = middles(across: box) else {
            path.addRect(box)
            return path
        }
        let half = min(lineWidth, spacing) / 2
        for middle in middles {
            for sliver in middle.slivers(half: half, fade: fade) { path.addPolygon(box.clip(sliver)) }
        }
        return path
    }

    /// The middles of the lines across a box, to be drawn as strokes of `lineWidth` and cut at the box's edges; nil if the
    /// hatch can't be drawn with lines of one width, or is a solid fill.
    public func strokes(covering box: Rect) -> Path? {
        guard fade == nil, lineWidth < spacing, isDrawable(in: box), let middles = middles(across: box) else {
            return nil
        }
        var path = Path()
        for middle in middles {
            path.move(to: middle.start)
            path.line(to: middle.end)
        }
        return path
    }

    private func isDrawable(in box: Rect) -> Bool {
        box.width > 0 && box.height > 0 && box.width.isFinite && box.height.isFinite && lineWidth > 0
            && angle.isFinite
    }

    /// nil for more lines than can be seen.
    private func middles(across box: Rect) -> [HatchLine]? {
        let radians = angle * .pi / 180
        let direction = Point(cos(radians), -sin(radians))
        let normal = Point(-direction.y, direction.x)
        let anchor = Point(box.minX, box.maxY)
        // From the anchor to the box's corners, across the lines and along them.
        let across = extent(of: box, from: anchor, toward: normal)
        let along = extent(of: box, from: anchor, toward: direction)

        let isSolid = !(spacing > 0) || lineWidth >= spacing && fade == nil
        guard !isSolid, (across.upperBound - across.lowerBound) / spacing < Hatch.greatestCount else {
            return nil
        }
        let half = min(lineWidth, spacing) / 2
        let first = ((across.lowerBound - half) / spacing - 0.5).rounded(.up)
        let last = ((across.upperBound + half) / spacing - 0.5).rounded(.down)
        return stride(from: first, through: last, by: 1).map { index in
            let distance = (index + 0.5) * spacing
            let origin = Point(anchor.x + normal.x * distance, anchor.y + normal.y * distance)
            return HatchLine(origin: origin, direction: direction, extent: along)
        }
    }

    /// How far a box reaches from a point in a direction.
    private func extent(of box: Rect, from anchor: Point, toward axis: Point) -> ClosedRange<Double> {
        let xs = [(box.minX - anchor.x) * axis.x, (box.maxX - anchor.x) * axis.x]
        let ys = [(box.minY - anchor.y) * axis.y, (box.maxY - anchor.y) * axis.y]
        return (min(xs[0], xs[1]) + min(ys[0], ys[1]))...(max(xs[0], xs[1]) + max(ys[0], ys[1]))
    }
}

/// The middle of a hatch line.
private struct HatchLine {
    var origin: Point
    var direction: Point
    /// Where the line starts and ends, from the origin.
    var extent: ClosedRange<Double>

    var start: Point { point(extent.lowerBound) }
    var end: Point { point(extent.upperBound) }

    /// The outlines of the parts of the line that have any weight; `half` is half the full weight.
    func slivers(half: Double, fade: Hatch.Fade?) -> [[Point]] {
        let stops = stops(of: fade).map {
            (point: point($0), half: half * (fade?.weight(at: point($0)) ?? 1))
        }
        let pieces = zip(stops, stops.dropFirst()).map { $0.half + $1.half > 1e-9 ? ($0, $1) : nil }
        return runs(of: pieces) { _ in true }.map { run in
            let spine = [run[0].0] + run.map(\.1)
            return spine.map { beside($0.point, -$0.half) }
                + spine.reversed().map { beside($0.point, $0.half) }
        }
    }

    /// Positions between which the weight of the line changes linearly: exact for the straight fades, every
    /// 1.5 pt for the angular one.
    private func stops(of fade: Hatch.Fade?) -> [Double] {
        let (start, end) = (extent.lowerBound, extent.upperBound)
        let inner: [Double]
        switch fade {
        case nil: inner = []
        case .horizontal(let from, let to): inner = [from, to].map { ($0 - origin.x) / direction.x }
        case .vertical(let from, let to): inner = [from, to].map { ($0 - origin.y) / direction.y }
        case .angular: inner = Array(stride(from: start, to: end, by: max(1.5, (end - start) / 10_000)))
        }
        return [start] + inner.filter { start < $0 && $0 < end }.sorted() + [end]
    }

    private func point(_ distance: Double) -> Point {
        Point(origin.x + distance * direction.x, origin.y + distance * direction.y)
    }

    private func beside(_ point: Point, _ distance: Double) -> Point {
        Point(point.x - distance * direction.y, point.y + distance * direction.x)
    }
}

extension Hatch.Fade {
    /// The fraction of the full weight that a line has at a point, falling linearly from 1 to 0.
    func weight(at point: Point) -> Double {
        switch self {
        case .horizontal(let from, let to): share(of: point.x, from: from, to: to)
        case .vertical(let from, let to): share(of: point.y, from: from, to: to)
        case .angular(let center, let from, let to):
            share(of: angle(of: point, around: center, near: (from + to) / 2), from: from, to: to)
        }
    }

    private func share(of value: Double, from: Double, to: Double) -> Double {
        from == to ? (value < from ? 1 : 0) : max(0, min(1, (to - value) / (to - from)))
    }

    /// The angle clockwise from the top, plus the whole turns that bring it closest to another angle.
    private func angle(of point: Point, around center: Point, near middle: Double) -> Double {
        let angle = atan2(point.x - center.x, center.y - point.y)
        return angle + 2 * .pi * ((middle - angle) / (2 * .pi)).rounded()
    }
}

extension Path {
    fileprivate mutating func addPolygon(_ points: [Point]) {
        guard points.count > 2 else { return }
        move(to: points[0])
        for point in points.dropFirst() { line(to: point) }
        close()
    }
}
