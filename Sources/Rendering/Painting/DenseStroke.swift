import CCairo
import Colors
import Glibc
import SceneGraph

/// Strokes of many segments on pixels. Cairo finds where all segments cross, which takes seconds for a line that goes up
/// and down a hundred thousand times.
struct DenseStroke {
    private let style: Style
    private let color: Color
    private let target: PixelTarget
    /// The lines, in samples.
    private let lines: [Line]
    private let half: Double
    /// How segments are joined: the chords of curves as if there were more of them.
    private let join: StrokeJoin

    fileprivate struct Line {
        var points: [Point]
        var isClosed = false
    }

    /// From how many points on a line is drawn here.
    static let fewestPoints = 512

    /// nil for strokes that only Cairo draws.
    init?(_ item: LineItem, on target: PixelTarget) {
        let style = item.style
        guard item.points.count >= Self.fewestPoints, style.fill == nil, style.strokeDash.isEmpty,
            style.blend == .normal, style.strokeWidth > 0, case .color(let color)? = style.stroke,
            target.matrix.xx == target.matrix.yy
        else { return nil }
        let scale = target.matrix.xx * Double(StrokeMask.samples)
        half = style.strokeWidth * scale / 2
        // A line that covers most of the picture is none of many thin pieces.
        guard half.isFinite, half <= 32 * Double(StrokeMask.samples) else { return nil }
        self.style = style
        self.color = color
        self.target = target
        let shift = Point(
            target.matrix.x0 * Double(StrokeMask.samples), target.matrix.y0 * Double(StrokeMask.samples))
        var lines: [Line] = []
        func place(_ point: Point) -> Point {
            Point(Self.bounded(point.x * scale + shift.x), Self.bounded(point.y * scale + shift.y))
        }
        var hasCurves = false
        for element in item.outline.elements {
            switch element {
            case .move(let point): lines.append(Line(points: [place(point)]))
            case .line(let point): lines[lines.count - 1].append(place(point))
            case .curve(let a, let b, let end):
                hasCurves = true
                lines[lines.count - 1].append(curve: place(a), place(b), place(end))
            case .close: lines[lines.count - 1].isClosed = true
            }
        }
        self.lines = lines
        join = hasCurves ? .round : style.strokeJoin
    }

