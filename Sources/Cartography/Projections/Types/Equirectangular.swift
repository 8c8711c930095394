/// Longitude and latitude as they are (d3-geo `projection/equirectangular.js`).
public struct Equirectangular: ProjectionFormula {
    public static var defaults: ProjectionDefaults { ProjectionDefaults(scale: 152.63) }

    public init(parallels: Position) {}

    public func project(_ position: Position) -> Position { position }
    public func invert(_ position: Position) -> Position? { position }
}
