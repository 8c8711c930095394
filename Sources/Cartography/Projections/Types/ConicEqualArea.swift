import Glibc

/// Albers' equal-area conic projection (d3-geo `projection/conicEqualArea.js`), cylindrical where the parallels
/// lie symmetrically about the equator (`cylindricalEqualArea.js`).
public struct ConicEqualArea: ProjectionFormula {
    private let n: Double
    private let c: Double
    private let radius: Double
    /// The cosine of the standard parallel, for the cylindrical case.
    private let cosine: Double?

    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(scale: 155.424, center: Place(0, 33.6442))
    }

    public init(parallels: Place) {
        let sine = sin(parallels.x)
        n = (sine + sin(parallels.y)) / 2
        cosine = abs(n) < epsilon ? cos(parallels.x) : nil
        c = 1 + sine * (2 * n - sine)
        radius = c.squareRoot() / n
    }

    public func project(_ position: Place) -> Place {
        if let cosine { return Place(position.x * cosine, sin(position.y) / cosine) }
        let r = (c - 2 * n * sin(position.y)).squareRoot() / n
        return Place(r * sin(n * position.x), radius - r * cos(n * position.x))
    }

    public func invert(_ position: Place) -> Place? {
        if let cosine { return Place(position.x / cosine, boundedAsin(position.y * cosine)) }
        let height = radius - position.y
        let angle = Self.angle(position.x, height, n)
        let square = position.x * position.x + height * height
        return Place(angle / n, boundedAsin((c - square * n * n) / (2 * n)))
    }

    /// The angle about a cone's apex.
    static func angle(_ x: Double, _ height: Double, _ n: Double) -> Double {
        let angle = atan2(x, abs(height)) * sign(height)
        return height * n < 0 ? angle - .pi * sign(x) * sign(height) : angle
    }
}
