import Dataflow
import Grammar
import SceneGraph

/// Rules: a straight line for each row, which spans the plot if only one position is given (Vega-Lite's
/// `compile/mark/rule.ts`).
enum RuleMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        let unit = context.unit
        let style = MarkStyle(context)
        let x = ends(.x, runsAlong: unit.orient != .vertical, context)
        let y = ends(.y, runsAlong: unit.orient != .horizontal, context)
        let widths = unit[.size].map { _ in context.numbers(.size, default: 1) }
        let items = (0..<context.rowCount).compactMap { row -> RuleItem? in
            let from = Point(x.ends[row], y.ends[row])
            let to = Point(x.starts[row], y.starts[row])
            guard from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite else { return nil }
            var itemStyle = style[row]
            if let widths { itemStyle.strokeWidth = widths[row] }
            if let size = unit.mark.size { itemStyle.strokeWidth = size }
            return RuleItem(from: from, to: to, style: itemStyle)
        }
        return [Mark(.rule(items), clip: unit.mark.clip ?? false)]
    }

    private static func ends(_ channel: Channel, runsAlong: Bool, _ context: MarkContext) -> Extents {
        guard runsAlong else {
            let points = context.points(channel)
            return Extents(starts: points, ends: points)
        }
        return context.ranges(channel, end: context.unit.orient == nil ? .middle : .zeroOrMax)
    }
}
