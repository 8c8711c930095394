import CCairo
import SceneGraph

extension Painter {
    /// A coordinate that Cairo can take.
    func bounded(_ value: Double) -> Double {
        value.isNaN ? 0 : min(max(value, -greatestCoordinate), greatestCoordinate)
    }

    /// Adds an outline to the current path.
    func add(_ path: Path, offset: Point = .zero) {
        func x(_ point: Point) -> Double { bounded(point.x + offset.x) }
        func y(_ point: Point) -> Double { bounded(point.y + offset.y) }
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(cairo, x(p), y(p))
            case .line(let p): cairo_line_to(cairo, x(p), y(p))
            case .curve(let a, let b, let p): cairo_curve_to(cairo, x(a), y(a), x(b), y(b), x(p), y(p))
            case .close: cairo_close_path(cairo)
            }
        }
    }

    func add(_ item: RectItem) {
        guard item.cornerRadii.isZero else { return add(item.outline) }
        let (x, y) = (bounded(item.x), bounded(item.y))
        cairo_rectangle(cairo, x, y, bounded(item.x + item.width) - x, bounded(item.y + item.height) - y)
    }

    func add(_ item: RuleItem) {
        cairo_move_to(cairo, bounded(item.start.x), bounded(item.start.y))
        cairo_line_to(cairo, bounded(item.end.x), bounded(item.end.y))
    }

    /// The tight box around the current path.
    func pathExtents() -> Rect {
        var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
        cairo_path_extents(cairo, &minX, &minY, &maxX, &maxY)
        return Rect(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
    }
}
