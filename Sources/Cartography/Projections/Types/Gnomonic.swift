import Glibc

/// Great circles as straight lines (d3-geo `projection/gnomonic.js`).
public struct Gnomonic: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 144.049, clipAngle: 60) }

    public init(parallels: Position) {}

    public func project(_ position: Position) -> Position {
        let cosPhi = cos(position.y)
        let k = cos(position.x) * cosPhi
        return Position(cosPhi * sin(position.x) / k, sin(position.y) / k)
    }

    public func invert(_ position: Position) -> Position? { Azimuthal.invert(position) { atan($0) } }
}
