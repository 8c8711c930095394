import Glibc

/// The globe as seen from the opposite point (d3-geo `projection/stereographic.js`).
public struct Stereographic: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 250, clipAngle: 142) }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        let cosPhi = cos(position.y)
        let k = 1 + cos(position.x) * cosPhi
        return Place(cosPhi * sin(position.x) / k, sin(position.y) / k)
    }

    public func invert(_ position: Place) -> Place? { Azimuthal.invert(position) { 2 * atan($0) } }
}
