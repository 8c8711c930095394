import Glibc

/// The equidistant conic projection (d3-geo `projection/conicEquidistant.js`), equirectangular where the
/// parallels lie symmetrically about the equator.
public struct ConicEquidistant: ProjectionFormula {
    private let n: Double
    private let g: Double
    private var isCylinder: Bool { abs(n) < epsilon }

    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(scale: 131.154, center: Place(0, 13.9389))
    }

    public init(parallels: Place) {
        let (y0, y1) = (parallels.x, parallels.y)
        n = y0 == y1 ? sin(y0) : (cos(y0) - cos(y1)) / (y1 - y0)
        g = cos(y0) / n + y0
    }

    public func project(_ position: Place) -> Place {
        if isCylinder { return position }
        let height = g - position.y
        return Place(height * sin(n * position.x), g - height * cos(n * position.x))
    }

    public func invert(_ position: Place) -> Place? {
        if isCylinder { return position }
        let height = g - position.y
        let angle = ConicEqualArea.angle(position.x, height, n)
        return Place(
            angle / n, g - sign(n) * (position.x * position.x + height * height).squareRoot())
    }
}
