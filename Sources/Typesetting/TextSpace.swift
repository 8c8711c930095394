public import SceneGraph

/// A space between two characters of a text, in addition to their advances.
public struct TextSpace: Hashable, Sendable {
    /// Where the second character starts, in bytes of UTF-8.
    public var offset: Int
    public var em: Double
    /// The relation of the two. A mark has a blank half only in a font that has a
    /// full-width glyph for it.
    public var joint: Joint
}

/// The spaces that a style requires within a text of one run: positive between Chinese and Western characters,
/// negative between two punctuation marks.
///
/// Both measuring and drawing use them, so that all text follows the same rules.
public func spaces(in text: String, font: FontStyle) -> [TextSpace] {
    guard font.spacing != 0 || font.squeezesMarks, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    var offset = 0
    return classified([TextRun(text)], font: font.sized(1)).compactMap { character in
        defer { offset += character.character.utf8.count }
        return character.joint == .solid
            ? nil : TextSpace(offset: offset, em: character.space, joint: character.joint)
    }
}

extension FontStyle.Punctuation {
    /// Whether a full-width mark is set half an em wide.
    public func halves(_ character: Unicode.Scalar) -> Bool {
        switch self {
        case .full: false
        case .halfWidthQuotes: character.isQuoteOrBracket || character.isInterpunct
        case .half: character.isQuoteOrBracket || character.isInterpunct || character.isStop
        }
    }
}

extension Unicode.Scalar {
    var isQuoteOrBracket: Bool {
        switch value {
        case 0x2018, 0x2019, 0x201C, 0x201D: true  // ‘ ’ “ ”
        case 0x3008...0x3011, 0x3014...0x301B, 0x301D...0x301F: true  // 〈〉《》「」『』【】〔〕〖〗
        case 0xFF08, 0xFF09, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D: true  // （）［］｛｝
        default: false
        }
    }

    /// The dot between parts of a name.
    var isInterpunct: Bool { value == 0xB7 || value == 0x30FB }

    /// ， 。 、 ； ： ！ ？ ．
    var isStop: Bool {
        switch value {
        case 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: true
        default: false
        }
    }
}

extension StandardMetrics {
    /// Fixed metrics with the rules of typesetting: spaces between scripts, squeezed and half-width marks.
    public static func typeset() -> StandardMetrics {
        StandardMetrics { text, font in
            let halved = text.unicodeScalars.count { font.punctuation.halves($0) }
            return spaces(in: text, font: font).reduce(0) { $0 + $1.em } - Double(halved) / 2
        }
    }
}
