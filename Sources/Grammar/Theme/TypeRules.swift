public import Documents
public import SceneGraph

/// The typographic rules for all text of a document, which type styles may override: the config's `type`
/// section. An addition to the grammar.
public struct TypeRules: Declared, Sendable {
    public var spacing: Double?
    public var unitSpacing: Bool?
    public var squeeze: Bool?
    public var punctuation: FontStyle.Punctuation?
    public var figures: FontStyle.Figures?

    public init() {}

    public static let typeName = "the rules of type"

    public static let properties: [Property<TypeRules>] = [
        Property(
            "spacing", \.spacing, .number(in: 0...1),
            "Space between Chinese characters and Western letters and figures, in em."),
        Property(
            "unitSpacing", \.unitSpacing, .boolean, "Whether that space also parts a figure from its unit."),
        Property(
            "squeeze", \.squeeze, .boolean,
            "Whether full-width marks that meet, and those at lines' starts and ends, lose half an em."),
        Property("punctuation", \.punctuation, .name(), "How wide full-width marks are set."),
        Property("figures", \.figures, .name(), "Figures of one width, or each of its own."),
    ]

    /// Returns the rules with those given replaced.
    public func overridden(
        punctuation: FontStyle.Punctuation? = nil, spacing: Double? = nil, squeeze: Bool? = nil,
        figures: FontStyle.Figures? = nil
    ) -> TypeRules {
        var rules = self
        rules.punctuation = punctuation ?? rules.punctuation
        rules.spacing = spacing ?? rules.spacing
        rules.squeeze = squeeze ?? rules.squeeze
        rules.figures = figures ?? rules.figures
        return rules
    }

    /// Returns a font that follows these rules.
    public func fontStyle(family: String, size: Double, weight: FontWeight = 400) -> FontStyle {
        var style = FontStyle(family: family, size: size, weight: weight)
        style.spacing = spacing ?? 0
        style.spacesUnits = unitSpacing ?? false
        style.squeezesMarks = squeeze ?? false
        style.punctuation = punctuation ?? .full
        style.figures = figures ?? .ofFont
        return style
    }
}
