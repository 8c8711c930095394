import Glibc

extension ArcItem {
    /// The outline of the sector, with padding and round corners as d3-shape's `arc` has them.
    public var outline: Path {
        Sector(self).outline.offset(by: center)
    }
}

/// A sector around the origin; angles in radians clockwise from the x axis.
private struct Sector {
    let inner: Double
    let outer: Double
    let start: Double
    let end: Double
    let padAngle: Double
    let cornerRadius: Double

    /// Lengths and angles below this count as zero.
    static let epsilon = 1e-12

    init(_ item: ArcItem) {
        inner = max(0, min(item.innerRadius, item.outerRadius))
        outer = max(0, item.innerRadius, item.outerRadius)
        start = item.startAngle - .pi / 2
        end = item.endAngle - .pi / 2
        padAngle = item.padAngle
        cornerRadius = item.cornerRadius.isNaN ? 0 : item.cornerRadius
    }

    var isClockwise: Bool { end > start }
    var sweep: Double { abs(end - start) }

    var outline: Path {
        guard outer > Sector.epsilon, outer.isFinite, sweep.isFinite else { return Path() }
        return sweep > 2 * .pi - Sector.epsilon ? ring : sector
    }

    private var ring: Path {
        let turn = isClockwise ? 2 * Double.pi : -2 * Double.pi
        var path = Path()
        path.move(to: polar(outer, start))
        path.addArc(center: .zero, radius: outer, from: start, to: start + turn)
        path.close()
        if inner > Sector.epsilon {
            path.move(to: polar(inner, end))
            path.addArc(center: .zero, radius: inner, from: end, to: end - turn)
            path.close()
        }
        return path
    }

    private var sector: Path {
        let outerSpan = span(at: outer)
        let innerSpan = span(at: inner)
        let outerStart = polar(outer, outerSpan.start)
        let outerEnd = polar(outer, outerSpan.end)
        let innerStart = polar(inner, innerSpan.start)
        let innerEnd = polar(inner, innerSpan.end)
        let greatest = max(0, min((outer - inner) / 2, cornerRadius))
        let corners = cornerRadii(
            greatest, between: (innerStart, outerStart), and: (innerEnd, outerEnd))

        var path = Path()
        path.move(to: outerStart)
        if outerSpan.isCollapsed {
            // The sides meet at the outer radius.
        } else if corners.outer > Sector.epsilon {
            path = Path()
            addRoundedArc(
                to: &path, radius: outer, clockwise: isClockwise, isMerged: corners.outer < greatest,
                from: corner(corners.outer, at: outer, from: innerStart, to: outerStart),
                to: corner(corners.outer, at: outer, from: outerEnd, to: innerEnd))
        } else {
            path.addArc(center: .zero, radius: outer, from: outerSpan.start, to: outerSpan.end)
        }
        if inner <= Sector.epsilon || innerSpan.isCollapsed {
            path.line(to: innerEnd)
        } else if corners.inner > Sector.epsilon {
            addRoundedArc(
                to: &path, radius: inner, clockwise: !isClockwise, isMerged: corners.inner < greatest,
                from: corner(-corners.inner, at: inner, from: innerEnd, to: outerEnd),
                to: corner(-corners.inner, at: inner, from: outerStart, to: innerStart))
        } else {
            path.addArc(center: .zero, radius: inner, from: innerSpan.end, to: innerSpan.start)
        }
        path.close()
        return path
    }

    private func polar(_ radius: Double, _ angle: Double) -> Point {
        Point(radius * cos(angle), radius * sin(angle))
    }
}

extension Sector {
    struct Span {
        var start: Double
        var end: Double
        var isCollapsed = false
    }

    /// The angles at a radius after padding is taken off at both sides. Sides stay parallel to their
    /// neighbours', so that a smaller radius loses more of its angle, possibly all of it.
    func span(at radius: Double) -> Span {
        guard padAngle > 2 * Sector.epsilon else { return Span(start: start, end: end) }
        let padRadius = (inner * inner + outer * outer).squareRoot()
        let padding = asin(padRadius / radius * sin(padAngle / 2))
        guard sweep - 2 * padding > Sector.epsilon else {
            let middle = (start + end) / 2
            return Span(start: middle, end: middle, isCollapsed: true)
        }
        let direction = isClockwise ? padding : -padding
        return Span(start: start + direction, end: end - direction)
    }

