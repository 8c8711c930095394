package import Dataflow
import Diagnostics
import Documents
package import Grammar
import SceneGraph

/// The resolved definition of a channel: its column, type and constants.
package struct ChannelModel {
    package var channel: Channel
    package var spec: ChannelSpec
    package var type: MeasurementType
    /// The column in the unit's table.
    package var field: FieldPath?
    /// The column with the ends of bins or time units.
    package var endField: FieldPath?
    /// The column with the starts of bins, if the channel shows bins as text.
    package var binStart: FieldPath?
    package var datum: Value?
    package var timeUnit: TimeUnit?
    package var isBinned = false
    /// The extent of all bins, and the width of each.
    package var binExtent: ClosedRange<Double>?
    package var binStep: Double?
    /// The name of the field in titles.
    package var name: String?

    package init(channel: Channel, spec: ChannelSpec, type: MeasurementType) {
        (self.channel, self.spec, self.type) = (channel, spec, type)
    }

    /// Whether it shows a field, so that rows may differ.
    package var hasField: Bool { field != nil }

    /// Whether it shows a field or datum rather than a value.
    package var showsData: Bool { hasFieldOrCount || datum != nil }

    /// Whether only a condition states the channel's field, which then doesn't apply to other rows.
    package var isConditional: Bool {
        spec.condition.contains { ($0.field != nil || $0.aggregate != nil) && $0.field == spec.field }
    }
}
