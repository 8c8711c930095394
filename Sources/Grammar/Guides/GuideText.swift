import Colors
public import Documents
public import SceneGraph

/// How a text of a guide is set. Axes, legends, headers and titles have these properties for each of their texts, with
/// its name before them: `labelColor`, `titleColor`, `subtitleColor`.
public struct GuideText: Declared, Sendable {
    public var align: TextAlign?
    public var anchor: Anchor?
    public var angle: Double?
    public var baseline: TextBaseline?
    public var color: PaintValue?
    public var font: String?
    public var fontSize: Double?
    public var fontStyle: FontSlant?
    public var fontWeight: FontWeight?
    public var limit: Double?
    public var lineHeight: Double?
    public var opacity: Double?
    public var padding: Double?
    public var punctuation: FontStyle.Punctuation?
    public var spacing: Double?
    public var figures: FontStyle.Figures?

    public init() {}

    public static let typeName = "a text of a guide"

    public static let properties: [Property<GuideText>] = [
        Property("align", \.align, .name(), "Alignment of"),
        Property("anchor", \.anchor, .name(), "Start, middle or end: the place of"),
        Property("angle", \.angle, .number, "Degrees, clockwise, of"),
        Property("baseline", \.baseline, .name(), "Baseline of"),
        Property("color", \.color, .paint, "Colour of"),
        Property("font", \.font, .string, "Family of"),
        Property("fontSize", \.fontSize, .length, "Size of"),
        Property("fontStyle", \.fontStyle, .fontSlant, "Style of"),
        Property("fontWeight", \.fontWeight, .fontWeight, "Weight of"),
        Property("limit", \.limit, .number, "The greatest width of"),
        Property("lineHeight", \.lineHeight, .length, "Distance of the lines of"),
        Property("opacity", \.opacity, .number(in: 0...1), "Opacity of"),
        Property("padding", \.padding, .number, "Space on the inner side of"),
        Property("punctuation", \.punctuation, .name(), "An addition: how wide full-width marks are set in"),
        Property(
            "spacing", \.spacing, .number(in: 0...1),
            "An addition: space between Chinese characters and Western letters and figures, in em, of"),
        Property("figures", \.figures, .name(), "An addition: figures of one width, or each of its own, in"),
    ]

    /// The properties that all texts have.
    private static let type = ["color", "font", "fontSize", "fontStyle", "fontWeight"]

    /// Declares the properties of a text for the guide that it belongs to.
    ///
    /// - Parameters:
    ///   - text: The text's name, which goes before those of the properties; empty for none.
    ///   - words: What the text is called in the properties' documentation.
    ///   - names: Which properties it has besides those of its type.
    static func properties<Guide>(
        of text: String, _ path: any WritableKeyPath<Guide, GuideText> & Sendable, _ words: String,
        _ names: [String]
    ) -> [Property<Guide>] {
        let names = Set(type + names)
        return properties.filter { names.contains($0.name) }.map { property in
            property.within(
                path, as: property.name.prefixed(text),
                documentation: "\(property.documentation) \(words).")
        }
    }

    /// The names that the properties it states have with that of the text before them.
    func statedNames(of text: String) -> [String] {
        Self.properties.map(\.name).filter(states).map { $0.prefixed(text) }
    }

    /// Returns the font of the text, by default of the given family, size and weight.
    public func font(
        _ rules: TypeRules, family: String = "sans-serif", size: Double, weight: FontWeight = 400
    ) -> FontStyle {
        var style = rules.overridden(punctuation: punctuation, spacing: spacing, figures: figures)
            .fontStyle(family: font ?? family, size: fontSize ?? size, weight: fontWeight ?? weight)
        style.slant = fontStyle ?? .upright
        return style
    }

    /// What the text is painted with: black by default.
    public var fill: Paint? { color.map(\.paint) ?? .color(.black) }
}

extension String {
    /// The name of a property with that of a part before it: `labelColor`.
    fileprivate func prefixed(_ part: String) -> String {
        part.isEmpty ? self : part + prefix(1).uppercased() + dropFirst()
    }
}
