/// A longitude and a latitude in degrees, or a place on the plane.
public typealias Place = SIMD2<Double>

/// A shape on the globe, as GeoJSON has it (RFC 7946), and the whole globe, which d3 adds.
///
/// It is an immutable reference, so that tables of shapes are copied at no cost, and two values are
/// equal if they are the same object.
public final class Geometry: Sendable {
    public indirect enum Content: Sendable {
        case sphere
        case points([Place])
        case lines([[Place]])
        /// Polygons, each with its outer ring and its holes; rings end where they begin.
        case polygons([[[Place]]])
        case collection([Geometry])
    }

    public let content: Content
    /// Whether it is one point, line or polygon rather than a list of them.
    public let isSingle: Bool

    public init(_ content: Content, isSingle: Bool = false) {
        self.content = content
        self.isSingle = isSingle
    }

    public static let sphere = Geometry(.sphere)

    /// The name of its type in GeoJSON.
    public var typeName: String {
        switch content {
        case .sphere: "Sphere"
        case .points: isSingle ? "Point" : "MultiPoint"
        case .lines: isSingle ? "LineString" : "MultiLineString"
        case .polygons: isSingle ? "Polygon" : "MultiPolygon"
        case .collection: "GeometryCollection"
        }
    }
}

extension Geometry: Hashable {
    public static func == (a: Geometry, b: Geometry) -> Bool { a === b }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
