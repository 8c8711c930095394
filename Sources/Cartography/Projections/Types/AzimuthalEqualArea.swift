/// Lambert's azimuthal projection (d3-geo `projection/azimuthalEqualArea.js`).
public struct AzimuthalEqualArea: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 124.75, clipAngle: 180 - 1e-3) }

    public init(parallels: Position) {}

    public func project(_ position: Position) -> Position {
        Azimuthal.project(position) { (2 / (1 + $0)).squareRoot() }
    }

    public func invert(_ position: Position) -> Position? {
        Azimuthal.invert(position) { 2 * boundedAsin($0 / 2) }
    }
}
