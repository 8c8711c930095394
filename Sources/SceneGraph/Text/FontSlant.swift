/// Whether a font is upright or italic: CSS's `font-style`, with the word that a document has for it.
public struct FontSlant: Hashable, Sendable {
    /// `italic`, `oblique`, or the name of a weight; nil for upright.
    public let word: String?

    public static let upright = FontSlant(word: nil)
    public static let italic = FontSlant(word: "italic")

    private init(word: String?) { self.word = word }

    public init?(name: String) {
        switch name {
        case "", "normal": word = nil
        case "italic", "oblique": word = name
        case _ where FontWeight(name: name) != nil: word = name
        default: return nil
        }
    }

    public var isItalic: Bool { word == "italic" || word == "oblique" }

    /// The weight, if the word names one. Vega writes style and weight as CSS's shorthand, in which the words may
    /// come in any order: a style `bold` gives "bold 11px sans-serif".
    public var weight: FontWeight? { word.flatMap(FontWeight.init(name:)) }
}
