/// How a run of text is set.
public struct FontStyle: Hashable, Sendable {
    /// A family, or several with commas, the first that has a glyph taken; generic names
    /// (`sans-serif`, `serif`) are resolved by the configuration of fonts.
    public var family: String
    /// Points of 1/72 inch.
    public var size: Double
    /// 100 to 900; 400 is regular, 700 bold.
    public var weight: Int
    public var isItalic = false
    /// Extra space between characters, in em.
    public var tracking = 0.0
    public var punctuation = Punctuation.full

    /// How wide full-width punctuation is set.
    public enum Punctuation: String, CaseIterable, Sendable {
        /// Every mark one em.
        case full
        /// Quotation marks and brackets half an em, the rest one em.
        case halfWidthQuotes = "half-quotes"
        /// All marks half an em.
        case half
    }

    public init(family: String, size: Double, weight: Int = 400) {
        self.family = family
        self.size = size
        self.weight = weight
    }

    public func sized(_ size: Double) -> FontStyle {
        var copy = self
        copy.size = size
        return copy
    }
}
