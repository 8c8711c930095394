import Colors
import SceneGraph

/// What lies under the texts of a picture: its filled shapes in the order in which they are painted.
struct GroundMap {
    struct Shape {
        /// nil for what isn't known: pictures, gradients, the outlines of maps.
        let color: Color?
        /// Tells whether a point of the picture is inside.
        let contains: (Point) -> Bool
    }

    struct Text {
        let item: TextItem
        let color: Color
        /// Where the group begins that the item is in.
        let origin: Point
        /// The number of shapes that are painted before it.
        let depth: Int
    }

    private(set) var shapes: [Shape] = []
    private(set) var texts: [Text] = []
    let paper: Color

    init(_ scene: Scene) {
        paper = (scene.background ?? .white).over(.white)
        collect(scene.root, at: scene.origin)
    }

    /// The colour under a point, of the shapes below a text; nil if it isn't known.
    func color(at point: Point, below depth: Int) -> Color? {
        shapes.prefix(depth).reduce(paper) { ground, shape in
            guard shape.contains(point) else { return ground }
            guard let color = shape.color else { return nil }
            return color.alpha >= 1 ? color : ground.map(color.over)
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
            case .line, .trail, .rule: break
            }
        }
    }

    private mutating func add(_ style: Style, contains: @escaping (Point) -> Bool) {
        guard let fill = style.fill else { return }
        if case .color = fill, style.shade == nil { return }
        shapes.append(Shape(color: style.shade, contains: contains))
    }

    private mutating func addUnknown(_ rect: Rect) {
        shapes.append(Shape(color: nil) { rect.contains($0) })
    }

    private mutating func add(_ style: Style, _ rect: Rect) {
        add(style) { rect.contains($0) }
    }

    private mutating func add(_ item: SymbolItem, at origin: Point) {
        let (x, y, square) = (origin.x + item.x, origin.y + item.y, item.size / 4)
        add(item.style) { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) <= square }
    }

    private mutating func add(_ item: ArcItem, at origin: Point) {
        let center = origin + item.center
        add(item.style) { point in
            let (x, y) = (point.x - center.x, point.y - center.y)
            let radius = (x * x + y * y).squareRoot()
            guard radius >= item.innerRadius, radius <= item.outerRadius else { return false }
            return Angles.isWithin(x, y, from: item.startAngle, to: item.endAngle)
        }
    }

    private mutating func add(_ item: AreaItem, at origin: Point) {
        let sections = item.sections.compactMap { $0 }
        add(item.style) { point in
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

extension Rect {
    fileprivate func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }
}
