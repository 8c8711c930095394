public import Colors
public import Grammar
public import SceneGraph

/// Draws a figure that is a floor, with an open end.
///
/// The outline stops at the value, where a stroke crosses the bar. The hatch continues and fades out, and an
/// arrow points onwards. Only line widths vary, without transparency or gradients, so that a press can
/// reproduce it.
public struct OpenEnd: Sendable {
    private let definition: BoundDefinition

    public init(_ definition: BoundDefinition) { self.definition = definition }

    private var fade: Double { definition.fade ?? 24 }
    private var overhang: Double { definition.overhang ?? 2.3 }
    private var arrowLength: Double { definition.arrow ?? 9 }
    private var gap: Double { arrowLength > 0 ? 2.5 : 0 }

    /// The space that an open end takes beyond the value.
    public var reach: Double { fade + (arrowLength > 0 ? gap + arrowLength : 0) }

    /// Draws an open bar.
    ///
    /// - Returns: Its marks, and how far they extend beyond the value.
    public func bar(
        _ rect: Rect, _ style: Style, isHorizontal: Bool, isForward: Bool
    ) -> (marks: [Mark], reach: Double) {
        let color = definition.color?.color ?? style.stroke?.solid ?? style.color ?? .black
        let sign = isForward ? 1.0 : -1.0
        var marks: [Mark] = []
        var whole = rect
        let end: Double
        if isHorizontal {
            end = isForward ? rect.maxX : rect.minX
            if isForward { whole.maxX += fade } else { whole.minX -= fade }
        } else {
            // Forward is upward, the direction in which y decreases.
            end = isForward ? rect.minY : rect.maxY
            if isForward { whole.minY -= fade } else { whole.maxY += fade }
        }
        let step = isHorizontal ? sign : -sign
        var hatch = style.fill?.hatch ?? Hatch(color: color)
        let isSolid = style.fill?.hatch == nil
        hatch.fade =
            isHorizontal
            ? .horizontal(from: end, to: end + step * fade) : .vertical(from: end, to: end + step * fade)
        if isSolid, let fill = style.fill {
            // The solid part keeps its fill; the hatch continues beyond it.
            marks.append(Mark(.rect([RectItem(rect, style: Style(fill: fill))])))
            var beyond = whole
            if isHorizontal {
                if isForward { beyond.minX = end } else { beyond.maxX = end }
            } else if isForward {
                beyond.maxY = end
            } else {
                beyond.minY = end
            }
            marks.append(Mark(.path([Self.box(beyond, Style(fill: .hatch(hatch)))])))
        } else {
            marks.append(Mark(.path([Self.box(whole, Style(fill: .hatch(hatch)))])))
        }
        if let stroke = style.stroke {
            var outline = Style(stroke: stroke, strokeWidth: style.strokeWidth)
            outline.strokeJoin = style.strokeJoin
            marks.append(
                Mark(
                    .path([
                        PathItem(
                            Self.openOutline(rect, isHorizontal: isHorizontal, isForward: isForward),
                            style: outline)
                    ])))
        }
        let bar = Style(stroke: color, width: definition.strokeWidth ?? 1.5)
        let middle = rect.center
        let stroke =
            isHorizontal
            ? RuleItem(
                from: Point(end, rect.minY - overhang), to: Point(end, rect.maxY + overhang), style: bar)
            : RuleItem(
                from: Point(rect.minX - overhang, end), to: Point(rect.maxX + overhang, end), style: bar)
        marks.append(Mark(.rule([stroke])))
        if arrowLength > 0 {
            let from = end + step * (fade + gap)
            let start = isHorizontal ? Point(from, middle.y) : Point(middle.x, from)
            let tip =
                isHorizontal
                ? Point(from + step * arrowLength, middle.y) : Point(middle.x, from + step * arrowLength)
            marks.append(arrow(from: start, to: tip, color: color))
        }
        return (marks, reach)
    }

