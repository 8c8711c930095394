/// Lambert's azimuthal projection (d3-geo `projection/azimuthalEqualArea.js`).
public struct AzimuthalEqualArea: ProjectionFormula {
    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(scale: 124.75, clipAngle: 180 - 1e-3)
    }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place {
        Azimuthal.project(position) { (2 / (1 + $0)).squareRoot() }
    }

    public func invert(_ position: Place) -> Place? {
        Azimuthal.invert(position) { 2 * boundedAsin($0 / 2) }
    }
}
