package import Cartography
package import Dataflow
package import Grammar

extension Unit {
    /// Whether it is drawn on a map.
    package var isMap: Bool {
        type.coordinates == .geographic
            || [Channel.longitude, .latitude, .longitude2, .latitude2].contains { self[$0] != nil }
    }

    /// The field that contains the shapes; nil if the rows are shapes themselves.
    private var shapeField: FieldPath? { self[.shape].flatMap { $0.type == .geojson ? $0.field : nil } }

    /// Returns the shape of each row.
    package func shapes(_ table: Table) -> [Geometry?] {
        guard let shapeField else { return (0..<table.rowCount).map { table.shape(at: $0) } }
        let column = table.values(at: shapeField)
        return (0..<table.rowCount).map { column[$0].shape }
    }

    /// Returns the longitudes and latitudes of each row; nil for rows without both numbers. Returns nil if
    /// neither channel has data.
    package func places(_ longitude: Channel, _ latitude: Channel, _ table: Table) -> [Place?]? {
        guard self[longitude] != nil || self[latitude] != nil else { return nil }
        func numbers(_ channel: Channel) -> [Double] {
            let model = self[channel]
            if let field = model?.field { return table.values(at: field).numbers }
            let constant = model?.datum?.quantity ?? model?.spec.value?.number
            return [Double](repeating: constant ?? .nan, count: table.rowCount)
        }
        return zip(numbers(longitude), numbers(latitude)).map {
            $0.isFinite && $1.isFinite ? Place($0, $1) : nil
        }
    }

    /// What the map is fitted to: the points and shapes of the rows before aggregation,
    /// or the rows themselves.
    package var mapShapes: [Geometry] {
        let pairs = [places(.longitude, .latitude, source), places(.longitude2, .latitude2, source)]
            .compactMap { $0 }
        let points = pairs.map { Geometry(.points($0.compactMap { $0 })) }
        if shapeField != nil { return points + shapes(source).compactMap { $0 } }
        return points.isEmpty ? shapes(table).compactMap { $0 } : points
    }
}
