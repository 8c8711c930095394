import ChartModel
import Dataflow
import Grammar
import SceneGraph

/// Areas: one for each series, between the value and zero, the stack below, or a second value.
enum AreaMark: PrimitiveMark {
    static let name = "area"
    static let startsAtZero = true
    static let stacking = Stacking.always
    static let isPath = true
    static let printsLabels = true
    static let overlays: [any PrimitiveMark.Type] = [LineMark.self, PointMark.self]

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).area }
    static func isParted(by channel: Channel) -> Bool { true }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let isVertical =
            !context.unit.isRangedByOffset(.x)
            && (context.unit.isRangedByOffset(.y) || context.unit.orient != .horizontal)
        let places = context.points(isVertical ? .x : .y, default: .zeroOrMin)
        let edges = edges(isVertical ? .y : .x, context)
        let style = MarkStyle(context)
        let defined = context.defined
        let series = Series(context: context)
        let runs = series.rows()
        var anchors = [LabelAnchor?](repeating: nil, count: context.rowCount)
        let areas = zip(runs, series.names(of: runs)).compactMap { rows, name -> Mark? in
            guard let first = rows.first else { return nil }
            let sections = rows.map { row -> AreaItem.Section? in
                let (place, start, end) = (places[row], edges.starts[row], edges.ends[row])
                guard place.isFinite, start.isFinite, end.isFinite, defined?[row] != false else { return nil }
                return isVertical
                    ? AreaItem.Section(Point(place, end), Point(place, start))
                    : AreaItem.Section(Point(end, place), Point(start, place))
            }
            var item = AreaItem(sections: sections, style: style[first])
            item.interpolation = context.unit.mark.interpolate ?? .linear
            item.tension = context.unit.mark.tension
            item.isVertical = isVertical
            anchors[first] = .area(item)
            return Mark(.area(item), clip: context.unit.mark.clip ?? false).labelled(name)
        }
        return PlacedMark(areas, in: context, anchors: .init(places: { anchors }, style: { style[$0] }))
    }

    private static func edges(_ channel: Channel, _ context: MarkContext) -> Extents {
        let isOffFloor =
            channel == .y && context.unit[.y] == nil && context.unit.isRangedByOffset(.y)
        return context.ranges(channel, end: isOffFloor ? .zeroOrMax : .zeroOrMin)
    }
}
