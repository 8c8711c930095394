import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// An axis before it is drawn: its scale over the plot, its merged properties, and their defaults.
///
/// A class, as it is large and doesn't change.
final class AxisModel {
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
    let depth: Double
    /// The ends of grid lines.
    let gridRange: (start: Double, end: Double)
    /// Whether ticks are at whole points, as on a screen.
    let rounds: Bool

    init(
        channel: Channel, model: ScaleModel, scale: Scale, definition: AxisDefinition, defaults: AxisDefaults,
        varying: [TickProperty], orient: AxisDefinition.Orient, title: [String],
        environment: ChartEnvironment, config: Config, depth: Double,
        gridRange: (start: Double, end: Double), rounds: Bool
    ) {
        (self.channel, self.model, self.scale) = (channel, model, scale)
        (self.definition, self.defaults, self.varying) = (definition, defaults, varying)
        (self.orient, self.title, self.depth) = (orient, title, depth)
        (self.environment, self.config) = (environment, config)
        (self.gridRange, self.rounds) = (gridRange, rounds)
    }

    /// The axis beside a row or column of plots, directly at the plot's edge.
    var beside: AxisModel {
        AxisModel(
            channel: channel, model: model, scale: scale, definition: definition, defaults: defaults,
            varying: varying, orient: orient, title: title, environment: environment, config: config,
            depth: 0,
            gridRange: gridRange, rounds: rounds)
    }

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
