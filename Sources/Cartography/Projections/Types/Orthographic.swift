import Glibc

/// The globe as seen from afar (d3-geo `projection/orthographic.js`).
public struct Orthographic: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 249.5, clipAngle: 90 + epsilon) }

    public init(parallels: Position) {}

    public func project(_ position: Position) -> Position {
        Position(cos(position.y) * sin(position.x), sin(position.y))
    }

    public func invert(_ position: Position) -> Position? { Azimuthal.invert(position, boundedAsin) }
}
