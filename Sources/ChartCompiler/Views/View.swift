import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The chart as the compiler sees it: plots, alone or in a grid.
indirect enum View {
    case plot(Plot)
    case concat(Concat)
}

/// One coordinate system with the units that are drawn in it, one over the other.
struct Plot {
    var units: [Unit]
    var width: SizeSpec?
    var height: SizeSpec?
    var title: Node?
    /// The plot's background, merged from config and spec.
    var background: Node?
    var description: String?
    var span: Span?
    /// Scales that the layers do not share.
    var independentScales: Set<Channel> = []
    /// Axes that the layers do not share although they share the scale.
    var independentAxes: Set<Channel> = []
}

/// Views in rows and columns.
struct Concat {
    var children: [View]
    /// nil: all in one row.
    var columns: Int?
    var spacing: Double?
    var align: String?
    var bounds: String?
    var center = false
    var title: Node?
    var description: String?
    var independentScales: Set<Channel> = []
    var sharedScales: Set<Channel> = []
}

/// One mark with what its channels show.
struct Unit {
    var type: MarkType
    var mark: MarkDefinition
    var orient: MarkDefinition.Orient?
    var channels: [Channel: ChannelModel] = [:]
    var detail: [ChannelModel] = []
    var order: [ChannelModel] = []
    /// The rows that are drawn: after aggregates and stacks.
    var table = Table()
    /// The rows before aggregates.
    var source = Table()
    var stack: StackModel?
    var signals: [String: Value] = [:]
    var span: Span?
    /// The scale of each channel, by its index among the trained scales.
    var scales: [Channel: Int] = [:]

    subscript(channel: Channel) -> ChannelModel? { channels[channel] }
}

/// What a channel shows, resolved: its column, its type, its constants.
struct ChannelModel {
    var channel: Channel
    var spec: ChannelSpec
    var type: MeasurementType
    /// The column in the unit's table.
    var field: FieldPath?
    /// The column of a bin's or time unit's end.
    var endField: FieldPath?
    var datum: Value?
    var timeUnit: TimeUnit?
    var isBinned = false
    /// The field in words, for titles.
    var name: String?

    /// Whether rows differ in it through a field.
    var hasField: Bool { field != nil }
}

struct StackModel {
    /// The channel that is stacked.
    var channel: Channel
    var start: FieldPath
    var end: FieldPath
    var offset: StackOffset
}
