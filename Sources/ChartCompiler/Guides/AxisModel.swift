import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// An axis before it is drawn: its scale over the plot, its properties merged, what they are by default.
struct AxisModel {
    let channel: Channel
    let model: ScaleModel
    let scale: Scale
    let definition: AxisDefinition
    let defaults: AxisDefaults
    /// What depends on the tick.
    let varying: [TickProperty]
    let orient: AxisDefinition.Orient
    let title: [String]
    let environment: ChartEnvironment
    let config: Config
    /// Depth of the plot.
    var depth: Double
    /// From where to where grid lines run.
    let gridRange: (start: Double, end: Double)

    var isHorizontal: Bool { orient.isHorizontal }
    var isDiscrete: Bool { model.isDiscrete }
    var timeUnit: TimeUnit? { defaults.timeUnit }
    var zIndex: Int { definition.zindex ?? defaults.zIndex }

    /// The range of the scale: where the axis begins and ends.
    var range: (start: Double, end: Double) {
        switch scale {
        case .continuous(let scale): (scale.range.first ?? 0, scale.range.last ?? 0)
        case .band(let scale): scale.range
        default: (0, 0)
        }
    }

    var length: Double { abs(range.end - range.start) }

    /// How far ticks, grid lines and labels stand off their place: on bands half a pixel, unless told
    /// otherwise, so that the gap between two bars is not on a tick (Vega's `tickBand`).
    var tickOffset: Double {
        if definition.tickBand == .extent { return 0 }
        return definition.tickOffset ?? (model.kind == .band ? -0.5 : 0)
    }
}
