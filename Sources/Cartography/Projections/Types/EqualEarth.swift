import Glibc

/// The projection of Šavrič, Patterson and Jenny, 2018 (d3-geo `projection/equalEarth.js`).
public struct EqualEarth: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 177.158) }

    private static let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    private static let m = 3.0.squareRoot() / 2

    public init(parallels: Place) {}

    private static func height(_ l: Double) -> Double {
        let l2 = l * l
        return l * (a1 + a2 * l2 + l2 * l2 * l2 * (a3 + a4 * l2))
    }

    private static func slope(_ l: Double) -> Double {
        let l2 = l * l
        return a1 + 3 * a2 * l2 + l2 * l2 * l2 * (7 * a3 + 9 * a4 * l2)
    }

    public func project(_ position: Place) -> Place {
        let l = boundedAsin(Self.m * sin(position.y))
        return Place(position.x * cos(l) / (Self.m * Self.slope(l)), Self.height(l))
    }

    public func invert(_ position: Place) -> Place? {
        var l = position.y
        for _ in 0..<12 {
            let delta = (Self.height(l) - position.y) / Self.slope(l)
            l -= delta
            if abs(delta) < epsilon2 { break }
        }
        return Place(Self.m * position.x * Self.slope(l) / cos(l), boundedAsin(sin(l) / Self.m))
    }
}
