import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// An axis before it is drawn: its scale over the plot, its merged properties, and its defaults.
struct AxisModel {
    let channel: Channel
    let model: ScaleModel
    let scale: Scale
    let definition: AxisDefinition
    let defaults: AxisDefaults
    /// The properties that depend on the tick.
    let varying: [TickProperty]
    let orient: AxisDefinition.Orient
    let title: [String]
    let environment: ChartEnvironment
    let config: Config
    /// The size of the plot across the axis.
    var depth: Double
    /// The ends of grid lines.
    let gridRange: (start: Double, end: Double)

    var isHorizontal: Bool { orient.isHorizontal }
    var isDiscrete: Bool { model.isDiscrete }
    var timeUnit: TimeUnit? { defaults.timeUnit }
    var zIndex: Int { definition.zindex ?? defaults.zIndex }

    /// The range of the scale: the positions where the axis begins and ends.
    var range: (start: Double, end: Double) {
        switch scale {
        case .continuous(let scale): (scale.range.first ?? 0, scale.range.last ?? 0)
        case .band(let scale): scale.range
        default: (0, 0)
        }
    }

    var length: Double { abs(range.end - range.start) }

    /// The distance of ticks, grid lines and labels from their positions: half a pixel on bands by default,
    /// so that the gap between two bars isn't on a tick (Vega's `tickBand`).
    var tickOffset: Double {
        if definition.tickBand == .extent { return 0 }
        return definition.tickOffset ?? (model.kind == .band ? -0.5 : 0)
    }
}
