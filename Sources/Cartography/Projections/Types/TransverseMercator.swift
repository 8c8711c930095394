import Glibc

/// Mercator's projection along a meridian (d3-geo `projection/transverseMercator.js`).
public struct TransverseMercator: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 159.155) }
    public static var squareAxis: Int? { 1 }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        Place(log(tan((halfPi + position.y) / 2)), -position.x)
    }

    public func invert(_ position: Place) -> Place? {
        Place(-position.y, 2 * atan(exp(position.x)) - halfPi)
    }

    public static func rotation(_ rotate: SIMD3<Double>) -> SIMD3<Double> { rotate + SIMD3(0, 0, 90) }
    public static func center(_ center: Place) -> Place { Place(-center.y, center.x) }
}
