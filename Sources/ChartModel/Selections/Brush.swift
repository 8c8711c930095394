import Colors
import Dataflow
package import Grammar
package import SceneGraph
import VisualEncoding

/// The rectangle of an interval that is selected initially (Vega-Lite's `compile/selection/interval.ts`). Its
/// fill is below the marks, its outline above them.
package struct Brush {
    package let selection: Selection
    /// The index in the plot of the unit whose scales position it.
    package let unit: Int
    /// The brush on a map; nil if there is none.
    package let map: MapBrush?
    @Boxed private var look: MarkDefinition

    /// Returns nil for a selection without a rectangle.
    package init?(_ selection: Selection, unit: Int, _ config: Config) {
        let hasPlace = selection.channels.contains { $0 == .x || $0 == .y }
        map = MapBrush(selection)
        guard selection.kind == .interval, !selection.bindsScales, !selection.state.tuples.isEmpty,
            hasPlace || map != nil
        else { return nil }
        self.selection = selection
        self.unit = unit
        let places = [selection.mark, config.selection.interval.mark].compactMap { $0 }
        look = StatedMark(merging: places).definition
    }

    /// Returns the two marks; nil if a corner isn't on the map.
    package func drawn(_ context: MarkContext) -> (under: Mark, over: Mark)? {
        guard let rect = rectangle(context) else { return nil }
        var fill = Style(fill: (look.fill ?? .paint(.color(Color(0x333333)))).paint)
        fill.fillOpacity = look.fillOpacity ?? 0.125
        var stroke = Style(fill: nil)
        stroke.stroke = (look.stroke ?? .paint(.color(.white))).paint
        stroke.strokeWidth = look.strokeWidth ?? 1
        stroke.strokeOpacity = look.strokeOpacity ?? 1
        stroke.strokeDash = look.strokeDash ?? []
        stroke.strokeDashOffset = look.strokeDashOffset ?? 0
        return (
            Mark(.rect([RectItem(rect, style: fill)]), clip: true),
            Mark(.rect([RectItem(rect, style: stroke)]), clip: true)
        )
    }

    private func rectangle(_ context: MarkContext) -> Rect? {
        if let map {
            return context.map.flatMap {
                map.rectangle(on: $0, width: context.width, height: context.height)
            }
        }
        let (x, y) = (ends(.x, context), ends(.y, context))
        return Rect(x: min(x.0, x.1), y: min(y.0, y.1), width: abs(x.1 - x.0), height: abs(y.1 - y.0))
    }

    /// Returns the ends of the interval on a channel: those of the plot if the interval
    /// doesn't include the channel.
    private func ends(_ channel: Channel, _ context: MarkContext) -> (Double, Double) {
        guard let index = selection.channels.firstIndex(of: channel), let scale = context.scale(channel),
            case .array(let values)? = selection.state.tuples.first?[index], let first = values.first,
            let last = values.last
        else { return (0, context.extent(channel)) }
        return (scale.position(first) ?? 0, scale.position(last) ?? 0)
    }
}
