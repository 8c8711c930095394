/// The equal-area conic projection set for the United States (d3-geo `projection/albers.js`).
public struct Albers: ProjectionFormula {
    private let cone: ConicEqualArea

    public static var defaults: ProjectionDefaults {
        ProjectionDefaults(
            scale: 1070, center: Place(-0.6, 38.7), rotate: SIMD3(96, 0, 0),
            parallels: Place(29.5, 45.5))
    }

    public init(parallels: Place) { cone = ConicEqualArea(parallels: parallels) }

    public func project(_ position: Place) -> Place { cone.project(position) }
    public func invert(_ position: Place) -> Place? { cone.invert(position) }
}
