/// Coordinates that are planar already, scaled and moved; y points down unless it is turned round
/// (d3-geo `projection/identity.js`).
public struct PlanarProjection: Projection {
    private var settings: ProjectionSettings

    public init(_ settings: ProjectionSettings) { self.settings = settings }

    private var factor: Place {
        (settings.scale ?? 1) * Place(settings.reflectX == true ? -1 : 1, settings.reflectY == true ? -1 : 1)
    }

    public func project(_ position: Place) -> Place? {
        position * factor + (settings.translate ?? .zero)
    }

    public func invert(_ position: Place) -> Place? {
        (position - (settings.translate ?? .zero)) / factor
    }

    public func stream(into sink: any GeoStream) -> any GeoStream {
        let clipped: any GeoStream = settings.clipExtent.map { RectangleClip($0, into: sink) } ?? sink
        let (factor, translate) = (factor, settings.translate ?? .zero)
        return PointStage(into: clipped) { $0 * factor + translate }
    }

    public func moved(scale: Double, translate: Place) -> Self {
        var result = self
        result.settings.scale = scale
        result.settings.translate = translate
        return result
    }

    public func withoutClipExtent() -> Self {
        var result = self
        result.settings.clipExtent = nil
        return result
    }
}
