import Dataflow
import Grammar
import SceneGraph

/// Points, circles and squares: a symbol for each row.
enum PointMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        let (xs, ys) = (context.points(.x), context.points(.y))
        let mark = context.unit.mark
        let style = MarkStyle(context)
        let sizes = context.numbers(.size, own: mark.size, styled: 30, bare: 64)
        let fallback = context.unit.type == .square ? "square" : mark.shape ?? "circle"
        let shapes = context.unit.type == .point ? context.values(.shape) : nil
        let angles = context.numbers(.angle, default: mark.angle ?? 0)
        var outlines: [String: SymbolItem.Shape] = [:]
        func shape(_ name: String) -> SymbolItem.Shape {
            if let known = outlines[name] { return known }
            let shape = SymbolItem.Shape.shape(name)
            outlines[name] = shape
            return shape
        }
        var anchors: [LabelAnchor?] = []
        let items = (0..<context.rowCount).compactMap { row -> SymbolItem? in
            let (x, y) = (xs[row], ys[row])
            guard x.isFinite, y.isFinite else {
                anchors.append(nil)
                return nil
            }
            var item = SymbolItem(
                x: x, y: y, size: max(0, sizes[row]),
                shape: shape(shapes.map { $0[row].isMissing ? fallback : $0[row].string } ?? fallback),
                style: style[row])
            item.angle = angles[row]
            let radius = item.size.squareRoot() / 2
            anchors.append(
                LabelAnchor(
                    rect: Rect(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius),
                    isHorizontal: true, isForward: true, color: style[row].color,
                    ground: style[row].ground))
            return item
        }
        return [Mark(.symbol(items), clip: mark.clip ?? false)] + ValueLabels.draw(anchors, context)
    }
}
