import Glibc

/// The globe as seen from afar (d3-geo `projection/orthographic.js`).
public struct Orthographic: ProjectionFormula {
    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(scale: 249.5, clipAngle: 90 + epsilon)
    }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        Place(cos(position.y) * sin(position.x), sin(position.y))
    }

    public func invert(_ position: Place) -> Place? { Azimuthal.invert(position, boundedAsin) }
}
