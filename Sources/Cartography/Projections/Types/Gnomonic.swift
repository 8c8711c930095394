import Glibc

/// Great circles as straight lines (d3-geo `projection/gnomonic.js`).
public struct Gnomonic: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 144.049, clipAngle: 60) }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        let cosPhi = cos(position.y)
        let k = cos(position.x) * cosPhi
        return Place(cosPhi * sin(position.x) / k, sin(position.y) / k)
    }

    public func invert(_ position: Place) -> Place? { Azimuthal.invert(position) { atan($0) } }
}
