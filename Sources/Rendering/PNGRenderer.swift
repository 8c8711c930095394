import CCairo
public import SceneGraph
public import TextShaping

/// Draws a scene as a PNG file.
public enum PNGRenderer {
    /// The file's bytes, always the same for the same scene; opaque if the scene's background is.
    ///
    /// - Parameter ppi: Pixels per inch, of 72 points each; recorded in the file.
    public static func render(
        _ scene: Scene, ppi: Double = 72, shaper: TextShaper
    ) throws(RenderingError) -> [UInt8] {
        let canvas = try Canvas(for: scene, ppi: ppi)
        try Painter.paint(scene, on: canvas.surface, scale: ppi / 72, shaper: shaper)
        var file = PNGFile(
            width: canvas.width, height: canvas.height, hasAlpha: canvas.hasAlpha, ppi: ppi)
        let texts = [("Title", scene.title), ("Author", scene.author), ("Description", scene.description)]
        for case (let keyword, let text?) in texts where !text.isEmpty {
            file.addText(text, keyword: keyword, language: scene.language)
        }
        file.finish(canvas.compressed())
        return file.bytes
    }
}
