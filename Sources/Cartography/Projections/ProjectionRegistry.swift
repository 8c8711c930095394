/// The types of projection, by their names in Vega. One file each in `Types`.
public enum ProjectionRegistry {
    private static let types: [(name: String, make: @Sendable (ProjectionSettings) -> any Projection)] = [
        ("albers", { SphericalProjection<Albers>($0) }),
        ("albersUsa", { AlbersUsa($0) }),
        ("azimuthalEqualArea", { SphericalProjection<AzimuthalEqualArea>($0) }),
        ("azimuthalEquidistant", { SphericalProjection<AzimuthalEquidistant>($0) }),
        ("conicConformal", { SphericalProjection<ConicConformal>($0) }),
        ("conicEqualArea", { SphericalProjection<ConicEqualArea>($0) }),
        ("conicEquidistant", { SphericalProjection<ConicEquidistant>($0) }),
        ("equalEarth", { SphericalProjection<EqualEarth>($0) }),
        ("equirectangular", { SphericalProjection<Equirectangular>($0) }),
        ("gnomonic", { SphericalProjection<Gnomonic>($0) }),
        ("identity", { PlanarProjection($0) }),
        ("mercator", { SphericalProjection<Mercator>($0) }),
        ("mollweide", { SphericalProjection<Mollweide>($0) }),
        ("naturalEarth1", { SphericalProjection<NaturalEarth1>($0) }),
        ("orthographic", { SphericalProjection<Orthographic>($0) }),
        ("stereographic", { SphericalProjection<Stereographic>($0) }),
        ("transverseMercator", { SphericalProjection<TransverseMercator>($0) }),
    ]

    public static var names: [String] { types.map(\.name) }

    /// The projection of a type, whose name may be written in any case, as in Vega.
    public static func projection(_ name: String, _ settings: ProjectionSettings) -> (any Projection)? {
        types.first { $0.name.lowercased() == name.lowercased() }?.make(settings)
    }
}
