public import Colors

public enum TextAlign: String, CaseIterable, Sendable { case left, center, right }

public enum TextBaseline: String, CaseIterable, Sendable {
    case alphabetic, top, middle, bottom
    case lineTop = "line-top", lineBottom = "line-bottom"
}

/// A piece of a line that is set in one style.
public struct TextRun: Hashable, Sendable {
    public var text: String
    /// nil for the item's own.
    public var font: FontStyle?
    public var fill: Color?
    /// Space before the run, in points.
    public var gap = 0.0

    public init(_ text: String, font: FontStyle? = nil, fill: Color? = nil, gap: Double = 0) {
        self.text = text
        self.font = font
        self.fill = fill
        self.gap = gap
    }
}

/// Text at a point, of one line or several; a line has one run or several on one baseline.
public struct TextItem: Hashable, Sendable {
    /// The alignment point, before `offset`.
    public var x: Double
    public var y: Double
    /// Vega's `dx` and `dy`, turned with the text.
    public var offset = Point.zero
    public var lines: [[TextRun]]
    public var font: FontStyle
    public var align = TextAlign.left
    public var baseline = TextBaseline.alphabetic
    /// Degrees clockwise.
    public var angle = 0.0
    /// The maximum width; a longer line is cut and ends in `ellipsis`.
    public var limit: Double?
    public var ellipsis = "…"
    /// The distance between baselines; nil for the size of the font plus two.
    public var lineHeight: Double?
    /// Removes the first character's side bearing at the left edge, so that large figures
    /// are optically aligned with the edge.
    public var trimsBearing = false
    /// The number of the record that says where the text comes from, if a compilation keeps one.
    public var origin: Int?
    public var style: Style

    public init(x: Double, y: Double, lines: [[TextRun]], font: FontStyle, style: Style) {
        self.x = x
        self.y = y
        self.lines = lines
        self.font = font
        self.style = style
    }

    public init(_ text: String, x: Double, y: Double, font: FontStyle, fill: Color) {
        self.init(
            x: x, y: y,
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map {
                [TextRun(String($0))]
            },
            font: font, style: Style(fill: fill))
    }

    /// The text without its styling, lines joined by line breaks.
    public var plainText: String {
        lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    }

    public var leading: Double { lineHeight ?? font.size + 2 }
}
