import Cartography
import Dataflow
import Diagnostics
import Documents
import Grammar

/// What a unit says of its projection, config included.
struct UnitProjection {
    var definition: ProjectionDefinition
    /// The same as written, for comparison.
    var explicit: Value

    init?(_ node: Node?, _ context: DecodingContext) {
        guard let node else {
            (definition, explicit) = (ProjectionDefinition(), .object([:]))
            return
        }
        guard let definition = ProjectionDefinition.decode(node, context) else { return nil }
        (self.definition, explicit) = (definition, Value(node))
    }
}

extension Unit {
    /// Whether it is drawn on a map.
    var isMap: Bool {
        type == .geoshape
            || [Channel.longitude, .latitude, .longitude2, .latitude2].contains { self[$0] != nil }
    }

    /// The field that holds the shapes, where it isn't the row itself.
    private var shapeField: FieldPath? { self[.shape].flatMap { $0.type == .geojson ? $0.field : nil } }

    /// The shape of each row.
    func shapes(_ table: Table) -> [Geometry?] {
        guard let shapeField else { return (0..<table.rowCount).map { table.shape(at: $0) } }
        let column = table.values(at: shapeField)
        return (0..<table.rowCount).map { column[$0].shape }
    }

    /// The longitudes and latitudes of two channels by row, as far as they are numbers; nil if neither says
    /// anything.
    func places(_ longitude: Channel, _ latitude: Channel, _ table: Table) -> [Place?]? {
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

    /// What the map is fitted to: places and shapes of the rows before aggregates, or the rows themselves.
    var mapShapes: [Geometry] {
        let pairs = [places(.longitude, .latitude, source), places(.longitude2, .latitude2, source)]
            .compactMap { $0 }
        let points = pairs.map { Geometry(.points($0.compactMap { $0 })) }
        if shapeField != nil { return points + shapes(source).compactMap { $0 } }
        return points.isEmpty ? shapes(table).compactMap { $0 } : points
    }
}
