import ChartModel
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// An axis on a plot of a certain size, before it is drawn.
final class AxisModel {
    private let plan: AxisPlan
    let definition: AxisDefinition
    let scale: Scale
    let environment: ChartEnvironment
    let config: Config
    /// The size of the plot across the axis.
    let depth: Double
    /// The least distance from the plot to the outer ends of labels.
    let minExtent: Double
    /// How wide names over their bands may be; nil for as wide as they are.
    let nameRoom: Double?
    /// How far to the left of the plot names over their bands begin.
    let nameEdge: Double
    /// Whether names that would stand beside their bars stand over them.
    let liftsNames: Bool
    /// The ends of grid lines.
    let gridRange: (start: Double, end: Double)
    /// The texts under labels, by their values.
    let remarks: [Value: String]
    /// Whether ticks are at whole points, as on a screen.
    let rounds: Bool

    /// - Parameters:
    ///   - leftExtent: The least extent of axes on the left.
    ///   - across: The scale across the axis.
    ///   - environment: That of the plot, with its size among the signals.
    init(
        _ plan: AxisPlan, scale: Scale, across: Scale?, depth: Double, leftExtent: Double,
        nameRoom: Double? = nil, nameEdge: Double = 0, liftsNames: Bool = false, rounds: Bool,
        remarks: (String) -> [Value: String] = { _ in [:] },
        config: Config, environment: ChartEnvironment
    ) {
        (self.plan, self.scale, self.depth, self.rounds) = (plan, scale, depth, rounds)
        (self.environment, self.config) = (environment, config)
        (self.nameRoom, self.nameEdge) = (nameRoom, nameEdge)
        var definition = TickProperties(environment: environment).common(plan.definition, plan.sized)
        self.liftsNames = liftsNames && plan.mayLiftNames(definition)
        if self.liftsNames { definition.labelEdge = .above }
        self.definition = definition
        self.remarks = definition.labelRemark.map(remarks) ?? [:]
        let least = definition.minExtent ?? 0
        minExtent = plan.orient == .left && leftExtent > 0 ? max(least, leftExtent) : least
        gridRange = across?.ends ?? (0, depth)
    }

    private init(beside axis: AxisModel) {
        (plan, scale, environment, config) = (axis.plan, axis.scale, axis.environment, axis.config)
        (definition, minExtent, gridRange, rounds) = (
            axis.definition, axis.minExtent, axis.gridRange, axis.rounds
        )
        (remarks, liftsNames) = (axis.remarks, axis.liftsNames)
        (nameRoom, nameEdge) = (axis.nameRoom, axis.nameEdge)
        depth = 0
    }

    /// The axis beside a row or column of plots, directly at the plot's edge.
    var beside: AxisModel { AxisModel(beside: self) }

    /// Whether its names stand beside bands, and may stand over them.
    var mayLiftNames: Bool { plan.mayLiftNames(definition) }

    /// Whether its names stand over their bands.
    var setsNamesAbove: Bool { definition.labelEdge == .above && !isHorizontal }

    var channel: Channel { plan.channel }
    var model: ScaleModel { plan.model }
    var defaults: AxisDefaults { plan.defaults }
    var varying: [TickProperty] { plan.varying }
    var orient: AxisDefinition.Orient { plan.orient }
    var title: [String] { plan.title }

    var isHorizontal: Bool { orient.isHorizontal }
    var isDiscrete: Bool { model.isDiscrete }
    var timeUnit: TimeUnit? { defaults.timeUnit }
    var zIndex: Int { definition.zindex ?? defaults.zIndex }

    /// The range of the scale: the positions where the axis begins and ends.
    var range: (start: Double, end: Double) { scale.ends ?? (0, 0) }

    var length: Double { abs(range.end - range.start) }

    /// The distance of ticks, grid lines and labels from their positions: half a pixel on bands by default,
    /// so that the gap between two bars isn't on a tick (Vega's `tickBand`).
    var tickOffset: Double {
        if definition.tickBand == .extent { return 0 }
        return definition.tickOffset ?? (model.kind == .band ? -0.5 : 0)
    }
}

extension Scale {
    /// The range of a position scale.
    fileprivate var ends: (start: Double, end: Double)? {
        switch self {
        case .continuous(let scale):
            scale.range.first.flatMap { start in scale.range.last.map { (start, $0) } }
        case .band(let scale): scale.range
        default: nil
        }
    }
}
