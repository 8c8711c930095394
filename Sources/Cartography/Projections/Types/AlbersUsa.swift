/// The United States with Alaska and Hawaii moved beneath the southwest (d3-geo `projection/albersUsa.js`).
/// Nothing else can be shown on it. Of the settings it honours scale, translation and precision.
public struct AlbersUsa: Projection {
    private let lower48: SphericalProjection<Albers>
    private let alaska: SphericalProjection<ConicEqualArea>
    private let hawaii: SphericalProjection<ConicEqualArea>
    private let settings: ProjectionSettings
    private let scale: Double
    private let translate: Place

    public init(_ settings: ProjectionSettings) {
        self.settings = settings
        let scale = settings.scale ?? Albers.defaults.scale
        let translate = settings.translate ?? Place(480, 250)
        (self.scale, self.translate) = (scale, translate)
        func part(_ box: ClipExtent, inset: Double, at place: Place, size: Double) -> ProjectionSettings {
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
                ClipExtent(low: Place(-0.455, -0.238), high: Place(0.455, 0.238)), inset: 0, at: .zero,
                size: 1))
        var north = part(Self.alaskaBox, inset: epsilon, at: Place(-0.307, 0.201), size: 0.35)
        north.rotate = SIMD3(154, 0, 0)
        north.center = Place(-2, 58.5)
        north.parallels = Place(55, 65)
        alaska = SphericalProjection(north)
        var south = part(Self.hawaiiBox, inset: epsilon, at: Place(-0.205, 0.212), size: 1)
        south.rotate = SIMD3(157, 0, 0)
        south.center = Place(-3, 19.9)
        south.parallels = Place(8, 18)
        hawaii = SphericalProjection(south)
    }

    private static let alaskaBox = ClipExtent(low: Place(-0.425, 0.12), high: Place(-0.214, 0.234))
    private static let hawaiiBox = ClipExtent(low: Place(-0.214, 0.166), high: Place(-0.115, 0.234))

    public func stream(into sink: any GeoStream) -> any GeoStream {
        Branches([lower48.stream(into: sink), alaska.stream(into: sink), hawaii.stream(into: sink)])
    }

    public func project(_ position: Place) -> Place? {
        for projection in [lower48, alaska, hawaii] as [any Projection] {
            let found = BoundsSink()
            projection.stream(into: found).point(position)
            if !found.isEmpty { return found.low }
        }
        return nil
    }

    public func invert(_ position: Place) -> Place? {
        let p = (position - translate) / scale
        func lies(in box: ClipExtent) -> Bool {
            p.x >= box.low.x && p.x < box.high.x && p.y >= box.low.y && p.y < box.high.y
        }
        if lies(in: Self.alaskaBox) { return alaska.invert(position) }
        return lies(in: Self.hawaiiBox) ? hawaii.invert(position) : lower48.invert(position)
    }

    public func moved(scale: Double, translate: Place) -> Self {
        var settings = settings
        settings.scale = scale
        settings.translate = translate
        return AlbersUsa(settings)
    }

    public func withoutClipExtent() -> Self { self }
}
