import Diagnostics

/// Keys, and the words and marks that people write where JSON requires quotes.
extension JSONParser {
    /// Whether a value, regular or not, may begin at the index.
    var beginsValue: Bool {
        switch current {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"):
            true
        case let byte: byte.isDigit || beginsWord || openQuotationMark != nil
        }
    }

    /// Whether a word without quotes begins at the index: a letter of ASCII or a Chinese character.
    var beginsWord: Bool {
        current.isLetter || current == UInt8(ascii: "_") || (0xE4...0xE9).contains(current)
    }

    /// The full-width quotation mark at the index, and the one that closes it.
    private var openQuotationMark: (open: String, close: String)? {
        guard current == 0xE2 || current == 0xEF else { return nil }
        return [("“", "”"), ("”", "”"), ("‘", "’"), ("’", "’"), ("＂", "＂")]
            .first { bytes[index...].starts(with: $0.0.utf8) }
    }

    /// A string in quotation marks that JSON doesn't have; nil if none begins at the index.
    private mutating func foreignString() throws(Stop) -> String? {
        let start = index
        if current == UInt8(ascii: "'") {
            try report(
                .notJSON, "strings stand in double quotes", at: start..<start + 1,
                hint: "write \" in place of '")
            return try text(from: start + 1, opening: start, closing: UInt8(ascii: "'"))
        }
        guard let mark = openQuotationMark else { return nil }
        try report(
            .fullWidthCharacter, "'\(mark.open)' is a full-width character", at: start..<start + 3,
            hint: "write '\"'")
        let close = Array(mark.close.utf8)
        return try text(from: start + 3, opening: start, closing: close[0], wideMark: close)
    }

    /// A key of the object that begins at `start`, and its place.
    mutating func key(of start: Int) throws(Stop) -> (String, Range<Int>) {
        while current == UInt8(ascii: ",") {
            try report(
                .extraComma, "a member is missing before ','", at: index..<index + 1, hint: "remove the comma"
            )
            index += 1
            try skipSpace()
        }
        let first = index
        if current == UInt8(ascii: "\"") {
            let text = try text(from: first + 1, opening: first, closing: UInt8(ascii: "\""))
            return (text, first..<index)
        }
        if let text = try foreignString() { return (text, first..<index) }
        guard beginsWord || current.isDigit else {
            guard index < bytes.count else { throw unclosed(start) }
            throw stop(
                .invalidKey, "expected a key in double quotes, found \(found)", at: index..<index + 1,
                hint: "the object begins on line \(file.position(at: start).line)")
        }
        while index < bytes.count, bytes[index].continuesWord { index += 1 }
        let text = String(decoding: bytes[first..<index], as: UTF8.self)
        try report(.notJSON, "keys stand in double quotes", at: first..<index, hint: "write \"\(text)\"")
        return (text, first..<index)
    }

    /// Reads `true`, `false`, `null`, or a word that is written where a value is expected.
    mutating func word(depth: Int) throws(Stop) -> Node {
        let start = index
        if beginsWord {
            while index < bytes.count, bytes[index].continuesWord { index += 1 }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            return Node(try content(of: word, at: start..<index), at: span(start..<index))
        }
        if let text = try foreignString() { return Node(.string(text), at: span(start..<index)) }
        if current == UInt8(ascii: "+") || current == UInt8(ascii: ".") {
            while index < bytes.count, bytes[index].continuesWord { index += 1 }
            return try irregularNumber(start..<index)
        }
        for bracket in [UInt8(ascii: "{"), UInt8(ascii: "[")] where fullWidth(bracket) > 0 {
            throw stop(
                .fullWidthCharacter, "'\(characterText)' is a full-width character", at: start..<start + 3,
                hint: "write '\(bracket.character)'")
        }
        throw stop(
            .missingValue, "expected a value, found \(found)", at: start..<start + 1,
            hint: current == 0xEF ? "write it as a plain character" : nil)
    }

    private mutating func content(of word: String, at range: Range<Int>) throws(Stop) -> Node.Content {
        let (content, spelling): (Node.Content, String)
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        case "True", "TRUE": (content, spelling) = (.boolean(true), "true")
        case "False", "FALSE": (content, spelling) = (.boolean(false), "false")
        case "None", "Null", "NULL", "nil", "undefined", "NaN", "Infinity":
            (content, spelling) = (.null, "null")
        default: (content, spelling) = (.string(word), "\"\(word)\"")
        }
        try report(.notJSON, "'\(word)' is not a value of JSON", at: range, hint: "write \(spelling)")
        return content
    }
}

extension UInt8 {
    /// Whether a word without quotes, or a number, continues with the byte. Chinese punctuation, which
    /// begins with E2, E3 or EF, ends it.
    var continuesWord: Bool {
        isLetter || isDigit || (self >= 0x80 && ![0xE2, 0xE3, 0xEF].contains(self))
            || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
            || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: "%")
            || self == UInt8(ascii: "$")
    }
}
