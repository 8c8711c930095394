package import Cartography
import Dataflow
package import Grammar

/// A map projection and the shapes that it is fitted to, for all the units that share it.
package final class MapModel {
    package let definition: ProjectionDefinition
    package let size: [SizeSpec?]
    /// The type if none is stated.
    package var fallback: String
    package private(set) var shapes: [Geometry]
    private var known: [Place: any Projection] = [:]

    package init(_ definition: ProjectionDefinition, size: [SizeSpec?], shapes: [Geometry]) {
        self.definition = definition
        self.size = size
        self.shapes = shapes
        // The default for a single view; layers and views that share a projection have another.
        fallback = "equalEarth"
    }

    package func add(_ shapes: [Geometry]) { self.shapes += shapes }

    /// Returns the projection for a plot: fitted to the shapes (Vega-Lite `compile/projection/assemble.ts`),
    /// or placed at the plot's centre by default.
    package func projection(width: Double, height: Double) -> (any Projection)? {
        let size = Place(width, height)
        if let projection = known[size] { return projection }
        var definition = definition
        let isFitted = definition.isFitted
        if !isFitted { definition.settings.translate = definition.settings.translate ?? size / 2 }
        guard var projection = definition.projection(type: fallback) else { return nil }
        if isFitted || definition.fit != nil {
            let given = definition.fit.flatMap(\.shape).map { [$0] }
            let extent =
                definition.extent ?? ClipExtent(low: .zero, high: definition.size ?? size)
            projection = projection.fitted(to: given ?? shapes, in: extent)
        }
        known[size] = projection
        return projection
    }
}
