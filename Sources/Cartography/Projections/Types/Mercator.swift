import Glibc

/// Mercator's projection, clipped to a square (d3-geo `projection/mercator.js`).
public struct Mercator: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 961 / tau) }
    public static var squareAxis: Int? { 0 }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        Place(position.x, log(tan((halfPi + position.y) / 2)))
    }

    public func invert(_ position: Place) -> Place? {
        Place(position.x, 2 * atan(exp(position.y)) - halfPi)
    }
}
