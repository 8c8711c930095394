/// The horizontal extent of a run of text, in points.
public struct TextMetrics: Hashable, Sendable {
    /// The advance.
    public var width: Double
    /// Where the ink starts and ends, from the start of the run.
    public var inkLeft: Double
    public var inkRight: Double

    public init(width: Double, inkLeft: Double = 0, inkRight: Double? = nil) {
        self.width = width
        self.inkLeft = inkLeft
        self.inkRight = inkRight ?? width
    }
}

/// Measures the width of text. An instance is used by one thread at a time.
///
/// The text is a single line: no line breaks.
public protocol TextMeasuring: AnyObject {
    func metrics(of text: String, in font: FontStyle) -> TextMetrics
    /// The characters for which none of the font's families has a glyph.
    func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar]
    /// What is wrong with a list of families none of which is installed; nil if there is one.
    func missingFont(_ families: String) -> MissingFont?
}

/// Families that aren't installed, and all that are.
public struct MissingFont: Hashable, Sendable {
    public var names: [String]
    public var installed: [String]

    public init(names: [String], installed: [String] = []) {
        self.names = names
        self.installed = installed
    }
}

extension TextMeasuring {
    /// Without fonts, none is missing.
    public func missingFont(_ families: String) -> MissingFont? { nil }

    public func width(of text: String, in font: FontStyle) -> Double {
        text.isEmpty ? 0 : metrics(of: text, in: font).width
    }

    /// The width of a line of runs.
    public func width(of runs: [TextRun], in font: FontStyle) -> Double {
        runs.reduce(0) { $0 + $1.gap + width(of: $1.text, in: $1.font ?? font) }
    }
}

/// Fixed metrics, the same on every machine: half an em for ASCII, one em for the rest.
/// For tests of layout.
public final class StandardMetrics: TextMeasuring {
    private let adjustment: (String, FontStyle) -> Double

    /// - Parameter adjustment: How much wider a text is than its characters, in em: the rules of
    ///   typesetting. Zero by default.
    public init(adjustment: @escaping (String, FontStyle) -> Double = { _, _ in 0 }) {
        self.adjustment = adjustment
    }

    public func metrics(of text: String, in font: FontStyle) -> TextMetrics {
        let scalars = text.unicodeScalars
        let ems = scalars.reduce(0.0) { $0 + ($1.isASCII ? 0.5 : 1) }
        let tracking = font.tracking * Double(max(0, scalars.count - 1))
        return TextMetrics(width: (ems + tracking + adjustment(text, font)) * font.size)
    }

    public func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar] { [] }
}
