/// How bold a font is, as in CSS: from 1 to 1000, 400 for regular and 700 for bold.
public struct FontWeight: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    public var value: Int
    /// The word of a weight that is relative to the text around it, which scenes keep, as Vega's do.
    public let word: String?

    public init(_ value: Int) {
        self.value = value
        word = nil
    }

    private init(_ value: Int, _ word: String) {
        self.value = value
        self.word = word
    }

    public init(integerLiteral value: Int) { self.init(value) }

    /// A weight by CSS's name. No text is around that of a chart, so `bolder` and `lighter` are those of regular
    /// text.
    public init?(name: String) {
        switch name {
        case "normal": self.init(400)
        case "bold": self.init(700)
        case "bolder": self.init(700, name)
        case "lighter": self.init(100, name)
        default: return nil
        }
    }

    public static func < (a: FontWeight, b: FontWeight) -> Bool {
        (a.value, a.word ?? "") < (b.value, b.word ?? "")
    }
}
