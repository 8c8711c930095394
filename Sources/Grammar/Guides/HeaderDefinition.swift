public import Dataflow
public import Documents
public import SceneGraph

/// The headers of a facet's rows or columns: a title for all of them, and a label for each.
public struct HeaderDefinition: Declared, Sendable {
    public var title = Said<Literal>.absent
    public var labels: Bool?
    public var labelExpr: ExpressionSource?
    public var format: String?
    public var formatType: String?
    public var orient: TitleDefinition.Orient?

    public var titleAlign: TextAlign?
    public var titleAnchor: Anchor?
    public var titleAngle: Double?
    public var titleBaseline: TextBaseline?
    public var titleColor: PaintValue?
    public var titleFont: String?
    public var titleFontSize: Double?
    public var titleFontStyle: FontSlant?
    public var titleFontWeight: FontWeight?
    public var titleLimit: Double?
    public var titleLineHeight: Double?
    public var titleOrient: TitleDefinition.Orient?
    public var titlePadding: Double?

    public var labelAlign: TextAlign?
    public var labelAnchor: Anchor?
    public var labelAngle: Double?
    public var labelBaseline: TextBaseline?
    public var labelColor: PaintValue?
    public var labelFont: String?
    public var labelFontSize: Double?
    public var labelFontStyle: FontSlant?
    public var labelFontWeight: FontWeight?
    public var labelLimit: Double?
    public var labelLineHeight: Double?
    public var labelOrient: TitleDefinition.Orient?
    public var labelPadding: Double?

    public init() {}

    /// Merges definitions of one header: for each property, the first that states it takes precedence.
    public init(merging definitions: [HeaderDefinition]) {
        self = definitions.reduce(HeaderDefinition()) { $0.filled(by: $1) }
    }

    public static let typeName = "a header"

    public static let properties: [Property<HeaderDefinition>] = [
        Property(
            "title", \.title, .guideTitle,
            "The title over all rows or columns; null for none."),
        Property("labels", \.labels, .boolean, "Whether each row or column has a label."),
        Property("labelExpr", \.labelExpr, .expressionText, "An expression for the labels."),
        Property("format", \.format, .string, "The pattern of the labels."),
        Property("formatType", \.formatType, .string, "number, time or chinese."),
        Property("orient", \.orient, .name(), "The side of labels and title."),
        Property("titleAlign", \.titleAlign, .name(), "Alignment of the title at its anchor."),
        Property("titleAnchor", \.titleAnchor, .name(), "Where the title stands: start, middle or end."),
        Property("titleAngle", \.titleAngle, .number, "Degrees of the title, clockwise."),
        Property("titleBaseline", \.titleBaseline, .name(), "Baseline of the title."),
        Property("titleColor", \.titleColor, .paint, "Colour of the title."),
        Property("titleFont", \.titleFont, .string, "Family of the title."),
        Property("titleFontSize", \.titleFontSize, .length, "Size of the title."),
        Property("titleFontStyle", \.titleFontStyle, .fontSlant, "Style of the title."),
        Property("titleFontWeight", \.titleFontWeight, .fontWeight, "Weight of the title."),
        Property("titleLimit", \.titleLimit, .number, "The greatest width of the title."),
        Property("titleLineHeight", \.titleLineHeight, .length, "Distance of the title's lines."),
        Property("titleOrient", \.titleOrient, .name(), "The side of the title."),
        Property("titlePadding", \.titlePadding, .number, "Space between title and labels."),
        Property("labelAlign", \.labelAlign, .name(), "Alignment of labels at their anchor."),
        Property("labelAnchor", \.labelAnchor, .name(), "Where labels stand: start, middle or end."),
        Property("labelAngle", \.labelAngle, .number, "Degrees of labels, clockwise."),
        Property("labelBaseline", \.labelBaseline, .name(), "Baseline of labels."),
        Property("labelColor", \.labelColor, .paint, "Colour of labels."),
        Property("labelFont", \.labelFont, .string, "Family of labels."),
        Property("labelFontSize", \.labelFontSize, .length, "Size of labels."),
        Property("labelFontStyle", \.labelFontStyle, .fontSlant, "Style of labels."),
        Property("labelFontWeight", \.labelFontWeight, .fontWeight, "Weight of labels."),
        Property("labelLimit", \.labelLimit, .number, "The greatest width of labels."),
        Property("labelLineHeight", \.labelLineHeight, .length, "Distance of the labels' lines."),
        Property("labelOrient", \.labelOrient, .name(), "The side of the labels."),
        Property("labelPadding", \.labelPadding, .number, "Space between labels and plots."),
    ]

    /// The style of the header's title, as that of a title.
    public var titleText: TitleDefinition {
        var result = TitleDefinition()
        (result.align, result.anchor, result.angle) = (titleAlign, titleAnchor, titleAngle)
        (result.baseline, result.color, result.font) = (titleBaseline, titleColor, titleFont)
        (result.fontSize, result.fontStyle, result.fontWeight) = (
            titleFontSize, titleFontStyle, titleFontWeight
        )
        (result.limit, result.lineHeight, result.orient) = (titleLimit, titleLineHeight, titleOrient)
        result.offset = titlePadding
        return result
    }

    /// The style of the header's labels, as that of a title.
    public var labelText: TitleDefinition {
        var result = TitleDefinition()
        (result.align, result.anchor, result.angle) = (labelAlign, labelAnchor, labelAngle)
        (result.baseline, result.color, result.font) = (labelBaseline, labelColor, labelFont)
        (result.fontSize, result.fontStyle, result.fontWeight) = (
            labelFontSize, labelFontStyle, labelFontWeight
        )
        (result.limit, result.lineHeight, result.orient) = (labelLimit, labelLineHeight, labelOrient)
        result.offset = labelPadding
        return result
    }
}