    private static func bounded(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -1e8), 1e8) }

    func draw() {
        let opacity = style.opacity * style.strokeOpacity * color.alpha
        guard opacity > 0 else { return }
        var box = Rect.empty
        for line in lines { for point in line.points { box = box.union(point) } }
        let samples = Double(StrokeMask.samples)
        let reach = half * max(1.5, join == .miter ? max(1, style.strokeMiterLimit) : 1)
        func pixels(_ low: Double, _ high: Double, _ first: Int, _ last: Int) -> Range<Int> {
            let start = max(Double(first), ((low - reach) / samples).rounded(.down))
            let end = min(Double(last), ((high + reach) / samples).rounded(.up))
            return start < end ? Int(start)..<Int(end) : 0..<0
        }
        let columns = pixels(box.minX, box.maxX, target.clip.minX, target.clip.maxX)
        let rows = pixels(box.minY, box.maxY, target.clip.minY, target.clip.maxY)
        guard !columns.isEmpty, !rows.isEmpty else { return }

        let shades = (0...64).map { PixelTarget.pixel(color, share: opacity * Double($0) / 64) }
        // A mask of a whole poster would take gigabytes.
        let bandHeight = max(16, (4 << 20) / (columns.count * 8))
        for top in stride(from: rows.lowerBound, to: rows.upperBound, by: bandHeight) {
            var mask = StrokeMask(columns: columns, rows: top..<min(rows.upperBound, top + bandHeight))
            defer { mask.deallocate() }
            for line in lines { add(line, to: &mask, reach: reach) }
            mask.eachPixel { column, row, count in
                let pixel = target.pixels + row * target.stride + column
                pixel.pointee = PixelTarget.over(shades[count], pixel.pointee)
            }
        }
        target.finish()
    }

    /// The premultiplied pixel of the colour.
    // MARK: Outlines

    private func add(_ line: Line, to mask: inout StrokeMask, reach: Double) {
        let (top, bottom) = (
            Double(mask.rows.lowerBound * StrokeMask.samples),
            Double(mask.rows.upperBound * StrokeMask.samples)
        )
        var points = line.points
        if line.isClosed, let first = points.first { points.append(first) }
        var last: (direction: Point, end: Point)?
        var first: Point?
        for index in points.indices.dropFirst() {
            let (from, to) = (points[index - 1], points[index])
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let length = (dx * dx + dy * dy).squareRoot()
            guard length > 0 else { continue }
            let direction = Point(dx / length, dy / length)
            defer { last = (direction, to) }
            if first == nil {
                first = direction
                if !line.isClosed { addCap(at: from, facing: Point(-direction.x, -direction.y), to: &mask) }
            }
            guard max(from.y, to.y) + reach > top, min(from.y, to.y) - reach < bottom else { continue }
            if let last { addJoin(at: from, last.direction, direction, to: &mask) }
            let (nx, ny) = (-direction.y * half, direction.x * half)
            mask.fill(
                Point(from.x + nx, from.y + ny), Point(to.x + nx, to.y + ny), Point(to.x - nx, to.y - ny),
                Point(from.x - nx, from.y - ny))
        }
        guard let last, let first else {
            if let point = points.first, points.count > 1, style.strokeCap != .butt {
                addCap(at: point, facing: Point(1, 0), to: &mask)
                addCap(at: point, facing: Point(-1, 0), to: &mask)
            }
            return
        }
        if line.isClosed {
            addJoin(at: last.end, last.direction, first, to: &mask)
        } else {
            addCap(at: last.end, facing: last.direction, to: &mask)
        }
    }

    private func addCap(at point: Point, facing direction: Point, to mask: inout StrokeMask) {
        let (nx, ny) = (-direction.y * half, direction.x * half)
        switch style.strokeCap {
        case .butt: break
        case .square:
            let (x, y) = (point.x + direction.x * half, point.y + direction.y * half)
            mask.fill(
                Point(point.x + nx, point.y + ny), Point(x + nx, y + ny), Point(x - nx, y - ny),
                Point(point.x - nx, point.y - ny))
        case .round:
            mask.fill(arc(around: point, from: Point(direction.y * half, -direction.x * half), by: .pi))
        }
    }

    /// What lies between the ends of two segments, outside of the turn.
    private func addJoin(at point: Point, _ a: Point, _ b: Point, to mask: inout StrokeMask) {
        let (cross, dot) = (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)
        let side = cross > 0 ? -half : half
        let start = Point(point.x - a.y * side, point.y + a.x * side)
        let end = Point(point.x - b.y * side, point.y + b.x * side)
        switch join {
        case .miter:
            // The tip lies at half the width divided by the cosine of half the turn.
            let limit = style.strokeMiterLimit
            guard 2 <= limit * limit * (1 + dot), dot > -0.9999 else { return mask.fill(point, start, end) }
            let share = side / (1 + dot)
            let tip = Point(point.x - (a.y + b.y) * share, point.y + (a.x + b.x) * share)
            mask.fill(point, start, tip, end)
        case .bevel: mask.fill(point, start, end)
        case .round:
            // Turns that are hardly seen need no arc.
            guard dot < 0.9 else { return mask.fill(point, start, end) }
            let arm = Point(start.x - point.x, start.y - point.y)
            mask.fill([point] + arc(around: point, from: arm, by: atan2(cross, dot)))
        }
    }

    /// The points of an arc.
    ///
    /// - Parameter arm: From the middle to the first point; it is turned step by step.
    private func arc(around point: Point, from arm: Point, by turn: Double) -> [Point] {
        let count = max(2, Int((abs(turn) * 6).rounded(.up)))
        let (cosine, sine) = (cos(turn / Double(count)), sin(turn / Double(count)))
        var arm = arm
        return (0...count).map { _ in
            defer { arm = Point(arm.x * cosine - arm.y * sine, arm.x * sine + arm.y * cosine) }
            return Point(point.x + arm.x, point.y + arm.y)
        }
    }
}

extension DenseStroke.Line {
    fileprivate mutating func append(_ point: Point) { points.append(point) }

    /// Appends a cubic curve as chords of about a pixel.
    fileprivate mutating func append(curve a: Point, _ b: Point, _ end: Point) {
        guard let start = points.last else { return }
        func distance(_ p: Point, _ q: Point) -> Double { hypot(q.x - p.x, q.y - p.y) }
        let length = distance(start, a) + distance(a, b) + distance(b, end)
        let count = max(1, Int(min(64, (length / Double(StrokeMask.samples)).squareRoot() * 2)))
        for step in 1...count {
            let t = Double(step) / Double(count), s = 1 - t
            let (u, v, w, z) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            points.append(
                Point(
                    u * start.x + v * a.x + w * b.x + z * end.x, u * start.y + v * a.y + w * b.y + z * end.y))
        }
    }
}
