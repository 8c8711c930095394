public import Documents
public import SceneGraph

/// What an annotation looks like; the section `annotation` of a config has the house's way.
public struct AnnotationStyle: Declared, Sendable {
    public var color: PaintValue?
    public var font: String?
    public var fontSize: Double?
    public var fontWeight: FontWeight?
    public var lineHeight: Double?
    public var noteColor: PaintValue?
    public var noteFontSize: Double?
    public var noteFontWeight: FontWeight?
    public var figureFont: String?
    public var figureFontSize: Double?
    public var figureFontWeight: FontWeight?
    public var figureColor: PaintValue?
    public var width: Double?
    public var gap: Double?
    public var stroke: PaintValue?
    public var strokeWidth: Double?
    public var strokeDash: [Double]?
    public var fill: PaintValue?
    /// A rule over a note beside the plot.
    public var rule: RuleDefinition?
    /// Whether notes beside the plot stand over it where their rows are free.
    public var inset: Bool?
    /// Whether a difference, its words and its note are one sentence.
    public var inline: Bool?

    public init() {}

    public static let typeName = "the style of an annotation"

    public static let properties: [Property<AnnotationStyle>] = [
        Property("color", \.color, .paint, "The colour of the text."),
        Property("font", \.font, .string, "The family of the text."),
        Property("fontSize", \.fontSize, .length, "The size of the text."),
        Property("fontWeight", \.fontWeight, .fontWeight, "The weight of the text."),
        Property("lineHeight", \.lineHeight, .length, "The distance of lines."),
        Property("noteColor", \.noteColor, .paint, "The colour of the note under the text."),
        Property("noteFontSize", \.noteFontSize, .length, "The size of the note."),
        Property("noteFontWeight", \.noteFontWeight, .fontWeight, "The weight of the note."),
        Property("figureFont", \.figureFont, .string, "The family of a difference."),
        Property("figureFontSize", \.figureFontSize, .length, "The size of a difference."),
        Property("figureFontWeight", \.figureFontWeight, .fontWeight, "The weight of a difference."),
        Property("figureColor", \.figureColor, .paint, "The colour of a difference."),
        Property(
            "width", \.width, .length,
            "The width at which text is broken into lines, and that of the rule over a note."),
        Property("gap", \.gap, .length, "The space between a mark and what is said about it."),
        Property("stroke", \.stroke, .paint, "The colour of lines."),
        Property("strokeWidth", \.strokeWidth, .length, "The weight of lines."),
        Property("strokeDash", \.strokeDash, .list(of: .number), "The dashes of a line of reference."),
        Property("fill", \.fill, .paint, "The colour of a band."),
        Property("rule", \.rule, .object(), "A rule over a note beside the plot."),
        Property(
            "inset", \.inset, .boolean,
            "Whether notes beside the plot stand over it, as near to its marks as all of them have room."),
        Property(
            "inline", \.inline, .boolean,
            "Whether a difference beside the plot is one sentence with its words and its note."),
    ]
}
