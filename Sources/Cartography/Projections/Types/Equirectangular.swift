/// Longitude and latitude as they are (d3-geo `projection/equirectangular.js`).
public struct Equirectangular: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 152.63) }

    public init(parallels: Place) {}

    public func project(_ position: Place) -> Place { position }
    public func invert(_ position: Place) -> Place? { position }
}
