import Glibc

/// True distances from the middle (d3-geo `projection/azimuthalEquidistant.js`).
public struct AzimuthalEquidistant: ProjectionFormula {
    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(scale: 79.4188, clipAngle: 180 - 1e-3)
    }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        Azimuthal.project(position) { cosine in
            let angle = boundedAcos(cosine)
            return angle == 0 ? 0 : angle / sin(angle)
        }
    }

    public func invert(_ position: Place) -> Place? { Azimuthal.invert(position) { $0 } }
}
