/// Patterson's Natural Earth projection by Šavrič's polynomials (d3-geo `projection/naturalEarth1.js`).
public struct NaturalEarth1: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 175.295) }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        Place(position.x * Self.width(position.y), Self.height(position.y))
    }

    public func invert(_ position: Place) -> Place? {
        var phi = position.y
        for _ in 0..<25 {
            let delta = (Self.height(phi) - position.y) / Self.slope(phi)
            phi -= delta
            if abs(delta) <= epsilon { break }
        }
        return Place(position.x / Self.width(phi), phi)
    }

    private static func width(_ phi: Double) -> Double {
        let p2 = phi * phi
        let p4 = p2 * p2
        return 0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
    }

    private static func height(_ phi: Double) -> Double {
        let p2 = phi * phi
        let p4 = p2 * p2
        return phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    }

    private static func slope(_ phi: Double) -> Double {
        let p2 = phi * phi
        let p4 = p2 * p2
        return 1.007226 + p2
            * (0.015085 * 3 + p4 * (-0.044475 * 7 + 0.028874 * 9 * p2 - 0.005916 * 11 * p4))
    }
}
