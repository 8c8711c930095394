import Diagnostics

extension JSONParser {
    mutating func string() throws(Stop) -> Node {
        let start = index
        let text = try text(from: start + 1, opening: start, closing: UInt8(ascii: "\""))
        return Node(.string(text), at: span(start..<index))
    }

    /// The text of a string up to its closing mark.
    ///
    /// - Parameters:
    ///   - first: Where the text begins, after the opening mark.
    ///   - mark: The closing mark, or the first byte of `wideMark`.
    ///   - wideMark: The closing mark if it takes several bytes.
    mutating func text(
        from first: Int, opening: Int, closing mark: UInt8, wideMark: [UInt8] = []
    ) throws(Stop) -> String {
        index = first
        var buffer: [UInt8] = []
        var copied = first
        while index < bytes.count {
            let byte = bytes[index]
            if byte == mark, wideMark.isEmpty || bytes[index...].starts(with: wideMark) {
                let end = index
                index += max(1, wideMark.count)
                if copied == first { return String(decoding: bytes[first..<end], as: UTF8.self) }
                buffer += bytes[copied..<end]
                return String(decoding: buffer, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                buffer += bytes[copied..<index]
                try escape(into: &buffer)
                copied = index
            } else if byte < 0x20 {
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
                try report(
                    .controlCharacter,
                    "the control character 0x\(String(byte, radix: 16)) stands in a string",
                    at: index..<index + 1,
                    hint: byte == UInt8(ascii: "\t") ? "write \\t for a tab" : "remove it")
                index += 1
            } else {
                index += 1
            }
        }
        throw stop(
            .unclosedText, "the string is not closed", at: opening..<index,
            hint: index < bytes.count
                ? "end it with \" on the same line; \\n stands for a line break" : "end it with \"")
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(Stop) {
        let start = index
        index += 1
        let letter = current
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "u"):
            let scalar = try unicodeEscape(from: start)
            buffer += Array(String(scalar).utf8)
        default:
            index = min(index - 1, bytes.count)
            guard letter >= 0x20 else { return }
            try report(
                .invalidEscape, "'\\\(characterText)' is no escape of JSON", at: start..<index + 1,
                hint: letter == UInt8(ascii: "'")
                    ? "a single quote needs no backslash" : "write \\\\ for a backslash")
        }
    }

    /// The character of `\u` and four digits, or of two such escapes that make a surrogate pair.
    private mutating func unicodeEscape(from start: Int) throws(Stop) -> Unicode.Scalar {
        guard let unit = hexadecimalUnit() else {
            try report(
                .invalidEscape, "\\u is not followed by four hexadecimal digits",
                at: start..<min(index, bytes.count),
                hint: "for example \\u4e2d")
            return "\u{FFFD}"
        }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = index
        if unit < 0xDC00, current == UInt8(ascii: "\\") {
            index += 1
            if current == UInt8(ascii: "u") {
                index += 1
                if let low = hexadecimalUnit(), (0xDC00...0xDFFF).contains(low),
                    let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
                {
                    return scalar
                }
            }
            index = afterFirst
        }
        try report(
            .invalidEscape, "half of a surrogate pair is no character", at: start..<index,
            hint: "characters beyond U+FFFF take two escapes: \\ud83d\\ude00")
        return "\u{FFFD}"
    }

    private mutating func hexadecimalUnit() -> UInt32? {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = current.hexadecimalDigit else { return nil }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }
}

extension UInt8 {
    /// The byte as an ASCII character.
    var character: Character { Character(Unicode.Scalar(self)) }

    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    fileprivate var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
