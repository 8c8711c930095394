import Dataflow
import Documents
import Glibc
import Grammar
import SceneGraph
import VisualEncoding

/// Arcs: sectors of pies, rings and gauges; open at the end where the figure is a bound.
enum ArcMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        let unit = context.unit
        let center = Point(
            constant(unit[.x], context.width / 2, unit.mark.x, far: context.width),
            constant(unit[.y], context.height / 2, unit.mark.y, far: context.height))
        let angles = ends(
            .theta, .theta2, context, fallback: (unit.mark.theta2 ?? 0, unit.mark.theta ?? 2 * .pi))
        let limit = min(context.width, context.height) / 2
        let radii = ends(
            .radius, .radius2, context,
            fallback: (
                unit.mark.innerRadius ?? unit.mark.radius2 ?? 0,
                unit.mark.outerRadius ?? unit.mark.radius ?? limit
            ))
        let style = MarkStyle(context)
        let bounds = context.bounds
        let offset = unit.mark.radiusOffset ?? 0
        var items: [ArcItem] = []
        var marks: [Mark] = []
        for row in 0..<context.rowCount {
            let (start, end) = (angles.starts[row], angles.ends[row])
            let (inner, outer) = (radii.starts[row], radii.ends[row] + offset)
            guard start.isFinite, end.isFinite, inner.isFinite, outer.isFinite else { continue }
            var item = ArcItem(
                center: center, startAngle: min(start, end), endAngle: max(start, end),
                innerRadius: max(0, min(inner, outer)), outerRadius: max(0, max(inner, outer)),
                style: style[row])
            item.padAngle = unit.mark.padAngle ?? 0
            item.cornerRadius = unit.mark.cornerRadius ?? 0
            if bounds[row].isOpenAbove, let limit = farEnd(context) {
                marks += OpenEnd(context.boundDefinition).arc(item, limit: limit)
            } else {
                // As Vega-Lite has it, sectors run from the stack's end to its start.
                (item.startAngle, item.endAngle) = (item.endAngle, item.startAngle)
                items.append(item)
            }
        }
        return (items.isEmpty && !marks.isEmpty ? [] : [Mark(.arc(items))]) + marks
    }

    /// The angle at which the scale ends: as far as an open bound may run.
    private static func farEnd(_ context: MarkContext) -> Double? {
        guard case .continuous(let scale)? = context.scale(.theta) else { return nil }
        return scale.range.max()
    }

    private static func constant(
        _ model: ChannelModel?, _ fallback: Double, _ own: PositionValue?, far: Double
    ) -> Double {
        if let number = model?.spec.value?.number { return number }
        if model?.spec.value?.string != nil { return far }
        switch own {
        case .offset(let number)?: return number
        case .farEdge?: return far
        case nil: return fallback
        }
    }

    private static func ends(
        _ channel: Channel, _ secondary: Channel, _ context: MarkContext, fallback: (Double, Double)
    ) -> (starts: [Double], ends: [Double]) {
        let unit = context.unit
        if let stack = unit.stack, stack.channel == channel, let scale = context.scale(channel) {
            return (
                context.positions(of: unit.table.values(at: stack.start), scale),
                context.positions(of: unit.table.values(at: stack.end), scale)
            )
        }
        if case .band(let scale)? = context.scale(channel), let starts = context.positions(channel, band: 0) {
            return (starts, starts.map { $0 + scale.bandwidth })
        }
        guard let ends = context.positions(channel) else {
            return (context.repeated(fallback.0), context.repeated(fallback.1))
        }
        return (context.positions(secondary) ?? context.repeated(fallback.0), ends)
    }
}

extension OpenEnd {
    /// An open sector: hatched to its value, a stroke across it there, dying away to the limit.
    func arc(_ item: ArcItem, limit: Double) -> [Mark] {
        let color = item.style.stroke?.solid ?? item.style.color ?? .black
        var hatch = item.style.fill?.hatch ?? Hatch(color: color)
        let isSolid = item.style.fill?.hatch == nil
        hatch.fade = .angular(center: item.center, from: item.endAngle, to: limit)
        var whole = item
        whole.endAngle = max(limit, item.endAngle)
        if isSolid { whole.startAngle = item.endAngle }
        whole.style = Style(fill: .hatch(hatch))
        var marks = [Mark(.arc([whole]))]
        if isSolid {
            var solid = item
            solid.style.stroke = nil
            marks.append(Mark(.arc([solid])))
        } else if let stroke = item.style.stroke {
            var outline = item
            outline.style = Style(stroke: stroke, strokeWidth: item.style.strokeWidth)
            marks.append(Mark(.arc([outline])))
        }
        func point(_ radius: Double) -> Point {
            Point(item.center.x + radius * sin(item.endAngle), item.center.y - radius * cos(item.endAngle))
        }
        marks.append(
            Mark(
                .rule([
                    RuleItem(
                        from: point(max(0, item.innerRadius - 3)), to: point(item.outerRadius + 3),
                        style: Style(stroke: color, width: 1.8))
                ])))
        return marks
    }
}
