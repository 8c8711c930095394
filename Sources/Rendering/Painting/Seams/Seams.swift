import Colors
import SceneGraph

/// The edges at which filled shapes touch, and the colours to lay below them.
///
/// A renderer blends each shape with what is below it in proportion to the part of a pixel that it covers. Two shapes
/// that share a pixel along their edge so let a quarter of the background through: a hairline. A line of one shape's
/// colour below both closes it, and lies within the two.
struct Seams {
    /// The seams of one colour and width.
    struct Line: Hashable {
        var color: Color
        var width: Double

        var style: Style {
            var style = Style(stroke: color, width: width)
            style.strokeJoin = .bevel
            return style
        }
    }

    private(set) var paths: [(line: Line, path: Path)] = []
    private var indices: [Line: Int] = [:]

    /// Finds the seams between shapes that touch: those of a mark, or of the areas that follow one another, each of which
    /// is a mark.
    ///
    /// - Returns: nil if there are none, or if they have been found together with a mark before.
    init?(of mark: Int, in marks: [Mark], width: Double) {
        guard let run = Self.run(from: mark, in: marks) else { return nil }
        let shapes = run.flatMap { Shape.all(in: $0.items) }
        guard shapes.count > 1 else { return nil }
        self.init(of: shapes, width: width)
        if paths.isEmpty { return nil }
    }

    /// Returns the marks whose shapes may touch; nil if they have been looked at together with a mark before.
    private static func run(from mark: Int, in marks: [Mark]) -> ArraySlice<Mark>? {
        guard marks[mark].items.isArea else { return marks[mark...mark] }
        if mark > 0, marks[mark - 1].items.isArea { return nil }
        return marks[mark...].prefix { $0.items.isArea }
    }

    /// Finds the seams of shapes.
    ///
    /// - Parameter width: The width of the lines in points, unless a shape is narrower.
    init(of shapes: [Shape], width: Double) {
        var edges = Edges()
        for (index, shape) in shapes.enumerated() {
            switch shape.outline {
            case .path(let path): edges.add(path, of: index)
            case .box(let box): edges.add(box, of: index)
            }
        }
        edges.eachShared { first, second, piece in
            let least = min(shapes[first].breadth, shapes[second].breadth)
            let width = piece.isSlanted ? width * Self.slantedShare : width
            // The shape that is painted first shows through the second one's edge.
            add(piece, Line(color: shapes[min(first, second)].color, width: min(width, least)))
        }
    }

    /// A slanted line is thinner, as the corner of its end sticks out where both shapes end.
    private static let slantedShare = 0.8

    private mutating func add(_ piece: Path, _ line: Line) {
        guard line.width > 0 else { return }
        if let index = indices[line] {
            paths[index].path.join(piece)
        } else {
            indices[line] = paths.count
            paths.append((line, piece))
        }
    }

    /// A shape with one colour, through which nothing shows.
    struct Shape {
        var outline: Outline
        var color: Color
        /// The shorter side of its box.
        var breadth: Double

        enum Outline {
            case path(Path)
            /// One of many cells, which needn't have a path each.
            case box(Rect)
        }

        /// Returns nil for what is translucent, has another paint or a stroke, which covers the edge.
        init?(_ style: Style, _ path: @autoclosure () -> Path) {
            self.init(style) {
                let path = path()
                return (.path(path), path.controlBounds)
            }
        }

        init?(_ item: RectItem) {
            guard item.cornerRadii.isZero else {
                self.init(item.style, item.outline)
                return
            }
            self.init(item.style) {
                let box = Rect(x: item.x, y: item.y, width: item.width, height: item.height)
                return (.box(box), box)
            }
        }

        private init?(_ style: Style, _ outline: () -> (Outline, box: Rect)) {
            guard case .color(let color)? = style.fill, color.alpha * style.opacity * style.fillOpacity >= 1,
                style.stroke == nil || style.opacity * style.strokeOpacity == 0 || style.strokeWidth <= 0
            else { return nil }
            let box: Rect
            (self.outline, box) = outline()
            self.color = color
            breadth = min(box.width, box.height)
            guard breadth > 0, breadth.isFinite else { return nil }
        }
    }
}

extension Seams.Shape {
    /// The shapes of a mark that may touch; none if they can't.
    static func all(in items: Mark.Items) -> [Seams.Shape] {
        switch items {
        case .rect(let items): items.compactMap(Seams.Shape.init)
        case .arc(let items): items.compactMap { Seams.Shape($0.style, $0.outline) }
        case .path(let items):
            items.compactMap { item in
                Seams.Shape(item.style, item.path.offset(by: Point(item.x, item.y)))
            }
        case .area(let item): [Seams.Shape(item.style, item.outline)].compactMap { $0 }
        case .group, .symbol, .line, .trail, .rule, .text, .image: []
        }
    }
}

extension Path {
    /// Adds a piece, as a part of the last line if it begins where that ends.
    fileprivate mutating func join(_ piece: Path) {
        guard case .line(let last)? = elements.last, piece.elements.first == .move(last) else {
            elements += piece.elements
            return
        }
        if elements.count > 1, case .move(let first) = elements[elements.count - 2],
            case .line(let end)? = piece.elements.last,
            first.x == last.x && last.x == end.x || first.y == last.y && last.y == end.y
        {
            elements.removeLast()
        }
        elements += piece.elements.dropFirst()
    }

    /// Whether a line of one piece is neither level nor upright.
    fileprivate var isSlanted: Bool {
        guard case .move(let start)? = elements.first, case .line(let end)? = elements.last else {
            return true
        }
        return start.x != end.x && start.y != end.y
    }
}

extension Mark.Items {
    fileprivate var isArea: Bool { if case .area = self { true } else { false } }
}
