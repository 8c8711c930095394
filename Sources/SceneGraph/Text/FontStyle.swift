/// How a run of text is set.
public struct FontStyle: Hashable, Sendable {
    /// A family, or several separated by commas, of which the first that has a glyph is used; generic names
    /// (`sans-serif`, `serif`) are resolved by the configuration of fonts.
    public var family: String
    /// Points of 1/72 inch.
    public var size: Double
    public var weight: FontWeight
    public var slant = FontSlant.upright
    /// Extra space between characters, in em.
    public var tracking = 0.0
    public var punctuation = Punctuation.full
    /// Space between Chinese characters and the Western letters and digits beside them, in em.
    public var spacing = 0.0
    /// Whether that space is also set between a figure and its unit; newspapers set 2024年 and 第6位 tight.
    public var spacesUnits = false
    /// Sets full-width punctuation half an em closer where two marks meet, and at the ends of lines.
    public var squeezesMarks = false
    public var figures = Figures.ofFont
    /// Uses the glyphs for vertical text, in which characters stand upright.
    public var isVertical = false
    /// Treats the marks that both scripts share (“ ” — …) as Chinese, even if the run has no
    /// Chinese character, because the line that it belongs to has some.
    public var marksAreChinese = false

    /// How wide full-width punctuation is set.
    public enum Punctuation: String, CaseIterable, Sendable {
        /// Every mark one em.
        case full
        /// Quotation marks, brackets and interpuncts half an em, the rest one em.
        case halfWidthQuotes = "half-quotes"
        /// All marks half an em.
        case half
    }

    /// How wide figures are set. A font without the other form keeps its own.
    public enum Figures: String, CaseIterable, Sendable {
        case ofFont = "font"
        /// All of one width, for columns of numbers.
        case tabular
        /// Each of its own width, for running text and display.
        case proportional
    }

    public init(family: String, size: Double, weight: FontWeight = 400) {
        self.family = family
        self.size = size
        self.weight = weight
    }

    public var isItalic: Bool { slant.isItalic }

    /// How bold the glyphs are: a slant may name a weight, which then counts.
    public var drawnWeight: Int { (slant.weight ?? weight).value }

    public func sized(_ size: Double) -> FontStyle {
        var copy = self
        copy.size = size
        return copy
    }
}
