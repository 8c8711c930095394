import Glibc

/// An elliptical arc as SVG paths give it, by its end point.
struct SVGArc {
    var radiusX: Double
    var radiusY: Double
    /// Degrees clockwise.
    var rotation: Double
    /// Whether the longer of the two arcs is taken.
    var isLarge: Bool
    var isClockwise: Bool
    var end: Point
}

extension Path {
    /// Adds an arc by the conversion from end points to a centre of
    /// https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter.
    mutating func addArc(_ arc: SVGArc, from start: Point) {
        var (rx, ry) = (abs(arc.radiusX), abs(arc.radiusY))
        guard rx > 0, ry > 0, arc.end != start else {
            line(to: arc.end)
            return
        }
        let rotation = arc.rotation * .pi / 180
        let (cosine, sine) = (cos(rotation), sin(rotation))
        let half = Point((start.x - arc.end.x) / 2, (start.y - arc.end.y) / 2)
        // Half the chord in the ellipse's own frame.
        let chord = Point(cosine * half.x + sine * half.y, -sine * half.x + cosine * half.y)
        let excess = (chord.x / rx) * (chord.x / rx) + (chord.y / ry) * (chord.y / ry)
        if excess > 1 {
            rx *= excess.squareRoot()
            ry *= excess.squareRoot()
        }
        // On the unit circle the centre is this fraction of the chord's length away from its middle.
        let (u, v) = (chord.x / rx, chord.y / ry)
        let length = u * u + v * v
        var share = max(0, 1 / length - 1).squareRoot()
        if arc.isLarge == arc.isClockwise { share = -share }
        let (centerX, centerY) = (share * v, -share * u)
        let ellipse = Ellipse(
            center: Point(
                cosine * centerX * rx - sine * centerY * ry + (start.x + arc.end.x) / 2,
                sine * centerX * rx + cosine * centerY * ry + (start.y + arc.end.y) / 2),
            radiusX: rx, radiusY: ry, rotation: rotation)
        let from = atan2(v - centerY, u - centerX)
        var to = atan2(-v - centerY, -u - centerX)
        if arc.isClockwise, to < from { to += 2 * .pi }
        if !arc.isClockwise, to > from { to -= 2 * .pi }
        let first = elements.count
        addEllipticalArc(ellipse, from: from, to: to)
        snapEnds(since: first, start: start, end: arc.end)
    }

    /// Moves the end of the arc exactly to the given point, which rounding may have missed, and removes
    /// the line that joins its start.
    private mutating func snapEnds(since first: Int, start: Point, end: Point) {
        if first < elements.count, case .line = elements[first] { elements.remove(at: first) }
        if case .curve(let a, let b, _) = elements.last { elements[elements.count - 1] = .curve(a, b, end) }
    }
}
