/// The class of a character in the rules of Chinese typesetting (W3C CLREQ, "Requirements for Chinese Text
/// Layout", §3.1), with classes for Western characters in Chinese text.
public enum CharacterClass: Hashable, Sendable {
    /// Han characters, kana, hangul, and symbols that are set like them.
    case ideograph
    /// Letters of alphabetic scripts, and signs that occur within words, addresses and formulas.
    case letter
    case digit
    case space
    /// A no-break space, and other characters that prevent a break.
    case glue
    /// Full-width opening brackets and quotation marks.
    case opening
    /// Closing brackets and quotation marks.
    case closing
    /// Full-width pause and stop marks: 、，；：。！？
    case stop
    /// The dot between parts of a name.
    case interpunct
    /// The sign of a range: ～ and –, and a single dash.
    case connector
    /// One half of the two-em dash.
    case dash
    /// One half of the two-em ellipsis.
    case ellipsis
    /// Western opening brackets.
    case westernOpening
    /// Western pause and stop marks.
    case westernStop
    case hyphen
    /// What comes before a number: a sign, a currency.
    case numberPrefix
    /// What comes after a number: %, ‰, ℃.
    case numberSuffix

    public init(_ character: Character) {
        if let known = CharacterClass.marks[character] {
            self = known
        } else if character.isWhitespace {
            self = .space
        } else if let scalar = character.unicodeScalars.first, CharacterClass.isAlphabetic(scalar) {
            self = ("0"..."9") ~= character ? .digit : .letter
        } else {
            self = .ideograph
        }
    }

    private static let marks: [Character: CharacterClass] = {
        let groups: [(CharacterClass, String)] = [
            (.opening, "（「『《〈【〖〔［｛“‘"),
            (.closing, "）」』》〉】〗〕］｝”’)]}"),
            (.stop, "、，；：。．！？"),
            (.glue, "\u{A0}\u{202F}\u{2060}\u{FEFF}"),
            (.interpunct, "·・‧"),
            (.connector, "～–~"),
            (.dash, "—―⸺"),
            (.ellipsis, "…⋯"),
            (.westernOpening, "([{"),
            (.westernStop, ",.;:!?"),
            (.hyphen, "-‐"),
            (.numberPrefix, "+−±×≥≤><=≈¥￥$€£№#"),
            (.numberSuffix, "%％‰℃℉°′″"),
        ]
        var marks: [Character: CharacterClass] = [:]
        for (characterClass, characters) in groups {
            for character in characters { marks[character] = characterClass }
        }
        return marks
    }()

    /// Whether a scalar belongs to a script that separates words by spaces: everything below the CJK
    /// blocks except for symbols.
    private static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF: false  // Hangul jamo
        case 0..<0x2000, 0x2C00..<0x2E00: true
        default: false
        }
    }
}
