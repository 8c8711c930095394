import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// Ticks: short strokes across the axis that they stand on.
enum TickMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        let xs = context.positions(.x) ?? context.repeated(context.width / 2)
        let ys = context.positions(.y) ?? context.repeated(context.height / 2)
        let (dx, dy) = (context.offsets(.x), context.offsets(.y))
        let mark = context.unit.mark
        let style = MarkStyle(context)
        // A vertical tick stands across a horizontal scale.
        let isVertical = context.unit.orient != .horizontal
        let thickness = mark.thickness ?? 1
        let lengths = context.numbers(
            .size, default: mark.size ?? mark.bandSize ?? length(context, isVertical))
        let items = (0..<context.rowCount).compactMap { row -> RectItem? in
            let (x, y) = (xs[row] + dx[row], ys[row] + dy[row])
            guard x.isFinite, y.isFinite else { return nil }
            let (width, height) = isVertical ? (thickness, lengths[row]) : (lengths[row], thickness)
            return RectItem(
                x: x - width / 2, y: y - height / 2, width: width, height: height, style: style[row])
        }
        return [Mark(.rect(items), clip: mark.clip ?? false)]
    }

    private static func length(_ context: MarkContext, _ isVertical: Bool) -> Double {
        switch context.scale(isVertical ? .y : .x) {
        case .band(let scale)?: scale.bandwidth > 0 ? scale.bandwidth : scale.step * 0.75
        default: 15
        }
    }
}
