package import Colors
package import SceneGraph

/// What lies under the texts of a picture, and over them: its filled shapes and the strokes of its marks in the order
/// in which they are painted.
package struct GroundMap {
    package struct Shape {
        package let bounds: Rect
        /// nil for what isn't known: pictures, gradients, the outlines of maps.
        package let color: Color?
        /// Tells whether a point of the picture is inside.
        package let contains: (Point) -> Bool
    }

    package struct Text {
        package let item: TextItem
        package let color: Color
        /// Where the group begins that the item is in.
        package let origin: Point
        /// The number of shapes that are painted before it.
        package let depth: Int
    }

    /// A line of a mark, in coordinates of the group that begins at its origin.
    package struct Stroke {
        enum Course {
            case line(LineItem)
            case rule(RuleItem)
            case trail(TrailItem)
        }

        let course: Course
        package let color: Color
        package let origin: Point
        /// The number of texts that are painted before it.
        package let textsBelow: Int
        /// The number of shapes that are painted before it.
        let depth: Int
    }

    package private(set) var shapes: [Shape] = []
    package private(set) var strokes: [Stroke] = []
    package private(set) var texts: [Text] = []
    package let paper: Color

    package init(_ scene: Scene) {
        paper = (scene.background ?? .white).over(.white)
        collect(scene.root, at: scene.origin)
    }

    /// The colour under a point, of the shapes below a text; nil if it isn't known.
    package func color(at point: Point, below depth: Int) -> Color? {
        shapes.prefix(depth).reduce(paper) { ground, shape in
            guard shape.bounds.contains(point), shape.contains(point) else { return ground }
            guard let color = shape.color else { return nil }
            return color.alpha >= 1 ? color : ground.map(color.over)
        }
    }

    /// Whether a plate under a text covers a line that is painted below.
    package func isCovered(_ stroke: Stroke, under text: Int, in box: Rect) -> Bool {
        guard stroke.textsBelow <= text, stroke.depth < texts[text].depth else { return false }
        return shapes[stroke.depth..<texts[text].depth].contains { shape in
            (shape.color?.alpha ?? 0) > 0.9 && shape.bounds.holds(box) && shape.contains(box.center)
        }
    }

    private mutating func collect(_ group: GroupItem, at outer: Point) {
        let origin = Point(outer.x + group.x, outer.y + group.y)
        if let width = group.width, let height = group.height {
            add(group.style, Rect(x: origin.x, y: origin.y, width: width, height: height))
        }
        for mark in group.marksInPaintingOrder {
            switch mark.items {
            case .group(let items): for item in items { collect(item, at: origin) }
            case .rect(let items):
                for item in items {
                    add(
                        item.style,
                        Rect(x: item.x, y: item.y, width: item.width, height: item.height).offset(by: origin))
                }
            case .symbol(let items): for item in items { add(item, at: origin) }
            case .arc(let items): for item in items { add(item, at: origin) }
            case .area(let item): add(item, at: origin)
            case .text(let items):
                for item in items {
                    guard let color = item.style.shade else { continue }
                    texts.append(
                        Text(
                            item: item, color: color, origin: origin,
                            depth: shapes.count))
                }
            case .path(let items):
                for item in items {
                    addUnknown(item.path.bounds.offset(by: Point(origin.x + item.x, origin.y + item.y)))
                }
            case .image(let items): for item in items { addUnknown(item.rect.offset(by: origin)) }
            case .line(let item): add(.line(item), item.style.line, mark.role, at: origin)
            case .trail(let item): add(.trail(item), item.style.shade, mark.role, at: origin)
            case .rule(let items):
                for item in items { add(.rule(item), item.style.line, mark.role, at: origin) }
            }
        }
    }

    /// Lines of guides are meant to lie under texts.
    private mutating func add(_ course: Stroke.Course, _ color: Color?, _ role: Role, at origin: Point) {
        guard role == .mark, let color else { return }
        strokes.append(
            Stroke(
                course: course, color: color, origin: origin, textsBelow: texts.count, depth: shapes.count))
    }

    private mutating func add(_ style: Style, within bounds: Rect, contains: @escaping (Point) -> Bool) {
        guard let fill = style.fill else { return }
        if case .color = fill, style.shade == nil { return }
        shapes.append(Shape(bounds: bounds, color: style.shade, contains: contains))
    }

    private mutating func addUnknown(_ rect: Rect) {
        shapes.append(Shape(bounds: rect, color: nil) { rect.contains($0) })
    }

    private mutating func add(_ style: Style, _ rect: Rect) {
        add(style, within: rect) { rect.contains($0) }
    }

    private mutating func add(_ item: SymbolItem, at origin: Point) {
        let (x, y, square) = (origin.x + item.x, origin.y + item.y, item.size / 4)
        let reach = square.squareRoot()
        let bounds = Rect(minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach)
        add(item.style, within: bounds) { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) <= square }
    }

    private mutating func add(_ item: ArcItem, at origin: Point) {
        let center = origin + item.center
        let bounds = Rect(minX: center.x, minY: center.y, maxX: center.x, maxY: center.y)
            .expanded(by: item.outerRadius)
        add(item.style, within: bounds) { point in
            let (x, y) = (point.x - center.x, point.y - center.y)
            let radius = (x * x + y * y).squareRoot()
            guard radius >= item.innerRadius, radius <= item.outerRadius else { return false }
            return Angles.isWithin(x, y, from: item.startAngle, to: item.endAngle)
        }
    }

    private mutating func add(_ item: AreaItem, at origin: Point) {
        let sections = item.sections.compactMap { $0 }
        let bounds = sections.reduce(Rect.empty) { $0.union($1.point).union($1.other) }.offset(by: origin)
        add(item.style, within: bounds) { point in
            let local = point - origin
            return zip(sections, sections.dropFirst()).contains { one, next in
                Self.contains(local, between: one, next, isVertical: item.isVertical)
            }
        }
    }

    private static func contains(
        _ point: Point, between one: AreaItem.Section, _ next: AreaItem.Section, isVertical: Bool
    ) -> Bool {
        func along(_ point: Point) -> Double { isVertical ? point.x : point.y }
        func across(_ point: Point) -> Double { isVertical ? point.y : point.x }
        let (from, to) = (along(one.point), along(next.point))
        guard from != to, along(point) >= min(from, to), along(point) <= max(from, to) else { return false }
        let share = (along(point) - from) / (to - from)
        let edges = [
            across(one.point) + (across(next.point) - across(one.point)) * share,
            across(one.other) + (across(next.other) - across(one.other)) * share,
        ]
        return across(point) >= min(edges[0], edges[1]) && across(point) <= max(edges[0], edges[1])
    }
}

