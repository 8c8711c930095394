import Dataflow
import Grammar
import SceneGraph

/// Lines: one for each series, interrupted at rows without a position.
enum LineMark: MarkDrawing {
    static func placed(_ context: MarkContext) -> PlacedMark {
        let (xs, ys) = (context.points(.x), context.points(.y))
        let style = MarkStyle(context)
        let sizes = context.unit[.size].map { _ in context.numbers(.size, default: 2) }
        let defined = context.defined
        var ends: [LabelAnchor?] = [LabelAnchor?](repeating: nil, count: context.rowCount)
        let marks = Series(context: context).rows().compactMap { rows -> Mark? in
            guard let first = rows.first else { return nil }
            var itemStyle = style[first]
            if let sizes { itemStyle.strokeWidth = sizes[first] }
            if let size = context.unit.mark.size { itemStyle.strokeWidth = size }
            var item = LineItem(
                points: rows.map { row in
                    let (x, y) = (xs[row], ys[row])
                    return x.isFinite && y.isFinite && defined?[row] != false ? Point(x, y) : nil
                }, style: itemStyle)
            item.interpolation = context.unit.mark.interpolate ?? .linear
            item.tension = context.unit.mark.tension
            item.isVertical = context.unit.orient != .horizontal
            if let last = item.points.lastIndex(where: { $0 != nil }), let point = item.points[last] {
                ends[rows[last]] = LabelAnchor(
                    rect: Rect(x: point.x, y: point.y, width: 0, height: 0), isHorizontal: true,
                    isForward: true)
            }
            return Mark(.line(item), clip: context.unit.mark.clip ?? false)
        }
        let lines = PlacedMark(marks, in: context)
        guard let labels = ValueLabels(ends, context) else { return lines }
        return PlacedMark(reach: lines.reach.union(labels.reach)) { lines.draw() + labels.drawn(style) }
    }
}

/// Trails: lines whose width varies with the size channel.
enum TrailMark: MarkDrawing {
    static func placed(_ context: MarkContext) -> PlacedMark {
        let (xs, ys) = (context.points(.x), context.points(.y))
        let style = MarkStyle(context)
        let widths = context.numbers(.size, default: context.unit.mark.size ?? 2)
        let defined = context.defined
        let trails = Series(context: context).rows().compactMap { rows -> Mark? in
            guard let first = rows.first else { return nil }
            let sections = rows.map { row in
                xs[row].isFinite && ys[row].isFinite && defined?[row] != false
                    ? TrailItem.Section(Point(xs[row], ys[row]), width: widths[row]) : nil
            }
            return Mark(.trail(TrailItem(sections: sections, style: style[first])))
        }
        return PlacedMark(trails, in: context)
    }
}
