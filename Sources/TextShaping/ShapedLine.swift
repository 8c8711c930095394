public import SceneGraph

/// A line of text as glyphs. It may only be used by the thread of the shaper that it comes from.
public struct ShapedLine {
    let layout: NominalLine
    /// The factor from nominal units to points.
    public let scale: Double

    public var metrics: TextMetrics {
        TextMetrics(
            width: layout.metrics.width * scale, inkLeft: layout.metrics.inkLeft * scale,
            inkRight: layout.metrics.inkRight * scale)
    }

    /// The characters that no font has a glyph for.
    public var missingCharacters: [Unicode.Scalar] { layout.missingCharacters }

    /// The characters, as they are set.
    public var text: String { String(decoding: layout.text, as: UTF8.self) }

    /// Whether a program that reads a document would take the line for other text by the places of its glyphs.
    public var isSetApart: Bool { layout.isSetApart }

    /// Draws the glyphs on a `cairo_t` with its source; the baseline starts at the origin of the
    /// coordinates, which must be scaled by `scale`.
    public func show(on cairo: OpaquePointer) { layout.show(on: cairo) }

    /// Adds the glyphs' outlines to the path of a `cairo_t`, placed as ``show(on:)`` does.
    public func addPath(to cairo: OpaquePointer) { layout.addPath(to: cairo) }
}
