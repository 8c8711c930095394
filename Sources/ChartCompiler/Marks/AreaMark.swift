import Dataflow
import Grammar
import SceneGraph

/// Areas: one for each series, between the value and zero, the stack below, or a second value.
enum AreaMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        guard context.rowCount > 0 else { return [] }
        let isVertical = context.unit.orient != .horizontal
        let along: Channel = isVertical ? .x : .y
        let across: Channel = isVertical ? .y : .x
        let places = context.positions(along) ?? context.repeated(context.extent(along) / 2)
        let (starts, ends) = edges(across, context)
        let style = MarkStyle(context)
        let defined = context.defined
        return Series(context: context).rows().compactMap { rows in
            guard let first = rows.first else { return nil }
            let sections = rows.map { row -> AreaItem.Section? in
                let (place, start, end) = (places[row], starts[row], ends[row])
                guard place.isFinite, start.isFinite, end.isFinite, defined?[row] != false else { return nil }
                return isVertical
                    ? AreaItem.Section(Point(place, end), Point(place, start))
                    : AreaItem.Section(Point(end, place), Point(start, place))
            }
            var item = AreaItem(sections: sections, style: style[first])
            item.interpolation = context.unit.mark.interpolate ?? .linear
            item.tension = context.unit.mark.tension
            item.isVertical = isVertical
            return Mark(.area(item), clip: context.unit.mark.clip ?? false)
        }
    }

    private static func edges(_ channel: Channel, _ context: MarkContext) -> (
        starts: [Double], ends: [Double]
    ) {
        let unit = context.unit
        if let stack = unit.stack, stack.channel == channel, let scale = context.scale(channel) {
            return (
                context.positions(of: unit.table.values(at: stack.start), scale),
                context.positions(of: unit.table.values(at: stack.end), scale)
            )
        }
        let ends = context.positions(channel) ?? context.repeated(0)
        if let secondary = channel.secondary, let starts = context.positions(secondary) {
            return (starts, ends)
        }
        return (context.repeated(context.zero(channel)), ends)
    }
}
