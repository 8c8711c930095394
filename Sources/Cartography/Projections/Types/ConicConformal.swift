import Glibc

/// Lambert's conformal conic projection (d3-geo `projection/conicConformal.js`).
public struct ConicConformal: ProjectionFormula {
    private let n: Double
    private let f: Double

    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(scale: 109.5, parallels: Place(30, 30))
    }

    public init(parallels: Place) {
        let (y0, y1) = (parallels.x, parallels.y)
        let cosine = cos(y0)
        n =
            y0 == y1
            ? sin(y0) : log(cosine / cos(y1)) / log(Self.tangent(y1) / Self.tangent(y0))
        f = cosine * pow(Self.tangent(y0), n) / n
    }

    private static func tangent(_ y: Double) -> Double { tan((halfPi + y) / 2) }

    public func project(_ position: Place) -> Place {
        // Around the equator the cone is a cylinder.
        guard n != 0 else { return Mercator(parallels: .zero).project(position) }
        let y = f > 0 ? max(position.y, -halfPi + epsilon) : min(position.y, halfPi - epsilon)
        let r = f / pow(Self.tangent(y), n)
        return Place(r * sin(n * position.x), f - r * cos(n * position.x))
    }

    public func invert(_ position: Place) -> Place? {
        guard n != 0 else { return Mercator(parallels: .zero).invert(position) }
        let height = f - position.y
        let r = sign(n) * (position.x * position.x + height * height).squareRoot()
        let angle = ConicEqualArea.angle(position.x, height, n)
        return Place(angle / n, 2 * atan(pow(f / r, 1 / n)) - halfPi)
    }
}