extension Style {
    /// The colour of a plain stroke with its translucency; nil if it is no plain colour, or can't be seen.
    fileprivate var line: Color? {
        guard case .color(let color)? = stroke, strokeWidth > 0 else { return nil }
        let alpha = color.alpha * opacity * strokeOpacity
        return alpha > 0 ? color.withAlpha(alpha) : nil
    }
}

extension GroundMap {
    /// The texts that a person wrote a second time below or above, with an outline that sets them off.
    package var haloes: Set<String> {
        Set(texts.filter { $0.item.style.stroke != nil }.map(\.item.plainText))
    }
}

extension GroundMap.Text {
    /// The box of the first line's letters in the picture; nil if it is blank.
    package func letters(_ measuring: any TextMeasuring) -> Rect? {
        let runs = item.placedRuns(measuring: measuring)
        guard let first = runs.first, runs.contains(where: { $0.text.contains { !$0.isWhitespace } }) else {
            return nil
        }
        let line = runs.filter { $0.origin.y == first.origin.y }
        let end = line.last.map { $0.origin.x + $0.width } ?? first.origin.x
        return Rect(
            minX: first.origin.x, minY: first.origin.y - first.font.size * 0.7, maxX: end,
            maxY: first.origin.y
        ).turned(by: item.angle).offset(by: origin + item.transformOrigin)
    }
}

extension Rect {
    fileprivate func holds(_ other: Rect) -> Bool {
        minX <= other.minX && maxX >= other.maxX && minY <= other.minY && maxY >= other.maxY
    }

    package func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }
}
