import Glibc

/// What projections around a point have in common (d3-geo `projection/azimuthal.js`).
enum Azimuthal {
    /// - Parameter factor: The scale factor for a given cosine of the distance from the middle.
    static func project(_ position: Place, _ factor: (Double) -> Double) -> Place {
        let cosPhi = cos(position.y)
        let k = factor(cos(position.x) * cosPhi)
        return k == .infinity ? Place(2, 0) : Place(k * cosPhi * sin(position.x), k * sin(position.y))
    }

    /// - Parameter angle: The distance from the middle on the sphere for a given distance on the plane.
    static func invert(_ position: Place, _ angle: (Double) -> Double) -> Place {
        let z = (position * position).sum().squareRoot()
        let c = angle(z)
        let sine = sin(c)
        return Place(
            atan2(position.x * sine, z * cos(c)), boundedAsin(z == 0 ? 0 : position.y * sine / z))
    }
}
