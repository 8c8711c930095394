/// The United States with Alaska and Hawaii moved beneath the southwest (d3-geo `projection/albersUsa.js`).
/// Nothing else has a place on it; of the settings it takes scale, place and precision.
public struct AlbersUsa: Projection {
    private let lower48: SphericalProjection<Albers>
    private let alaska: SphericalProjection<ConicEqualArea>
    private let hawaii: SphericalProjection<ConicEqualArea>
    private let settings: ProjectionSettings
    private let scale: Double
    private let translate: Position

    public init(_ settings: ProjectionSettings) {
        self.settings = settings
        let scale = settings.scale ?? Albers.defaults.scale
        let translate = settings.translate ?? Position(480, 250)
        (self.scale, self.translate) = (scale, translate)
        func part(_ box: ClipExtent, inset: Double, at place: Position, size: Double) -> ProjectionSettings {
            var part = ProjectionSettings()
            part.precision = settings.precision
            part.scale = scale * size
            part.translate = translate + place * scale
            part.clipExtent = ClipExtent(
                low: translate + box.low * scale + inset, high: translate + box.high * scale - inset)
            return part
        }
        lower48 = SphericalProjection(
            part(
                ClipExtent(low: Position(-0.455, -0.238), high: Position(0.455, 0.238)), inset: 0, at: .zero,
                size: 1))
        var north = part(Self.alaskaBox, inset: epsilon, at: Position(-0.307, 0.201), size: 0.35)
        north.rotate = SIMD3(154, 0, 0)
        north.center = Position(-2, 58.5)
        north.parallels = Position(55, 65)
        alaska = SphericalProjection(north)
        var south = part(Self.hawaiiBox, inset: epsilon, at: Position(-0.205, 0.212), size: 1)
        south.rotate = SIMD3(157, 0, 0)
        south.center = Position(-3, 19.9)
        south.parallels = Position(8, 18)
        hawaii = SphericalProjection(south)
    }

    private static let alaskaBox = ClipExtent(low: Position(-0.425, 0.12), high: Position(-0.214, 0.234))
    private static let hawaiiBox = ClipExtent(low: Position(-0.214, 0.166), high: Position(-0.115, 0.234))

    public func stream(into sink: any GeoStream) -> any GeoStream {
        Branches([lower48.stream(into: sink), alaska.stream(into: sink), hawaii.stream(into: sink)])
    }

    public func project(_ position: Position) -> Position? {
        for projection in [lower48, alaska, hawaii] as [any Projection] {
            let found = BoundsSink()
            projection.stream(into: found).point(position)
            if !found.isEmpty { return found.low }
        }
        return nil
    }

    public func invert(_ position: Position) -> Position? {
        let p = (position - translate) / scale
        func lies(in box: ClipExtent) -> Bool {
            p.x >= box.low.x && p.x < box.high.x && p.y >= box.low.y && p.y < box.high.y
        }
        if lies(in: Self.alaskaBox) { return alaska.invert(position) }
        return lies(in: Self.hawaiiBox) ? hawaii.invert(position) : lower48.invert(position)
    }

    public func moved(scale: Double, translate: Position) -> Self {
        var settings = settings
        settings.scale = scale
        settings.translate = translate
        return AlbersUsa(settings)
    }

    public func withoutClipExtent() -> Self { self }
}
