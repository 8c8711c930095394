public import Dataflow
public import Documents

/// The headers of a facet's rows or columns: a title for all of them, and a label for each.
public struct HeaderDefinition: Declared, Sendable {
    public var title = Said<Literal>.absent
    public var labels: Bool?
    public var labelExpr: ExpressionSource?
    public var format: String?
    public var formatType: String?
    public var orient: TitleDefinition.Orient?
    public var titleOrient: TitleDefinition.Orient?
    public var labelOrient: TitleDefinition.Orient?

    /// How labels are set.
    public var labelText = GuideText()
    /// How the title is set.
    public var titleText = GuideText()

    public init() {}

    /// Merges definitions of one header: for each property, the first that states it takes precedence.
    public init(merging definitions: [HeaderDefinition]) {
        self = definitions.reduce(HeaderDefinition()) { $0.filled(by: $1) }
    }

    public static let typeName = "a header"

    public static let properties: [Property<HeaderDefinition>] =
        [
            Property(
                "title", \.title, .guideTitle,
                "The title over all rows or columns; null for none."),
            Property("labels", \.labels, .boolean, "Whether each row or column has a label."),
            Property("labelExpr", \.labelExpr, .expressionText, "An expression for the labels."),
            Property("format", \.format, .string, "The pattern of the labels."),
            Property("formatType", \.formatType, .string, "number, time or chinese."),
            Property("orient", \.orient, .name(), "The side of labels and title."),
            Property("titleOrient", \.titleOrient, .name(), "The side of the title."),
            Property("labelOrient", \.labelOrient, .name(), "The side of the labels."),
        ]
        + GuideText.properties(
            of: "label", \.labelText, "labels",
            ["align", "anchor", "angle", "baseline", "limit", "lineHeight", "padding"])
        + GuideText.properties(
            of: "title", \.titleText, "the title",
            ["align", "anchor", "angle", "baseline", "limit", "lineHeight", "padding"])
}
