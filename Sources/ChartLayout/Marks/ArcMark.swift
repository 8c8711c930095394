import ChartModel
import Colors
import Dataflow
import Glibc
import Grammar
import SceneGraph
import VisualEncoding

/// Arcs: sectors of pies, rings and gauges. A sector whose figure is a floor has an open end.
enum ArcMark: PrimitiveMark {
    static let name = "arc"
    static let coordinates = CoordinateSystem.polar
    static let stacking = Stacking.always
    static let isRectBased = true
    static let printsLabels = true

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { .vertical }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let unit = context.unit
        let (xs, ys) = (context.points(.x), context.points(.y))
        let (angles, radii) = (context.extents(.theta), context.extents(.radius))
        let style = MarkStyle(context)
        let bounds = context.bounds
        var items: [ArcItem] = []
        var anchors = [LabelAnchor?](repeating: nil, count: context.rowCount)
        var marks: [Mark] = []
        for row in 0..<context.rowCount {
            // As in Vega-Lite, sectors run from the end of the stack to its start.
            var item = ArcItem(
                center: Point(xs[row], ys[row]), startAngle: angles.ends[row], endAngle: angles.starts[row],
                innerRadius: max(0, radii.starts[row]), outerRadius: max(0, radii.ends[row]),
                style: style[row])
            guard
                [
                    item.center.x, item.center.y, item.startAngle, item.endAngle, item.innerRadius,
                    item.outerRadius,
                ].allSatisfy(\.isFinite)
            else { continue }
            anchors[row] = .slice(item)
            item.padAngle = unit.mark.padAngle ?? 0
            item.cornerRadius = unit.mark.cornerRadius ?? 0
            if bounds[row].isOpenAbove, let limit = farEnd(context) {
                if item.endAngle < item.startAngle { swap(&item.startAngle, &item.endAngle) }
                marks += OpenEnd(context.boundDefinition).arc(item, limit: limit)
            } else {
                items.append(item)
            }
        }
        let closed = items.isEmpty && !marks.isEmpty ? [] : [Mark(.arc(items))]
        return PlacedMark(
            closed + marks, in: context, anchors: .init(places: { anchors }, style: { style[$0] }))
    }

    /// The angle at which the scale ends: the limit for an open end.
    private static func farEnd(_ context: MarkContext) -> Double? {
        guard case .continuous(let scale)? = context.scale(.theta) else { return nil }
        return scale.range.max()
    }
}

extension OpenEnd {
    /// Draws an open sector: hatched up to its value, with a stroke across it there, and fading out towards
    /// the limit.
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
