public import Documents

/// What is drawn where a number is missing, so that nobody takes it for zero, or for one that was measured: a word in
/// place of a bar, a dash in place of a figure, dashes in place of a stretch of a line. An addition to the grammar.
public struct MissingDefinition: Declared, Sendable {
    public var text: String?
    public var color: PaintValue?
    public var fontSize: Double?
    public var strokeDash: [Double]?

    public init() {}

    public static let typeName = "what is drawn for missing values"

    public static let properties: [Property<MissingDefinition>] = [
        Property(
            "text", \.text, .string,
            "The word in place of a bar, 无数据 or no data; the sign in place of a figure, —."),
        Property("color", \.color, .paint, "The colour of the word."),
        Property("fontSize", \.fontSize, .length, "The size of the word."),
        Property("strokeDash", \.strokeDash, .list(of: .length), "The dashes in place of a line."),
    ]
}
