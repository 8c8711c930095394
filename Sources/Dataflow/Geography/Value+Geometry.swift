public import Cartography

extension Value {
    /// The shape that the value stands for in GeoJSON: a geometry, a feature's, or that of a collection of
    /// features; nil for anything else.
    public var shape: Geometry? {
        switch self {
        case .geometry(let geometry): return geometry
        case .object(let members): return Self.shape { members[$0] }
        default: return nil
        }
    }

    /// The shape of an object, by its members.
    static func shape(_ member: (String) -> Value?) -> Geometry? {
        guard case .string(let type)? = member("type") else { return nil }
        switch type {
        case "Feature": return member("geometry")?.shape
        case "FeatureCollection": return collection(member("features"))
        case "GeometryCollection": return collection(member("geometries"))
        case "Sphere": return .sphere
        default:
            if case .geometry(let geometry)? = member("coordinates") { return geometry }
            return member("coordinates").flatMap { Geometry(type: type, coordinates: $0) }
        }
    }

    private static func collection(_ parts: Value?) -> Geometry? {
        guard case .array(let parts)? = parts else { return nil }
        return Geometry(.collection(parts.compactMap(\.shape)))
    }
}

extension Table {
    /// The shape that a row is: the row as an object of GeoJSON.
    public func shape(at row: Int) -> Geometry? { Value.shape { self[$0]?[row] } }
}

extension Geometry {
    /// A member of the geometry as an object of GeoJSON.
    func member(_ name: String) -> Value {
        switch (name, content) {
        case ("type", _): .string(typeName)
        case ("coordinates", .points(let points)): Self.value(points.map(Self.value), isSingle)
        case ("coordinates", .lines(let lines)): Self.value(lines.map(Self.value), isSingle)
        case ("coordinates", .polygons(let polygons)):
            Self.value(polygons.map { .array($0.map(Self.value)) }, isSingle)
        case ("geometries", .collection(let parts)): .array(parts.map { .geometry($0) })
        default: .undefined
        }
    }

    private static func value(_ point: Place) -> Value { .array([.number(point.x), .number(point.y)]) }
    private static func value(_ line: [Place]) -> Value { .array(line.map(value)) }
    private static func value(_ parts: [Value], _ isSingle: Bool) -> Value {
        isSingle ? parts.first ?? .array([]) : .array(parts)
    }
}
