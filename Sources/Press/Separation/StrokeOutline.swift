import Glibc
import SceneGraph

/// The area that a stroke covers, as pieces that wind the same way: a piece for each segment, join and cap.
///
/// Pieces overlap, which the nonzero rule makes one area. It is what a stroke covers by PDF's rules
/// (ISO 32000-1, 8.4.3), with curves as chords.
struct StrokeOutline {
    private let half: Double
    private let style: Style
    private(set) var path = Path()

    init(of outline: Path, _ style: Style) {
        half = style.strokeWidth / 2
        self.style = style
        for line in outline.polylines(tolerance: max(0.02, half / 50)) {
            for dash in dashes(of: line) { add(dash) }
        }
    }

    private mutating func add(_ line: Polyline) {
        let points = line.points
        guard let first = points.first, let last = points.last else { return }
        guard points.count > 1 else {
            switch style.strokeCap {
            case .butt: break
            case .round: addDisc(first)
            case .square:
                path.addRect(
                    Rect(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y).expanded(by: half))
            }
            return
        }
        let reach = style.strokeCap == .square && !line.isClosed ? half : 0
        for index in 1..<points.count {
            var (start, end) = (points[index - 1], points[index])
            let along = (end - start).unit
            if index == 1 { start = start - along.scaled(by: reach) }
            if index == points.count - 1 { end = end + along.scaled(by: reach) }
            let side = Point(-along.y, along.x).scaled(by: half)
            addPiece([start + side, end + side, end - side, start - side])
            if index > 1 { addJoin(points[index - 2], points[index - 1], points[index]) }
        }
        if line.isClosed {
            addJoin(points[points.count - 2], first, points[1])
        } else if style.strokeCap == .round {
            addDisc(first)
            addDisc(last)
        }
    }

    private mutating func addJoin(_ before: Point, _ corner: Point, _ after: Point) {
        let (incoming, outgoing) = ((corner - before).unit, (after - corner).unit)
        let turn = incoming.x * outgoing.y - incoming.y * outgoing.x
        let cosine = incoming.x * outgoing.x + incoming.y * outgoing.y
        if abs(turn) < 1e-9 && cosine > 0 { return }
        if style.strokeJoin == .round { return addDisc(corner) }
        // The outer side of the turn.
        let sign = turn > 0 ? -1.0 : 1.0
        let a = corner + Point(-incoming.y, incoming.x).scaled(by: sign * half)
        let b = corner + Point(-outgoing.y, outgoing.x).scaled(by: sign * half)
        // The ratio of the mitre's length to the line's width is 1 / sin(φ / 2), φ being the angle between the segments.
        let sine = ((1 + cosine) / 2).squareRoot()
        if style.strokeJoin == .miter, sine > 1e-6, 1 / sine <= style.strokeMiterLimit {
            let middle = Point((a.x + b.x) / 2 - corner.x, (a.y + b.y) / 2 - corner.y)
            let tip = corner + middle.scaled(by: 1 / (sine * sine))
            addPiece([corner, a, tip, b])
        } else {
            addPiece([corner, a, b])
        }
    }

    private mutating func addDisc(_ center: Point) { path.addCircle(center: center, radius: half) }

    /// Adds a polygon, turned so that it winds as the discs do.
    private mutating func addPiece(_ corners: [Point]) {
        var area = 0.0
        var previous = corners[corners.count - 1]
        for corner in corners {
            area += previous.x * corner.y - corner.x * previous.y
            previous = corner
        }
        let ordered = area < 0 ? corners.reversed() : corners
        path.move(to: ordered[0])
        for corner in ordered.dropFirst() { path.line(to: corner) }
        path.close()
    }

    // MARK: Dashes

    private func dashes(of line: Polyline) -> [Polyline] {
        let pattern = style.strokeDash.count % 2 == 0 ? style.strokeDash : style.strokeDash + style.strokeDash
        let period = pattern.reduce(0, +)
        guard period > 1e-3, period.isFinite, pattern.allSatisfy({ $0 >= 0 }) else { return [line] }
        var phase = style.strokeDashOffset.truncatingRemainder(dividingBy: period)
        if phase < 0 { phase += period }
        var index = 0
        while phase >= pattern[index], phase > 0 {
            phase -= pattern[index]
            index = (index + 1) % pattern.count
        }
        var left = pattern[index] - phase
        var dashes: [Polyline] = []
        var current = index % 2 == 0 ? [line.points[0]] : []
        for (start, end) in zip(line.points, line.points.dropFirst()) {
            let length = (end - start).length
            var walked = 0.0
            while length - walked > left {
                walked += left
                let place = start + (end - start).scaled(by: walked / length)
                if index % 2 == 0 {
                    dashes.append(Polyline(points: current + [place]))
                    current = []
                } else {
                    current = [place]
                }
                index = (index + 1) % pattern.count
                left = pattern[index]
                guard dashes.count < Self.greatestDashCount else { return [line] }
            }
            left -= length - walked
            if index % 2 == 0 { current.append(end) }
        }
        if current.count > 1 { dashes.append(Polyline(points: current)) }
        return dashes
    }

    private static let greatestDashCount = 20_000
}

/// Straight segments from point to point.
struct Polyline: Hashable {
    var points: [Point]
    /// Whether the last point is the first one again, and the two ends are joined.
    var isClosed = false
}

extension Path {
    /// The outline with curves as chords, without segments of no length.
    func polylines(tolerance: Double) -> [Polyline] {
        var lines: [Polyline] = []
        var points: [Point] = []
        func end(isClosed: Bool = false) {
            if let first = points.first {
                if isClosed, points.count > 1, points.last != first { points.append(first) }
                lines.append(Polyline(points: points, isClosed: isClosed && points.count > 2))
            }
            points = []
        }
        func append(_ point: Point) { if points.last != point { points.append(point) } }
        var start = Point.zero
        for element in elements {
            switch element {
            case .move(let point):
                end()
                start = point
                points = [point]
            case .line(let point): append(point)
            case .curve(let a, let b, let point):
                let from = points.last ?? start
                // The chords of a cubic deviate by no more than this share of its control polygon's bend.
                let bend = max((from - a - a + b).length, (a - b - b + point).length)
                let count = max(1, Int((0.75 * bend / tolerance).squareRoot().rounded(.up)))
                for step in 1...min(count, 200) {
                    let t = Double(step) / Double(min(count, 200)), s = 1 - t
                    func mix(_ p: Double, _ q: Double, _ r: Double, _ u: Double) -> Double {
                        s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u
                    }
                    append(Point(mix(from.x, a.x, b.x, point.x), mix(from.y, a.y, b.y, point.y)))
                }
            case .close:
                end(isClosed: true)
                points = [start]
            }
        }
        if points.count > 1 || elements.last.map({ $0 != .close }) ?? false { end() }
        return lines
    }
}

extension Point {
    var length: Double { (x * x + y * y).squareRoot() }
    /// The direction; none of a point without one.
    var unit: Point { length > 0 ? scaled(by: 1 / length) : .zero }
}
