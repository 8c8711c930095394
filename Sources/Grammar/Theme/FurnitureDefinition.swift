public import Documents
public import SceneGraph

/// What surrounds a chart: a rule above it, title, subtitle, notes, source and credit. An
/// addition to the grammar.
public struct FurnitureDefinition: Declared, Sendable {
    public var rule: RuleDefinition?
    public var tab: TabDefinition?
    public var title: TypeDefinition?
    public var sheetTitle: TypeDefinition?
    public var subtitle: TypeDefinition?
    public var note: TypeDefinition?
    public var source: TypeDefinition?
    /// The distance from the top rule to the first baseline of the title.
    public var titleOffset: Double?
    /// The distance from the last baseline of the title to the first of the subtitle.
    public var subtitleOffset: Double?
    /// The distance from the last baseline above the chart to the chart.
    public var chartOffset: Double?
    /// The distance from the chart to the first baseline of the foot.
    public var footOffset: Double?
    public var notePrefix: String?
    public var sourcePrefix: String?
    public var creditGap: Double?
    /// The size of charts that state none.
    public var frame: FrameSpec?
    /// Whether a chart without a subtitle says there what it measures.
    public var namesMeasure: Bool?

    public init() {}

    public static let typeName = "the furniture"

    public static let properties: [Property<FurnitureDefinition>] = [
        Property("rule", \.rule, .object(), "The rule over the chart."),
        Property("tab", \.tab, .object(), "The tab that hangs from the rule's left end."),
        Property("title", \.title, .object(), "Type of the title."),
        Property(
            "sheetTitle", \.sheetTitle, .object(),
            "What differs in the type of the title on a sheet, beside titles of sections."),
        Property("subtitle", \.subtitle, .object(), "Type of the subtitle."),
        Property("note", \.note, .object(), "Type of the notes."),
        Property("source", \.source, .object(), "Type of source and credit."),
        Property("titleOffset", \.titleOffset, .length, "From the rule to the title's first baseline."),
        Property(
            "subtitleOffset", \.subtitleOffset, .length,
            "From the title's last baseline to the subtitle's first."),
        Property("chartOffset", \.chartOffset, .length, "From the last baseline to the chart."),
        Property("footOffset", \.footOffset, .length, "From the chart to the foot's first baseline."),
        Property("notePrefix", \.notePrefix, .string, "The words before the notes: 注："),
        Property("sourcePrefix", \.sourcePrefix, .string, "The words before the source: 来源："),
        Property("creditGap", \.creditGap, .length, "The least space between source and credit on one line."),
        Property("frame", \.frame, .object(), "The size of charts that state none."),
        Property(
            "namesMeasure", \.namesMeasure, .boolean,
            "Whether a chart without a subtitle says there what it measures: 亿元."),
    ]
}

public struct RuleDefinition: Declared, Sendable {
    public var color: PaintValue?
    public var width: Double?

    public init() {}

    public static let typeName = "a rule"

    public static let properties: [Property<RuleDefinition>] = [
        Property("color", \.color, .paint, "Colour."),
        Property("width", \.width, .length, "Weight."),
    ]
}

public struct TabDefinition: Declared, Sendable {
    public var color: PaintValue?
    public var width: Double?
    public var height: Double?

    public init() {}

    public static let typeName = "a tab"

    public static let properties: [Property<TabDefinition>] = [
        Property("color", \.color, .paint, "Colour."),
        Property("width", \.width, .length, "Width."),
        Property("height", \.height, .length, "Height."),
    ]
}

/// A type style: font, size, leading and colour.
public struct TypeDefinition: Declared, Sendable {
    public var font: String?
    public var fontSize: Double?
    public var fontWeight: FontWeight?
    public var lineHeight: Double?
    public var color: PaintValue?
    public var punctuation: FontStyle.Punctuation?
    public var tracking: Double?
    public var spacing: Double?
    public var squeeze: Bool?
    public var figures: FontStyle.Figures?

    public init() {}

    public static let typeName = "a style of type"

    public static let properties: [Property<TypeDefinition>] = [
        Property("font", \.font, .string, "Family."),
        Property("fontSize", \.fontSize, .length, "Size."),
        Property("fontWeight", \.fontWeight, .fontWeight, "Weight."),
        Property("lineHeight", \.lineHeight, .length, "Distance of lines."),
        Property("color", \.color, .paint, "Colour."),
        Property("punctuation", \.punctuation, .name(), "How wide full-width marks are set."),
        Property("tracking", \.tracking, .number, "Space between characters, in em."),
        Property(
            "spacing", \.spacing, .number(in: 0...1),
            "Space between Chinese characters and Western letters and figures, in em."),
        Property(
            "squeeze", \.squeeze, .boolean,
            "Whether full-width marks that meet, and those at lines' ends, lose half an em."),
        Property("figures", \.figures, .name(), "Figures of one width, or each of its own."),
    ]

    /// Returns the font, with defaults for what the style lacks.
    public func fontStyle(
        family: String = "sans-serif", size: Double = 11, weight: FontWeight = 400,
        rules: TypeRules = TypeRules()
    ) -> FontStyle {
        var style = rules.overridden(
            punctuation: punctuation, spacing: spacing, squeeze: squeeze, figures: figures
        )
        .fontStyle(family: font ?? family, size: fontSize ?? size, weight: fontWeight ?? weight)
        style.tracking = tracking ?? 0
        return style
    }
}
