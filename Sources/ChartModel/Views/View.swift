package import Dataflow
package import Diagnostics
import Documents
package import Grammar
import SceneGraph

/// The chart as the compiler represents it: plots, alone or in a grid.
package indirect enum View {
    case plot(Plot)
    case concat(Concat)
    case facet(Facet)

    /// The views of a composition.
    package var children: [View] {
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
    package var plots: [Plot] {
        switch self {
        case .plot(let plot): [plot]
        case .concat(let concat): concat.children.flatMap(\.plots)
        case .facet(let facet): facet.whole?.plots ?? facet.cells.flatMap(\.plots)
        }
    }

    /// The facets, from the outside in; of one in another, that of the whole table.
    package var facets: [Facet] {
        switch self {
        case .plot: []
        case .concat(let concat): concat.children.flatMap(\.facets)
        case .facet(let facet): [facet] + (facet.whole?.facets ?? facet.cells.first?.facets ?? [])
        }
    }

    /// The units of all plots.
    package var units: [Unit] { plots.flatMap(\.units) }

    /// The number of views of a composition in each row.
    package var columnCount: Int {
        switch self {
        case .plot: 1
        case .concat(let concat): max(1, min(concat.columns ?? concat.children.count, concat.children.count))
        case .facet(let facet): max(1, min(facet.columns, facet.cells.count))
        }
    }
}

/// A coordinate system with the units that are drawn in it, one above the other.
package struct Plot {
    package var units: [Unit] = []
    /// The intervals that are selected initially.
    package var brushes: [Brush] = []
    package var width: SizeSpec?
    package var height: SizeSpec?
    package var title: TitleDefinition?
    /// The label of a facet's cell, in place of the title.
    package var cellTitle: HeaderLabel?
    @Boxed package var background = ViewBackground()
    package var description: String?
    package var span: Span?
    /// The axes, as far as they don't depend on the size.
    package var axes: [AxisPlan] = []
    /// What is said about its data.
    package var annotations: [AnnotationDefinition] = []
    /// Whether it is an empty cell of a facet, of which only the background is drawn.
    package var isVacant = false
    /// How its units are layered, and what the layers share.
    package var layers = Layer.group([], Resolve())

    package init() {}
}

/// The arrangement of a composition's views in their grid, and what they share.
package struct Composition {
    package var spacing = RowColumn<Double>()
    package var align = RowColumn<LayoutAlign>()
    package var bounds: String?
    package var center = RowColumn<Bool>()
    package var title: TitleDefinition?
    package var description: String?
    package var resolve = Resolve()
    /// What is said about the data of its views.
    package var annotations: [AnnotationDefinition] = []
    /// The scales that all the views share, as indices of the trained scales.
    package var scales: [Channel: Int] = [:]

    package init() {}
}

/// Views in rows and columns.
package struct Concat {
    package var children: [View]
    /// nil for a single row.
    package var columns: Int?
    package var composition: Composition

    package init(children: [View], columns: Int? = nil, composition: Composition) {
        (self.children, self.columns, self.composition) = (children, columns, composition)
    }
}

/// A view for each part of a table, in rows and columns.
package struct Facet {
    package var row: FacetField?
    package var column: FacetField?
    /// The field of a facet that begins a new row after `columns` views.
    package var wrapped: FacetField?
    package var columns: Int
    /// The views, row by row.
    package var cells: [View]
    /// The view of the whole table, which determines the order of shared categories.
    package var whole: View?
    package var composition: Composition

    package init(
        row: FacetField? = nil, column: FacetField? = nil, wrapped: FacetField? = nil, columns: Int,
        cells: [View], composition: Composition
    ) {
        (self.row, self.column, self.wrapped) = (row, column, wrapped)
        (self.columns, self.cells, self.composition) = (columns, cells, composition)
    }

    /// Whether all cells share a scale.
    package func shares(_ channel: Channel) -> Bool {
        if composition.resolve.independentScales.contains(channel) { return false }
        return channel != .theta || composition.resolve.sharedScales.contains(.theta)
    }

    /// Whether a channel has one axis for each row or column of cells.
    package func sharesAxis(_ channel: Channel) -> Bool {
        shares(channel) && !composition.resolve.independentAxes.contains(channel)
    }
}

/// A field by which a facet divides its table, and the resulting parts.
package struct FacetField {
    package var channel: Channel
    package var model: ChannelModel
    /// The values in the order of their rows or columns, with the ends of bins.
    package var parts: [(value: Value, end: Value?)]
    /// The title in place of the field's own: joined with that of an outer or inner facet.
    package var title: [String]?

    package init(channel: Channel, model: ChannelModel, parts: [(value: Value, end: Value?)]) {
        (self.channel, self.model, self.parts) = (channel, model, parts)
    }
}
