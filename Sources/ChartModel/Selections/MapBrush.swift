import Cartography
package import Dataflow
package import Grammar
import SceneGraph

/// An interval of longitudes and latitudes that is selected initially. It contains the points within a
/// rectangle on the map, as a reader would draw it, rather than the places between its coordinates.
///
/// Follows Vega-Lite's `compile/selection/interval.ts`, which selects by pixels on maps.
package struct MapBrush {
    package let selection: Selection

    /// Returns nil for any other selection.
    init?(_ selection: Selection) {
        let isOfMap = selection.channels.contains { $0 == .longitude || $0 == .latitude }
        guard selection.kind == .interval, isOfMap, !selection.state.tuples.isEmpty else { return nil }
        self.selection = selection
    }

    /// Returns the rectangle between the two corners; it spans the plot on a channel that the interval
    /// doesn't include.
    func rectangle(on projection: any Projection, width: Double, height: Double) -> Rect? {
        let (longitudes, latitudes) = (interval(.longitude), interval(.latitude))
        let middle = projection.invert(Place(width / 2, height / 2)) ?? .zero
        func corner(_ end: Int) -> Place? {
            projection.project(Place(longitudes?[end] ?? middle.x, latitudes?[end] ?? middle.y))
        }
        guard let from = corner(0), let to = corner(1),
            [from.x, from.y, to.x, to.y].allSatisfy(\.isFinite)
        else { return nil }
        let x = longitudes == nil ? (0, width) : (min(from.x, to.x), max(from.x, to.x))
        let y = latitudes == nil ? (0, height) : (min(from.y, to.y), max(from.y, to.y))
        return Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0)
    }

    private func interval(_ channel: Channel) -> [Double]? {
        guard let index = selection.channels.firstIndex(of: channel),
            case .array(let values)? = selection.state.tuples.first?[index], values.count == 2
        else { return nil }
        return values.map(\.number)
    }

    /// Returns a state with the places of a unit's rows that are within the rectangle on a plot of a given
    /// size, by the fields of longitude and latitude.
    package func state(of unit: Unit, width: Double, height: Double) -> SelectionState? {
        guard let map = unit.map?.projection(width: width, height: height),
            let places = unit.places(.longitude, .latitude, unit.table),
            let rectangle = rectangle(on: map, width: width, height: height)
        else { return nil }
        let fields = [unit[.longitude]?.field, unit[.latitude]?.field].compactMap { $0 }
        let columns = fields.map { unit.table.values(at: $0) }
        // The order of the rows makes what expressions print independent of hashing.
        var tuples: [[Value]] = []
        var known: Set<[Value]> = []
        for (row, place) in places.enumerated() {
            guard let point = place.flatMap(map.project),
                (rectangle.minX...rectangle.maxX).contains(point.x),
                (rectangle.minY...rectangle.maxY).contains(point.y)
            else { continue }
            let tuple = columns.map { $0[row] }
            if known.insert(tuple).inserted { tuples.append(tuple) }
        }
        return SelectionState(
            projections: fields.map { .init(field: $0.name, kind: .equal) }, tuples: tuples)
    }
}