    /// The corner radii that fit between two sides, each from the inner to the outer radius.
    func cornerRadii(
        _ greatest: Double, between a: (inner: Point, outer: Point), and b: (inner: Point, outer: Point)
    ) -> (inner: Double, outer: Double) {
        guard greatest > Sector.epsilon, sweep < .pi else { return (greatest, greatest) }
        guard let apex = intersection(a.outer, a.inner, b.outer, b.inner) else { return (0, 0) }
        let (u, v) = (a.outer - apex, b.outer - apex)
        let cosine = (u.x * v.x + u.y * v.y) / (hypot(u.x, u.y) * hypot(v.x, v.y))
        let k = 1 / sin(acos(cosine) / 2)
        let distance = hypot(apex.x, apex.y)
        return (min(greatest, (inner - distance) / (k - 1)), min(greatest, (outer - distance) / (k + 1)))
    }

    /// Where the line through two points meets the line through two others; nil for parallel ones.
    func intersection(_ a0: Point, _ a1: Point, _ b0: Point, _ b1: Point) -> Point? {
        let (a, b) = (a1 - a0, b1 - b0)
        let cross = b.y * a.x - b.x * a.y
        guard cross * cross >= Sector.epsilon else { return nil }
        let t = (b.x * (a0.y - b0.y) - b.y * (a0.x - b0.x)) / cross
        return Point(a0.x + t * a.x, a0.y + t * a.y)
    }
}

extension Sector {
    /// A round corner: its circle, and where that touches the side and the arc, from its centre.
    struct Corner {
        var center: Point
        var radius: Double
        var onSide: Point
        var onArc: Point

        var sideAngle: Double { atan2(onSide.y, onSide.x) }
        var arcAngle: Double { atan2(onArc.y, onArc.x) }
        /// The angle of the point on the arc, from the sector's centre.
        var ringAngle: Double { atan2(center.y + onArc.y, center.x + onArc.x) }
    }

    /// The circle of a given radius that touches a side from within and an arc around the origin.
    ///
    /// The side is moved inward by the radius and cut with the arc's circle, made smaller by the
    /// radius (larger for the inner arc, whose corners have a negative radius); see
    /// http://mathworld.wolfram.com/Circle-LineIntersection.html.
    func corner(_ cornerRadius: Double, at radius: Double, from a: Point, to b: Point) -> Corner {
        let side = a - b
        let length = (isClockwise ? cornerRadius : -cornerRadius) / hypot(side.x, side.y)
        let shift = Point(length * side.y, -length * side.x)
        let (p, q) = (a + shift, b + shift)
        let middle = Point((p.x + q.x) / 2, (p.y + q.y) / 2)
        let d = q - p
        let squared = d.x * d.x + d.y * d.y
        let reduced = radius - cornerRadius
        let determinant = p.x * q.y - q.x * p.y
        let root =
            (d.y < 0 ? -1 : 1) * max(0, reduced * reduced * squared - determinant * determinant).squareRoot()
        let candidates = [-1.0, 1].map { sign in
            Point(
                (determinant * d.y + sign * d.x * root) / squared,
                (-determinant * d.x + sign * d.y * root) / squared)
        }
        func distance(_ point: Point) -> Double { hypot(point.x - middle.x, point.y - middle.y) }
        let center = distance(candidates[0]) > distance(candidates[1]) ? candidates[1] : candidates[0]
        let stretch = radius / reduced - 1
        return Corner(
            center: center, radius: abs(cornerRadius), onSide: Point(-shift.x, -shift.y),
            onArc: Point(center.x * stretch, center.y * stretch))
    }

    /// Adds an arc with a round corner at either end, or a single corner where the two merge.
    func addRoundedArc(
        to path: inout Path, radius: Double, clockwise: Bool, isMerged: Bool, from first: Corner,
        to second: Corner
    ) {
        if isMerged {
            add(to: &path, first, from: first.sideAngle, to: second.sideAngle)
            return
        }
        add(to: &path, first, from: first.sideAngle, to: first.arcAngle)
        path.addArc(
            center: .zero, radius: radius, from: first.ringAngle,
            to: turned(second.ringAngle, from: first.ringAngle, clockwise: clockwise))
        add(to: &path, second, from: second.arcAngle, to: second.sideAngle)
    }

    private func add(to path: inout Path, _ corner: Corner, from start: Double, to end: Double) {
        path.addArc(
            center: corner.center, radius: corner.radius, from: start,
            to: turned(end, from: start, clockwise: isClockwise))
    }

    /// The same direction as `angle`, reached from `start` by turning one way.
    private func turned(_ angle: Double, from start: Double, clockwise: Bool) -> Double {
        // An angle that rounding puts just behind the start is the start, not a whole turn.
        let hair = 1e-9
        if clockwise, angle < start - hair { return angle + 2 * .pi }
        if !clockwise, angle > start + hair { return angle - 2 * .pi }
        return angle
    }
}
