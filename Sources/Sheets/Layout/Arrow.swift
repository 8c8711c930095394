import Colors
import SceneGraph

/// An arrow with an open head.
struct Arrow {
    var color: Color
    var weight: Double
    /// The length of the head.
    var head: Double

    /// A fine arrow, with a head sized by running text.
    init(color: Color, _ context: SheetContext) {
        self.color = color
        weight = context.length(.rule)
        head = context.unit * 0.42
    }

    func mark(from start: Point, to tip: Point) -> Mark {
        let length = ((tip.x - start.x) * (tip.x - start.x) + (tip.y - start.y) * (tip.y - start.y))
            .squareRoot()
        guard length > 0 else { return Mark(.path([])) }
        let along = Point((tip.x - start.x) / length, (tip.y - start.y) / length)
        func barb(_ side: Double) -> Point {
            Point(
                tip.x - head * (along.x - side * along.y * 0.75),
                tip.y - head * (along.y + side * along.x * 0.75))
        }
        let path = Path([.move(start), .line(tip), .move(barb(1)), .line(tip), .line(barb(-1))])
        var style = Style(stroke: color, width: weight)
        style.strokeJoin = .round
        style.strokeCap = .round
        return Mark(.path([PathItem(path, style: style)]), role: .furniture)
    }
}
