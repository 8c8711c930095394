import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// Rules: a straight line for each row, across the plot where only one place is given.
enum RuleMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        let style = MarkStyle(context)
        let x = ends(.x, .x2, context)
        let y = ends(.y, .y2, context)
        let (dx, dy) = (context.offsets(.x), context.offsets(.y))
        let widths = context.unit[.size].map { _ in context.numbers(.size, default: 1) }
        let items = (0..<context.rowCount).compactMap { row -> RuleItem? in
            let from = Point(x.starts[row] + dx[row], y.starts[row] + dy[row])
            let to = Point(x.ends[row] + dx[row], y.ends[row] + dy[row])
            guard from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite else { return nil }
            var itemStyle = style[row]
            if let widths { itemStyle.strokeWidth = widths[row] }
            if let size = context.unit.mark.size { itemStyle.strokeWidth = size }
            return RuleItem(from: from, to: to, style: itemStyle)
        }
        return [Mark(.rule(items), clip: context.unit.mark.clip ?? false)]
    }

    private static func ends(
        _ channel: Channel, _ secondary: Channel, _ context: MarkContext
    ) -> (starts: [Double], ends: [Double]) {
        let runsAlong = context.unit.orient == (channel == .x ? .horizontal : .vertical)
        guard let starts = context.positions(channel) else {
            if let ends = context.positions(secondary) { return (context.repeated(0), ends) }
            let extent = context.extent(channel)
            return runsAlong
                ? (context.repeated(0), context.repeated(extent))
                : (context.repeated(extent / 2), context.repeated(extent / 2))
        }
        if let ends = context.positions(secondary) { return (starts, ends) }
        // A rule along a quantity starts at zero, like a bar.
        if runsAlong, context.unit[channel]?.type == .quantitative, case .continuous? = context.scale(channel)
        {
            return (context.repeated(context.zero(channel)), starts)
        }
        return (starts, starts)
    }
}
