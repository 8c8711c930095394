package import Dataflow
package import Diagnostics
import Documents
package import Grammar
import SceneGraph

/// A mark with its channels and its table.
package struct Unit {
    package var type: any PrimitiveMark.Type
    @Boxed package var mark: MarkDefinition
    /// Fill, stroke and opacity as the config states them for the mark.
    @Boxed package var themed = MarkDefinition()
    /// Which of color, fill and stroke the mark itself states, rather than a config; the colour channel has no
    /// effect on fill and stroke then.
    package var namedPaints: Set<Channel> = []
    package var orient: MarkDefinition.Orient?
    package var channels: [Channel: ChannelModel] = [:]
    package var detail: [ChannelModel] = []
    package var order: [ChannelModel] = []
    /// Channels that aren't drawn but group aggregates: tooltips, links.
    package var silent: [ChannelModel] = []
    /// The rows that are drawn, after aggregation and stacking.
    package var table = Table()
    /// The rows before aggregation.
    package var source = Table()
    /// What the rows before aggregation were made from and by.
    package var lineage: [Int] = []
    /// The rows that have no number for a scale; nil if there are none.
    package var invalid: InvalidRows?
    /// The rows from which scale domains are computed, if they differ from those drawn.
    package var domainTable: Table?
    package var stack: StackModel?
    /// The fields of a surrounding facet that hasn't divided the table yet.
    package var facets: [FieldPath] = []
    /// Whether its stacks follow the order of the rows rather than that of the fields that are stacked.
    package var stacksInOrderOfRows = false
    /// Whether colours that aren't nominal are stacked in the order of their scale, too.
    package var stacksInOrderOfDomain = false
    package var signals: [String: Value] = [:]
    /// The frame of an animation that is drawn; scales cover all frames.
    package var frame: SelectionState?
    package var span: Span?
    /// The stated projection, and the projection that it shares with other units.
    package var projection: ProjectionDefinition?
    package var map: MapModel?
    /// The scale of each channel, as an index of the trained scales.
    package var scales: [Channel: Int] = [:]

    package init(type: any PrimitiveMark.Type, mark: MarkDefinition, namedPaints: Set<Channel> = []) {
        (self.type, self.mark, self.namedPaints) = (type, mark, namedPaints)
    }

    package subscript(channel: Channel) -> ChannelModel? { channels[channel] }

    /// The channels that it has, in their usual order.
    package var ownChannels: [Channel] { Channel.allCases.filter(channels.keys.contains) }

    /// What its channels show, likewise.
    package var models: [ChannelModel] { ownChannels.compactMap { channels[$0] } }

    /// Whether the mark's colour is that of its fill rather than its stroke.
    package var isFilled: Bool { mark.filled ?? type.look.isFilled }

    /// The rows from which scale domains are computed.
    package var domainRows: Table { domainTable ?? table }

    /// The position of a mark within its bin or time unit, from 0 to 1; nil for a mark at the start that
    /// ignores the end (Vega-Lite's `getBandPosition`, `channeldef.ts`).
    package func bandPosition(_ model: ChannelModel) -> Double? {
        if let own = model.spec.bandPosition { return own }
        guard model.channel == model.channel.primary else { return nil }
        if model.timeUnit != nil, model.channel.secondary.map({ self[$0] == nil }) ?? true {
            return mark.timeUnitBandPosition ?? type.timeUnitBandPosition
        }
        return model.isBinned && !model.isPrebinned ? 0.5 : nil
    }
}

package struct StackModel {
    /// The channel that is stacked.
    package var channel: Channel
    package var start: FieldPath
    package var end: FieldPath
    package var offset: StackOffset
    /// The fields whose equal values share a stack.
    package var dimensions: [FieldPath] = []

    package init(
        channel: Channel, start: FieldPath, end: FieldPath, offset: StackOffset, dimensions: [FieldPath] = []
    ) {
        (self.channel, self.start, self.end) = (channel, start, end)
        (self.offset, self.dimensions) = (offset, dimensions)
    }
}
