import Diagnostics

/// What people write in place of JSON, and how reading continues after it.
extension JSONParser {
    mutating func report(
        _ code: Diagnostic.Code, _ message: String, at range: Range<Int>, hint: String? = nil
    ) throws(Stop) {
        log.error(code, message, at: span(range.clamped(to: 0..<bytes.count)), hint: hint)
        errorCount += 1
        if errorCount >= Self.reportLimit { throw Stop() }
    }

    /// Reports a mistake that ends the reading.
    mutating func stop(
        _ code: Diagnostic.Code, _ message: String, at range: Range<Int>, hint: String? = nil
    ) -> Stop {
        log.error(code, message, at: span(range.clamped(to: 0..<bytes.count)), hint: hint)
        errorCount += 1
        return Stop()
    }

    /// A description of what is at the index.
    var found: String { index < bytes.count ? "'\(characterText)'" : "the end of the file" }

    /// The character at the index.
    var characterText: String {
        String(decoding: bytes[min(index, bytes.count)...].prefix(4), as: UTF8.self).prefix(1).description
    }

    func unclosedText(_ start: Int) -> (name: String, closing: Character) {
        bytes[start] == UInt8(ascii: "[") ? ("list", "]") : ("object", "}")
    }

    mutating func unclosed(_ start: Int) -> Stop {
        let (name, closing) = unclosedText(start)
        return stop(
            .unclosedBracket, "the \(name) is not closed", at: start..<start + 1,
            hint: "'\(closing)' is missing at the end of the file")
    }

    mutating func mismatched(_ start: Int) -> Stop {
        guard index < bytes.count else { return unclosed(start) }
        let (name, closing) = unclosedText(start)
        return stop(
            .missingComma, "expected ',' or '\(closing)', found \(found)", at: index..<index + 1,
            hint: "the \(name) begins on line \(file.position(at: start).line)")
    }

    // MARK: Blanks

    /// Skips blanks, and reports those that JSON doesn't have: comments and full-width spaces.
    mutating func skipSpace() throws(Stop) {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            case UInt8(ascii: "/"), UInt8(ascii: "#"): guard try skipComment() else { return }
            case 0xC2, 0xE2, 0xE3, 0xEF: guard try skipForeignSpace() else { return }
            default: return
            }
        }
    }

    private mutating func skipComment() throws(Stop) -> Bool {
        let start = index
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if bytes[index] == UInt8(ascii: "#") || next == UInt8(ascii: "/") {
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        } else if next == UInt8(ascii: "*") {
            index += 2
            while index < bytes.count, !bytes[index...].starts(with: [UInt8(ascii: "*"), UInt8(ascii: "/")]) {
                index += 1
            }
            index = min(index + 2, bytes.count)
        } else {
            return false
        }
        try report(
            .notJSON, "JSON has no comments", at: start..<index,
            hint: "remove it, or write the document as YAML")
        return true
    }

    private mutating func skipForeignSpace() throws(Stop) -> Bool {
        for (space, name) in Self.foreignSpaces where bytes[index...].starts(with: space.utf8) {
            try report(
                .fullWidthCharacter, "\(name) stands between values", at: index..<index + space.utf8.count,
                hint: "write a plain space")
            index += space.utf8.count
            return true
        }
        return false
    }

    private static let foreignSpaces = [
        ("\u{3000}", "a full-width space"), ("\u{A0}", "a no-break space"), ("\u{FEFF}", "a byte order mark"),
        ("\u{200B}", "a zero-width space"),
    ]

    // MARK: Punctuation

    /// Consumes a structural character. Its full-width form is reported and consumed, too.
    mutating func take(_ mark: UInt8) throws(Stop) -> Bool {
        if current == mark, index < bytes.count {
            index += 1
            return true
        }
        let length = fullWidth(mark)
        guard length > 0 else { return false }
        try report(
            .fullWidthCharacter, "'\(characterText)' is a full-width character", at: index..<index + length,
            hint: "write '\(mark.character)'")
        index += length
        return true
    }

    /// How many bytes the full-width form of a character takes at the index; 0 if it isn't there.
    func fullWidth(_ mark: UInt8) -> Int {
        guard current == 0xEF || current == 0xE3 else { return 0 }
        // U+FF01…FF5E are the full-width forms of U+0021…7E.
        let code = UInt32(mark) + 0xFEE0
        let form: [UInt8] = [0xEF, UInt8(0x80 | code >> 6 & 0x3F), UInt8(0x80 | code & 0x3F)]
        if bytes[index...].starts(with: form) { return 3 }
        return mark == UInt8(ascii: ",") && bytes[index...].starts(with: "、".utf8) ? 3 : 0
    }

    mutating func colon(after key: String, at keyRange: Range<Int>) throws(Stop) {
        try skipSpace()
        if try take(UInt8(ascii: ":")) { return }
        if current == UInt8(ascii: "=") {
            try report(.notJSON, "'=' stands in place of ':'", at: index..<index + 1, hint: "write ':'")
            index += 1
            return
        }
        let message = "a colon is missing after the key '\(key)'"
        guard beginsValue else { throw stop(.missingColon, message, at: keyRange) }
        try report(.missingColon, message, at: keyRange, hint: "write ':' after the key")
    }
}
