import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The chart as the compiler represents it: plots, alone or in a grid.
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

    /// All plots; those of a facet as they are before it divides their tables.
    var plots: [Plot] {
        switch self {
        case .plot(let plot): [plot]
        case .concat(let concat): concat.children.flatMap(\.plots)
        case .facet(let facet): facet.whole?.plots ?? facet.cells.flatMap(\.plots)
        }
    }

    /// The units of all plots.
    var units: [Unit] { plots.flatMap(\.units) }

    /// The number of views of a composition in each row.
    var columnCount: Int {
        switch self {
        case .plot: 1
        case .concat(let concat): max(1, min(concat.columns ?? concat.children.count, concat.children.count))
        case .facet(let facet): max(1, min(facet.columns, facet.cells.count))
        }
    }
}

/// A coordinate system with the units that are drawn in it, one above the other.
struct Plot {
    var units: [Unit]
    /// The intervals that are selected initially.
    var brushes: [Brush] = []
    var width: SizeSpec?
    var height: SizeSpec?
    var title: TitleDefinition?
    /// The label of a facet's cell, in place of the title.
    var cellTitle: HeaderLabel?
    @Boxed var background = ViewBackground()
    var description: String?
    var span: Span?
    /// The axes, as far as they don't depend on the size.
    var axes: [AxisPlan] = []
    /// What is said about its data.
    var annotations: [AnnotationDefinition] = []
    /// Whether it is an empty cell of a facet, of which only the background is drawn.
    var isVacant = false
    /// How its units are layered, and what the layers share.
    var layers = Layer.group([], Resolve())
}

/// The arrangement of a composition's views in their grid, and what they share.
struct Composition {
    var spacing = RowColumn<Double>()
    var align = RowColumn<LayoutAlign>()
    var bounds: String?
    var center = RowColumn<Bool>()
    var title: TitleDefinition?
    var description: String?
    var resolve = Resolve()
    /// What is said about the data of its views.
    var annotations: [AnnotationDefinition] = []
    /// The scales that all the views share, as indices of the trained scales.
    var scales: [Channel: Int] = [:]
}

/// Views in rows and columns.
struct Concat {
    var children: [View]
    /// nil for a single row.
    var columns: Int?
    var composition: Composition
}

/// A view for each part of a table, in rows and columns.
struct Facet {
    var row: FacetField?
    var column: FacetField?
    /// The field of a facet that begins a new row after `columns` views.
    var wrapped: FacetField?
    var columns: Int
    /// The views, row by row.
    var cells: [View]
    /// The view of the whole table, which determines the order of shared categories.
    var whole: View?
    var composition: Composition
}

/// A field by which a facet divides its table, and the resulting parts.
struct FacetField {
    var channel: Channel
    var model: ChannelModel
    /// The values in the order of their rows or columns, with the ends of bins.
    var parts: [(value: Value, end: Value?)]
    /// The title in place of the field's own: joined with that of an outer or inner facet.
    var title: [String]?
}

/// A mark with its channels and its table.
struct Unit {
    var type: any PrimitiveMark.Type
    @Boxed var mark: MarkDefinition
    /// Fill, stroke and opacity as the config states them for the mark.
    @Boxed var themed = MarkDefinition()
    /// Which of color, fill and stroke the mark itself states, rather than a config; the colour channel has no
    /// effect on fill and stroke then.
    var namedPaints: Set<Channel> = []
    var orient: MarkDefinition.Orient?
    var channels: [Channel: ChannelModel] = [:]
    var detail: [ChannelModel] = []
    var order: [ChannelModel] = []
    /// Channels that aren't drawn but group aggregates: tooltips, links.
    var silent: [ChannelModel] = []
    /// The rows that are drawn, after aggregation and stacking.
    var table = Table()
    /// The rows before aggregation.
    var source = Table()
    /// What the rows before aggregation were made from and by.
    var lineage: [Int] = []
    /// The rows that have no number for a scale; nil if there are none.
    var invalid: InvalidRows?
    /// The rows from which scale domains are computed, if they differ from those drawn.
    var domainTable: Table?
    var stack: StackModel?
    /// The fields of a surrounding facet that hasn't divided the table yet.
    var facets: [FieldPath] = []
    /// Whether its stacks follow the order of the rows rather than that of the fields that are stacked.
    var stacksInOrderOfRows = false
    var signals: [String: Value] = [:]
    /// The frame of an animation that is drawn; scales cover all frames.
    var frame: SelectionState?
    var span: Span?
    /// The stated projection, and the projection that it shares with other units.
    var projection: UnitProjection?
    var map: MapModel?
    /// The scale of each channel, as an index of the trained scales.
    var scales: [Channel: Int] = [:]

    subscript(channel: Channel) -> ChannelModel? { channels[channel] }

    /// Whether the mark's colour is that of its fill rather than its stroke.
    var isFilled: Bool { mark.filled ?? type.look.isFilled }

    /// The rows from which scale domains are computed.
    var domainRows: Table { domainTable ?? table }

    /// The position of a mark within its bin or time unit, from 0 to 1; nil for a mark at the start that
    /// ignores the end (Vega-Lite's `getBandPosition`, `channeldef.ts`).
    func bandPosition(_ model: ChannelModel) -> Double? {
        if let own = model.spec.bandPosition { return own }
        guard model.channel == model.channel.primary else { return nil }
        if model.timeUnit != nil, model.channel.secondary.map({ self[$0] == nil }) ?? true {
            return mark.timeUnitBandPosition ?? type.timeUnitBandPosition
        }
        return model.isBinned && !model.isPrebinned ? 0.5 : nil
    }
}

/// The resolved definition of a channel: its column, type and constants.
struct ChannelModel {
    var channel: Channel
    var spec: ChannelSpec
    var type: MeasurementType
    /// The column in the unit's table.
    var field: FieldPath?
    /// The column with the ends of bins or time units.
    var endField: FieldPath?
    /// The column with the starts of bins, if the channel shows bins as text.
    var binStart: FieldPath?
    var datum: Value?
    var timeUnit: TimeUnit?
    var isBinned = false
    /// The extent of all bins, and the width of each.
    var binExtent: ClosedRange<Double>?
    var binStep: Double?
    /// The name of the field in titles.
    var name: String?

    /// Whether it shows a field, so that rows may differ.
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
