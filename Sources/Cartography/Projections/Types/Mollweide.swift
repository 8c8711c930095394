import Glibc

/// Mollweide's projection (d3-geo-projection `mollweide.js`): equal areas within an ellipse.
public struct Mollweide: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 169.529) }

    private static let width = 2 * 2.0.squareRoot() / Double.pi
    private static let height = 2.0.squareRoot()

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        let theta = Self.theta(position.y)
        return Place(Self.width * position.x * cos(theta), Self.height * sin(theta))
    }

    public func invert(_ position: Place) -> Place? {
        let theta = boundedAsin(position.y / Self.height)
        return Place(
            position.x / (Self.width * cos(theta)), boundedAsin((2 * theta + sin(2 * theta)) / .pi))
    }

    /// Solves 2θ + sin 2θ = π sin φ by Newton's method.
    private static func theta(_ phi: Double) -> Double {
        let target = Double.pi * sin(phi)
        var theta = phi
        for _ in 0..<30 {
            let delta = (theta + sin(theta) - target) / (1 + cos(theta))
            theta -= delta
            if abs(delta) <= epsilon { break }
        }
        return theta / 2
    }
}