    /// Returns the bounds of an open bar: the bar, the hatch beyond its value, the stroke across it and the
    /// arrow.
    func box(_ rect: Rect, strokeReach: Double, isHorizontal: Bool, isForward: Bool) -> Rect {
        let across = (definition.strokeWidth ?? 1.5) + overhang
        var box = rect.expanded(by: strokeReach)
        // The extents along the bar's axis, as if the bar ran to the right.
        func add(from: Double, to: Double, halfWidth: Double) {
            let sign = isForward ? 1.0 : -1.0
            if isHorizontal {
                let end = isForward ? rect.maxX : rect.minX
                box = box.union(Point(end + sign * from, rect.center.y - halfWidth))
                box = box.union(Point(end + sign * to, rect.center.y + halfWidth))
            } else {
                let end = isForward ? rect.minY : rect.maxY
                box = box.union(Point(rect.center.x - halfWidth, end - sign * from))
                box = box.union(Point(rect.center.x + halfWidth, end - sign * to))
            }
        }
        let half = (isHorizontal ? rect.height : rect.width) / 2
        add(from: 0, to: fade, halfWidth: half)
        add(
            from: -(definition.strokeWidth ?? 1.5), to: definition.strokeWidth ?? 1.5,
            halfWidth: half + across)
        if arrowLength > 0 {
            let width = definition.arrowWidth ?? 0.75
            let head = min(arrowLength * 0.4, 3.2) * 0.8
            add(from: fade + gap - width, to: fade + gap + arrowLength + width, halfWidth: head + width)
        }
        return box
    }

    /// An arrow with an open head.
    public func arrow(from start: Point, to tip: Point, color: Color) -> Mark {
        let length = ((tip.x - start.x) * (tip.x - start.x) + (tip.y - start.y) * (tip.y - start.y))
            .squareRoot()
        guard length > 0 else { return Mark(.path([])) }
        let along = Point((tip.x - start.x) / length, (tip.y - start.y) / length)
        let head = min(length * 0.4, 3.2)
        var path = Path()
        path.move(to: start)
        path.line(to: tip)
        path.move(
            to: Point(tip.x - head * (along.x - along.y * 0.8), tip.y - head * (along.y + along.x * 0.8)))
        path.line(to: tip)
        path.line(
            to: Point(tip.x - head * (along.x + along.y * 0.8), tip.y - head * (along.y - along.x * 0.8)))
        var style = Style(stroke: color, width: definition.arrowWidth ?? 0.75)
        style.strokeCap = .round
        style.strokeJoin = .round
        return Mark(.path([PathItem(path, style: style)]))
    }

    private static func box(_ rect: Rect, _ style: Style) -> PathItem {
        var path = Path()
        path.addRect(rect)
        return PathItem(path, style: style)
    }

    /// Returns the outline of a bar without the side at its end.
    private static func openOutline(_ rect: Rect, isHorizontal: Bool, isForward: Bool) -> Path {
        let corners: [Point] =
            switch (isHorizontal, isForward) {
            case (true, true):
                [
                    Point(rect.maxX, rect.minY), Point(rect.minX, rect.minY), Point(rect.minX, rect.maxY),
                    Point(rect.maxX, rect.maxY),
                ]
            case (true, false):
                [
                    Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
                    Point(rect.minX, rect.maxY),
                ]
            case (false, true):
                [
                    Point(rect.minX, rect.minY), Point(rect.minX, rect.maxY), Point(rect.maxX, rect.maxY),
                    Point(rect.maxX, rect.minY),
                ]
            case (false, false):
                [
                    Point(rect.minX, rect.maxY), Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY),
                    Point(rect.maxX, rect.maxY),
                ]
            }
        return Path([.move(corners[0])] + corners.dropFirst().map { .line($0) })
    }
}

extension Paint {
    var solid: Color? {
        if case .color(let color) = self { color } else { nil }
    }

    var hatch: Hatch? {
        if case .hatch(let hatch) = self { hatch } else { nil }
    }
}
