import Glibc

/// A projection of the sphere with all the steps before and after it (d3-geo `projection/index.js`):
/// the direction of rings, rotation, clipping on the sphere, the type's formula, resampling, scale and translation, clipping on the plane.
public struct SphericalProjection<Formula: ProjectionFormula>: Projection {
    private let formula: Formula
    private var settings: ProjectionSettings
    private let rotation: Rotation
    private var scale: Double
    private var translate: Place
    /// The centre as the formula projects it.
    private let center: Place
    private let flip: Place

    /// The smallest tolerance for resampling; it limits the number of points.
    private static var leastPrecision: Double { 0.01 }

    public init(_ settings: ProjectionSettings) {
        let own = Formula.defaults
        self.settings = settings
        let parallels = (settings.parallels ?? own.parallels) * radians
        formula = Formula(parallels: parallels)
        let rotate = Formula.rotation(settings.rotate ?? own.rotate) * radians
        rotation = Rotation(rotate.x, rotate.y, rotate.z)
        scale = settings.scale ?? own.scale
        translate = settings.translate ?? Place(480, 250)
        let center = formula.project(Formula.center(settings.center ?? own.center) * radians)
        flip = Place(settings.reflectX == true ? -1 : 1, settings.reflectY == true ? 1 : -1)
        self.center = center
    }

    public func moved(scale: Double, translate: Place) -> Self {
        var result = self
        result.scale = scale
        result.translate = translate
        return result
    }

    public func withoutClipExtent() -> Self {
        var result = self
        result.settings.clipExtent = nil
        return result
    }

    /// From the rotated sphere to the plane.
    private func place(_ position: Place) -> Place {
        translate + scale * flip * (formula.project(position) - center)
    }

    public func project(_ position: Place) -> Place? { place(rotation.apply(position * radians)) }

    public func invert(_ position: Place) -> Place? {
        let raw = formula.invert((position - translate) / scale * flip + center)
        return raw.map { rotation.invert($0) * degrees }
    }

    public func stream(into sink: any GeoStream) -> any GeoStream {
        let clipped: any GeoStream = clipExtent.map { RectangleClip($0, into: sink) } ?? sink
        let precision = settings.precision ?? 0.5.squareRoot()
        let projected = Resampler(
            place, precision: precision == 0 ? 0 : max(precision, Self.leastPrecision), into: clipped)
        let angle = settings.clipAngle ?? Formula.defaults.clipAngle
        let edge: any ClipEdge =
            angle == 0 ? AntimeridianEdge() : CircleEdge(radius: angle * radians)
        let rotated = PointStage(into: SphereClip(edge, into: projected)) { [rotation] in
            rotation.apply($0 * radians)
        }
        return RingWinding(into: rotated)
    }

    /// Projections that reach to infinity are clipped to a square (d3-geo `projection/mercator.js`).
    private var clipExtent: ClipExtent? {
        guard let axis = Formula.squareAxis else { return settings.clipExtent }
        let middle = place(rotation.apply(rotation.invert(.zero)))
        let reach = Place(repeating: .pi * scale)
        let square = ClipExtent(low: middle - reach, high: middle + reach)
        guard var extent = settings.clipExtent else { return square }
        extent.low[axis] = max(extent.low[axis], square.low[axis])
        extent.high[axis] = min(extent.high[axis], square.high[axis])
        return extent
    }
}

/// The formula of one type of projection on the unit sphere: radians in, y up.
public protocol ProjectionFormula: Sendable {
    static var defaults: ProjectionDefaults { get }
    /// The axis on which the type must be clipped to a square: 0 or 1.
    static var squareAxis: Int? { get }

    /// - Parameter parallels: The two latitudes without distortion, for those that have them.
    init(parallels: Place)

    func project(_ position: Place) -> Place
    func invert(_ position: Place) -> Place?

    /// How the type applies the rotation and centre of the settings.
    static func rotation(_ rotate: SIMD3<Double>) -> SIMD3<Double>
    static func center(_ center: Place) -> Place
}

extension ProjectionFormula {
    public static var squareAxis: Int? { nil }
    public static func rotation(_ rotate: SIMD3<Double>) -> SIMD3<Double> { rotate }
    public static func center(_ center: Place) -> Place { center }
}

/// The defaults of a type of projection.
public struct ProjectionDefaults: Sendable {
    var scale: Double
    var center = Place.zero
    var rotate = SIMD3<Double>.zero
    var parallels = Place(0, 60)
    var clipAngle = 0.0
}
