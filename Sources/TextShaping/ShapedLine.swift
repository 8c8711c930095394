public import SceneGraph

extension TextMetrics {
    func scaled(by scale: Double) -> TextMetrics {
        TextMetrics(width: width * scale, inkLeft: inkLeft * scale, inkRight: inkRight * scale)
    }
}

/// A line of text as glyphs. It may only be used by the thread of the shaper that it comes from.
public struct ShapedLine {
    let layout: NominalLine
    /// The factor from nominal units to points.
    public let scale: Double
    /// The part of the text that is drawn, in bytes of UTF-8; nil for all of it.
    private(set) var part: Range<Int>?

    init(layout: NominalLine, scale: Double) {
        self.layout = layout
        self.scale = scale
    }

    public var metrics: TextMetrics { layout.survey.metrics.scaled(by: scale) }

    /// The characters that no font has a glyph for.
    public var missingCharacters: [Unicode.Scalar] { layout.survey.missingCharacters }

    /// The characters, as they are set.
    public var text: String { String(decoding: layout.text[part ?? layout.text.indices], as: UTF8.self) }

    /// Whether a program that reads a document would take the line for other text by the places of its glyphs.
    public var isSetApart: Bool { layout.isSetApart }

    /// Draws the glyphs on a `cairo_t` with its source; the baseline starts at the origin of the
    /// coordinates, which must be scaled by `scale`.
    public func show(on cairo: OpaquePointer) { layout.show(part, on: cairo) }

    /// Adds the glyphs' outlines to the path of a `cairo_t`, placed as ``show(on:)`` does.
    public func addPath(to cairo: OpaquePointer) { layout.addPath(of: part, to: cairo) }

    /// The line in two parts, whose glyphs stay where they are; nil if glyphs belong to both, or if one is empty.
    ///
    /// - Parameter offset: The length of the first part, in bytes of UTF-8.
    public func divided(at offset: Int) -> (ShapedLine, ShapedLine)? {
        guard part == nil, 0 < offset, offset < layout.text.count, layout.runsFromLeftToRight,
            layout.clusters.contains(where: { $0.offset == offset })
        else { return nil }
        var (first, second) = (self, self)
        (first.part, second.part) = (0..<offset, offset..<layout.text.count)
        return (first, second)
    }
}
