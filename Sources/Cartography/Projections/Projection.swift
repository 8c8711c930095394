/// A map projection, from the globe to the plane; y points down.
public protocol Projection: Sendable {
    /// The pipeline that rotates, clips, projects and resamples the shapes that are sent into it.
    func stream(into sink: any GeoStream) -> any GeoStream

    /// Returns the position in the plane of a longitude and latitude in degrees; nil if the map has none for
    /// them.
    func project(_ position: Place) -> Place?

    /// The longitude and latitude of a place on the plane.
    func invert(_ position: Place) -> Place?

    /// The projection with another scale and translation.
    func moved(scale: Double, translate: Place) -> Self

    /// The projection without the clip on the plane that its settings ask for.
    func withoutClipExtent() -> Self
}

extension Projection {
    /// The projection scaled and moved so that shapes fill a rectangle (d3-geo `projection/fit.js`).
    /// Unchanged if there is nothing to fit.
    public func fitted(to shapes: [Geometry], in extent: ClipExtent) -> Self {
        let unit = 150.0
        let bounds = BoundsSink()
        let stream = withoutClipExtent().moved(scale: unit, translate: .zero).stream(into: bounds)
        for shape in shapes { shape.stream(into: stream) }
        let (size, span) = (extent.high - extent.low, bounds.high - bounds.low)
        let k = min(size.x / span.x, size.y / span.y)
        guard !bounds.isEmpty, k.isFinite, k > 0 else { return self }
        let translate = extent.low + (size - k * (bounds.high + bounds.low)) / 2
        return moved(scale: unit * k, translate: translate)
    }
}

/// The settings of a projection, in degrees and points; nil for the defaults of its type.
public struct ProjectionSettings: Hashable, Sendable {
    public var scale: Double?
    public var translate: Place?
    public var center: Place?
    /// Yaw, pitch and roll.
    public var rotate: SIMD3<Double>?
    public var parallels: Place?
    /// The radius of the circle that is shown; 0 for none, which cuts the globe at the antimeridian.
    public var clipAngle: Double?
    public var clipExtent: ClipExtent?
    /// How far a resampled line may deviate from the exact one, in points.
    public var precision: Double?
    public var reflectX: Bool?
    public var reflectY: Bool?

    public init() {}
}
