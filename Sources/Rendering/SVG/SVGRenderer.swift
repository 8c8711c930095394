public import SceneGraph
public import TextShaping

/// Writes a scene as an SVG document: the same outlines that the painter draws, with text as text.
public enum SVGRenderer {
    /// The document's bytes, always the same for the same scene.
    public static func render(
        _ scene: Scene, options: SVGOptions = SVGOptions(), shaper: TextShaper
    ) throws(RenderingError) -> [UInt8] {
        guard scene.width > 0, scene.height > 0, scene.width.isFinite, scene.height.isFinite else {
            throw .invalidSize(width: scene.width, height: scene.height)
        }
        var drawing = SVGDrawing(options: options, shaper: shaper)
        var document = try drawing.document(scene)
        document.distributeProperties()
        var writer = SVGWriter()
        writer.write(document)
        return writer.bytes
    }
}
