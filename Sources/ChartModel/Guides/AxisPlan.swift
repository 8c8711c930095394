import Dataflow
package import Grammar
import VisualEncoding

/// An axis of a plot before its size is known: which scale it shows, on which side, with which properties.
///
/// A class, since it is large and immutable, and every layout refers to it.
package final class AxisPlan {
    package let channel: Channel
    /// The plot's unit whose scale it shows.
    package let unit: Int
    package let model: ScaleModel
    package let definition: AxisDefinition
    package let defaults: AxisDefaults
    /// The properties that depend on the tick.
    package let varying: [TickProperty]
    /// Those of them that need nothing but the size of the plot.
    package let sized: [TickProperty]
    package let orient: AxisDefinition.Orient
    package let title: [String]

    package init(
        channel: Channel, unit: Int, model: ScaleModel, definition: AxisDefinition, defaults: AxisDefaults,
        varying: [TickProperty], sized: [TickProperty], orient: AxisDefinition.Orient, title: [String]
    ) {
        (self.channel, self.unit, self.model) = (channel, unit, model)
        (self.definition, self.defaults) = (definition, defaults)
        (self.varying, self.sized) = (varying, sized)
        (self.orient, self.title) = (orient, title)
    }

    /// Whether names beside bands may stand over these: where a house style has labels fit, and the spec has no title or
    /// line under them, which belong beside the plot.
    package func mayLiftNames(_ definition: AxisDefinition) -> Bool {
        definition.labelFit == true && orient == .left && model.kind == .band && title.isEmpty
            && definition.labelRemark == nil && definition.labelEdge != .above && definition.labels ?? true
    }
}
