import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The chart as the compiler sees it: plots, alone or in a grid.
indirect enum View {
    case plot(Plot)
    case concat(Concat)
    case facet(Facet)

    /// The views of a composition.
    var children: [View] {
        get {
            switch self {
            case .plot: []
            case .concat(let concat): concat.children
            case .facet(let facet): facet.cells
            }
        }
        set {
            switch self {
            case .plot: break
            case .concat(var concat):
                concat.children = newValue
                self = .concat(concat)
            case .facet(var facet):
                facet.cells = newValue
                self = .facet(facet)
            }
        }
    }

    /// How many views of a composition stand in a row.
    var columnCount: Int {
        switch self {
        case .plot: 1
        case .concat(let concat): max(1, min(concat.columns ?? concat.children.count, concat.children.count))
        case .facet(let facet): max(1, min(facet.columns, facet.cells.count))
        }
    }
}

/// One coordinate system with the units that are drawn in it, one over the other.
struct Plot {
    var units: [Unit]
    /// The intervals that are selected at first.
    var brushes: [Brush] = []
    var width: SizeSpec?
    var height: SizeSpec?
    var title: Node?
    /// The label of a facet's cell, in place of the title.
    var cellTitle: HeaderLabel?
    /// The plot's background as the spec has it.
    var background: Node?
    var description: String?
    var span: Span?
    /// Whether it is the cell of a facet that no row falls into: only its background is drawn.
    var isVacant = false
    /// What the layers do not share.
    var resolve = Resolve()
}

/// How the views of a composition stand in their grid, and what they share.
struct Composition {
    var spacing = RowColumn<Double>()
    var align = RowColumn<LayoutAlign>()
    var bounds: String?
    var center = RowColumn<Bool>()
    var title: Node?
    var description: String?
    var resolve = Resolve()
    /// The scales that all the views share, by their index among the trained scales.
    var scales: [Channel: Int] = [:]
}

/// Views in rows and columns.
struct Concat {
    var children: [View]
    /// nil: all in one row.
    var columns: Int?
    var composition: Composition
}

/// One view for each part of a table, in rows and columns.
struct Facet {
    var row: FacetField?
    var column: FacetField?
    /// The field of a facet that wraps after so many views.
    var wrapped: FacetField?
    var columns: Int
    /// The views, row by row.
    var cells: [View]
    /// The view of the whole table: the order of categories that cells share is found in it.
    var whole: View?
    var composition: Composition
}

/// A field that a facet goes by, with the parts that it makes.
struct FacetField {
    var channel: Channel
    var model: ChannelModel
    /// The values in the order of their rows or columns, with the ends of bins.
    var parts: [(value: Value, end: Value?)]
    /// The title in place of the field's own: joined with that of a facet around or within.
    var title: [String]?
}

/// One mark with what its channels show.
struct Unit {
    var type: MarkType
    var mark: MarkDefinition
    /// Whether the mark itself, not a config, names its fill or its stroke: the channel of colour then has no
    /// say in it.
    var namedPaints: Set<Channel> = []
    var orient: MarkDefinition.Orient?
    var channels: [Channel: ChannelModel] = [:]
    var detail: [ChannelModel] = []
    var order: [ChannelModel] = []
    /// Channels that are not drawn but count as groups of aggregates: tooltips, links.
    var silent: [ChannelModel] = []
    /// The rows that are drawn: after aggregates and stacks.
    var table = Table()
    /// The rows before aggregates.
    var source = Table()
    /// The rows that the scales' domains are of, where they are others than those drawn.
    var domainTable: Table?
    var stack: StackModel?
    /// The fields of a facet around that is yet to divide the table.
    var facets: [FieldPath] = []
    var signals: [String: Value] = [:]
    /// The frame of an animation that is shown; scales go over all.
    var frame: SelectionState?
    var span: Span?
    /// Which of its plot's layers it is of: a line and its points are one.
    var layer = 0
    /// What is said of the projection, and the projection that it shares with others.
    var projection: UnitProjection?
    var map: MapModel?
    /// The scale of each channel, by its index among the trained scales.
    var scales: [Channel: Int] = [:]

    subscript(channel: Channel) -> ChannelModel? { channels[channel] }

    /// The rows that the scales' domains are of.
    var domainRows: Table { domainTable ?? table }

    /// Where within its bin or time unit a mark stands, from 0 to 1: nil for a mark at the beginning,
    /// which takes no notice of the end (Vega-Lite's `getBandPosition`, `channeldef.ts`).
    func bandPosition(_ model: ChannelModel) -> Double? {
        if let own = model.spec.bandPosition { return own }
        guard model.channel == model.channel.primary else { return nil }
        if model.timeUnit != nil, model.channel.secondary.map({ self[$0] == nil }) ?? true {
            return mark.timeUnitBandPosition ?? ([.bar, .rect, .tick].contains(type) ? 0.5 : nil)
        }
        return model.isBinned && !model.isPrebinned ? 0.5 : nil
    }
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
    /// The column of a bin's beginning, where the channel shows bins in words.
    var binStart: FieldPath?
    var datum: Value?
    var timeUnit: TimeUnit?
    var isBinned = false
    /// Where the bins begin and end, and how wide each is.
    var binExtent: ClosedRange<Double>?
    var binStep: Double?
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
    /// The fields whose equal values share a stack.
    var dimensions: [FieldPath] = []
}
