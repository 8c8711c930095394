public import Documents

/// The limits of a press, such as the smallest type and the thinnest line, in points. An
/// addition to the grammar.
///
/// The defaults are those of newsprint. Without this section, a theme is for screens, and nothing is checked.
public struct PrintDefinition: Declared, Sendable {
    /// The smallest type in one solid ink.
    public var smallestType = 6.0
    /// The smallest type in a grey or another tint of one ink.
    public var smallestTint = 8.0
    /// The smallest type in several inks, which never register exactly, and of light type on a dark ground,
    /// into which ink spreads.
    public var smallestReversed = 10.0
    public var thinnestLine = 0.3
    /// The greatest total of inks at any point, in percent: ISO 12647-3 allows 240 on newsprint.
    public var totalInk = 240.0
    public var onPaper = true

    public init() {}

    public static let typeName = "the print section"

    public static let properties: [Property<PrintDefinition>] = [
        Property("smallestType", \.smallestType, .length, "The smallest type in one solid ink."),
        Property("smallestTint", \.smallestTint, .length, "The smallest type in a tint of one ink."),
        Property(
            "smallestReversed", \.smallestReversed, .length,
            "The smallest type in several inks, and of light type on dark."),
        Property("thinnestLine", \.thinnestLine, .length, "The thinnest line."),
        Property(
            "totalInk", \.totalInk, .number(in: 100...400),
            "The most ink on one spot, in percent; 240 on newsprint."),
        Property("onPaper", \.onPaper, .boolean, "Whether the graphic is printed, and so checked."),
    ]
}
