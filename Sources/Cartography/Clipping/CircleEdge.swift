import Glibc

/// A circle on the globe around the middle of the map (d3-geo `clip/circle.js`).
struct CircleEdge: ClipEdge {
    private let radius: Double
    private let cosRadius: Double
    /// Whether less than half of the globe is shown.
    private let isSmall: Bool
    private let isHemisphere: Bool

    /// - Parameter radius: In radians.
    init(radius: Double) {
        self.radius = radius
        cosRadius = cos(radius)
        isSmall = cosRadius > 0
        isHemisphere = abs(cosRadius) <= epsilon
    }

    var start: Place { isSmall ? Place(0, -radius) : Place(-.pi, radius - .pi) }

    func isVisible(_ position: Place) -> Bool { cos(position.x) * cos(position.y) > cosRadius }

    func lineClip(into sink: any ClipSink) -> any LineClip { Line(self, sink) }

    /// Points of the circle, two degrees apart (d3-geo `circle.js`).
    func interpolate(from: Place?, to: Place?, direction: Double, into sink: any GeoStream) {
        let step = direction * 2 * radians
        var (angle, end) = (radius + direction * tau, radius - step / 2)
        if let from, let to {
            (angle, end) = (self.angle(from), self.angle(to))
            if direction > 0 ? angle < end : angle > end { angle += direction * tau }
        }
        let sinRadius = sin(radius)
        while direction > 0 ? angle > end : angle < end {
            sink.point(Vector(cosRadius, -sinRadius * cos(angle), -sinRadius * sin(angle)).position)
            angle -= step
        }
    }

    /// The angle of a point along the circle.
    private func angle(_ position: Place) -> Double {
        var vector = Vector(position)
        vector.x -= cosRadius
        vector = vector.normalized
        let angle = boundedAcos(-vector.y)
        return ((-vector.z < 0 ? -angle : angle) + tau - epsilon).truncatingRemainder(dividingBy: tau)
    }

    /// On which sides of the circle's bounding box a point lies, as bits.
    private func sides(_ position: Place) -> Int {
        let r = isSmall ? radius : .pi - radius
        let across = position.x < -r ? 1 : position.x > r ? 2 : 0
        return across | (position.y < -r ? 4 : position.y > r ? 8 : 0)
    }

    /// Where the great circle through two points meets the circle: the line in which their planes intersect, cut
    /// with the unit sphere.
    private func intersections(_ a: Place, _ b: Place) -> (Place, Place)? {
        let n2 = Vector(a).cross(Vector(b))
        let n2n2 = n2.dot(n2)
        let determinant = n2n2 - n2.x * n2.x
        guard determinant != 0 else { return nil }
        let base = Vector(1, 0, 0) * (cosRadius * n2n2 / determinant) + n2 * (-cosRadius * n2.x / determinant)
        let u = Vector(1, 0, 0).cross(n2)
        let w = base.dot(u)
        let uu = u.dot(u)
        let square = w * w - uu * (base.dot(base) - 1)
        guard square >= 0 else { return nil }
        let t = square.squareRoot()
        return ((u * ((-w - t) / uu) + base).position, (u * ((-w + t) / uu) + base).position)
    }

    /// Where a line from one side of the circle to the other meets it.
    fileprivate func crossing(_ a: Place, _ b: Place) -> Place { intersections(a, b)?.0 ?? a }

    /// The two points where a line meets the circle although both its ends are on the same side.
    fileprivate func passage(_ a: Place, _ b: Place) -> (Place, Place)? {
        guard let (q, q1) = intersections(a, b) else { return nil }
        var (low, high) = a.x <= b.x ? (a, b) : (b, a)
        let delta = high.x - low.x
        let isPolar = abs(delta - .pi) < epsilon
        if !isPolar, high.y < low.y { (low.y, high.y) = (high.y, low.y) }
        let isBetween: Bool
        if isPolar {
            isBetween = (low.y + high.y > 0) != (q.y < (abs(q.x - low.x) < epsilon ? low.y : high.y))
        } else if delta < epsilon {
            isBetween = low.y <= q.y && q.y <= high.y
        } else {
            isBetween = (delta > .pi) != (low.x <= q.x && q.x <= high.x)
        }
        return isBetween ? (q, q1) : nil
    }

    private final class Line: LineClip {
        private let edge: CircleEdge
        private let sink: any ClipSink
        private var last: Place?
        private var lastSides = 0
        private var wasVisible = false
        private var beganVisible = false
        private(set) var isWhole = true
        var rejoins: Bool { beganVisible && wasVisible }

        init(_ edge: CircleEdge, _ sink: any ClipSink) {
            self.edge = edge
            self.sink = sink
        }

        func lineStart() {
            (wasVisible, beganVisible, isWhole) = (false, false, true)
        }

        func point(_ position: Place) {
            let isVisible = edge.isVisible(position)
            let opposite = Place(position.x + (position.x < 0 ? .pi : -.pi), position.y)
            let sides =
                edge.isSmall
                ? isVisible ? 0 : edge.sides(position) : isVisible ? edge.sides(opposite) : 0
            if last == nil {
                (beganVisible, wasVisible) = (isVisible, isVisible)
                if isVisible { sink.lineStart() }
            }
            if let before = last {
                if isVisible != wasVisible {
                    isWhole = false
                    let crossing =
                        isVisible ? edge.crossing(position, before) : edge.crossing(before, position)
                    if isVisible {
                        sink.lineStart()
                        sink.point(crossing, mark: 0)
                    } else {
                        sink.point(crossing, mark: 2)
                        sink.lineEnd()
                    }
                    last = crossing
                } else if !edge.isHemisphere, edge.isSmall != isVisible, sides & lastSides == 0,
                    let (first, second) = edge.passage(position, before)
                {
                    isWhole = false
                    if edge.isSmall {
                        sink.lineStart()
                        sink.point(first, mark: 0)
                        sink.point(second, mark: 0)
                        sink.lineEnd()
                    } else {
                        sink.point(second, mark: 0)
                        sink.lineEnd()
                        sink.lineStart()
                        sink.point(first, mark: 3)
                    }
                }
            }
            if isVisible, last.map({ !isSame($0, position) }) ?? true { sink.point(position, mark: 0) }
            (last, wasVisible, lastSides) = (position, isVisible, sides)
        }

        func lineEnd() {
            if wasVisible { sink.lineEnd() }
            last = nil
        }
    }
}
