import Cartography
import Dataflow
import Diagnostics
import Documents
import Grammar

/// A map projection and what it is fitted to: one for all the units that share it.
final class MapModel {
    let definition: ProjectionDefinition
    /// What the spec and the config say, for comparison.
    let explicit: Value
    let size: [SizeSpec?]
    /// The type where nothing says one.
    var fallback: String
    private(set) var shapes: [Geometry]
    private var known: [Place: any Projection] = [:]

    init(_ definition: ProjectionDefinition, explicit: Value, size: [SizeSpec?], shapes: [Geometry]) {
        self.definition = definition
        self.explicit = explicit
        self.size = size
        self.shapes = shapes
        // A single view has another default than the layers and views that share one.
        fallback = "equalEarth"
    }

    func add(_ shapes: [Geometry]) { self.shapes += shapes }

    /// The projection over a plot: fitted to the shapes (Vega-Lite `compile/projection/assemble.ts`), or
    /// with the plot's middle as its place.
    func projection(width: Double, height: Double) -> (any Projection)? {
        let size = Place(width, height)
        if let projection = known[size] { return projection }
        var definition = definition
        let isFitted = definition.isFitted
        if !isFitted { definition.settings.translate = definition.settings.translate ?? size / 2 }
        guard var projection = definition.projection(type: fallback) else { return nil }
        if isFitted || definition.fit != nil {
            let given = definition.fit.flatMap { Value($0).shape }.map { [$0] }
            let extent =
                definition.extent ?? ClipExtent(low: .zero, high: definition.size ?? size)
            projection = projection.fitted(to: given ?? shapes, in: extent)
        }
        known[size] = projection
        return projection
    }
}
