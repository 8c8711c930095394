/// How a scene becomes an SVG document.
public struct SVGOptions: Hashable, Sendable {
    /// How text is written.
    public enum Text: String, CaseIterable, Sendable {
        /// As text, which can be searched, copied and edited, in the fonts of the reader's machine.
        case live
        /// As the outlines of its glyphs, which look the same everywhere.
        case outlines
    }

    /// What one unit of the picture is outside of it.
    public enum Unit: String, Sendable {
        /// A pixel: for pictures that are made for screens.
        case pixel = ""
        /// A point of 1/72 inch: for pictures that have a size in print.
        case point = "pt"
    }

    /// How text is written.
    public var text = Text.live
    /// The unit of the picture's size. The engine decides it by the document.
    public var unit = Unit.pixel
    /// Whether the picture has no size of its own and fills the room that it is given.
    public var isResponsive = false

    /// Text as text, in a picture with a size of its own.
    public init() {}
}
