/// Splits an expression into tokens on demand, since only the parser can tell whether a `/` divides or starts a
/// regular expression.
struct Lexer {
    let scalars: [Unicode.Scalar]
    /// The UTF-8 offset of each scalar, and that of the end.
    private let offsets: [Int]
    var index = 0

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        var offsets: [Int] = []
        offsets.reserveCapacity(scalars.count + 1)
        var offset = 0
        for scalar in scalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        self.offsets = offsets
    }

    var current: Unicode.Scalar? { scalar(at: index) }

    func scalar(at index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// The UTF-8 offset of the next scalar.
    var offset: Int { offsets[Swift.min(index, scalars.count)] }

    func offset(of index: Int) -> Int { offsets[Swift.min(index, scalars.count)] }

    func text(from start: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<Swift.min(index, scalars.count)]))
    }

    mutating func next() throws(ExpressionError) -> Token {
        while let scalar = current, scalar.isBlank { index += 1 }
        let start = index
        guard let scalar = current else { return token(.end, from: start) }
        if scalar.startsName { return name() }
        if scalar.isDigit || (scalar == "." && self.scalar(at: index + 1)?.isDigit == true) {
            return try number()
        }
        if scalar == "'" || scalar == "\"" { return try string() }
        for symbol in Self.symbols where starts(with: symbol) {
            // `a?.5:b` is a conditional, not optional chaining.
            if symbol == "?.", self.scalar(at: index + 2)?.isDigit == true { continue }
            index += symbol.unicodeScalars.count
            return token(.symbol(symbol), from: start)
        }
        index += 1
        throw ExpressionError(
            "unexpected character '\(scalar)'", at: range(from: start), hint: Self.halfWidth(of: scalar))
    }

    func token(_ kind: Token.Kind, from start: Int) -> Token { Token(kind: kind, range: range(from: start)) }

    func range(from start: Int) -> Range<Int> { offset(of: start)..<offset }

    private mutating func name() -> Token {
        let start = index
        while let scalar = current, scalar.continuesName { index += 1 }
        return token(.name(text(from: start)), from: start)
    }

    private mutating func number() throws(ExpressionError) -> Token {
        let start = index
        if current == "0", let mark = scalar(at: index + 1), mark == "x" || mark == "X" {
            index += 2
            var value = 0.0
            while let digit = current?.hexDigit {
                value = value * 16 + Double(digit)
                index += 1
            }
            if index == start + 2 { throw broken("a hexadecimal number needs digits", from: start) }
            try endOfNumber(from: start)
            return token(.number(value), from: start)
        }
        skipDigits()
        if scalars[start] == "0", index > start + 1 {
            throw broken("a number can't start with 0", from: start)
        }
        if current == "." {
            index += 1
            skipDigits()
        }
        if let mark = current, mark == "e" || mark == "E" {
            index += 1
            if let sign = current, sign == "+" || sign == "-" { index += 1 }
            if current?.isDigit != true { throw broken("an exponent needs digits", from: start) }
            skipDigits()
        }
        try endOfNumber(from: start)
        var text = self.text(from: start)
        if text.hasPrefix(".") { text = "0" + text }
        text = text.last == "." ? String(text.dropLast()) : text
        // Swift requires a digit after the point, unlike `1.e3`.
        if let point = text.firstIndex(of: "."), let next = text[point...].dropFirst().first, !next.isNumber {
            text.remove(at: point)
        }
        return token(.number(Double(text) ?? .infinity), from: start)
    }

    private mutating func skipDigits() {
        while current?.isDigit == true { index += 1 }
    }

    private mutating func endOfNumber(from start: Int) throws(ExpressionError) {
        guard let scalar = current, scalar.continuesName else { return }
        while let scalar = current, scalar.continuesName { index += 1 }
        throw ExpressionError(
            "'\(text(from: start))' is neither a number nor a name", at: range(from: start),
            hint: "a field with such a name is read as datum['\(text(from: start))']")
    }

    func broken(_ message: String, from start: Int) -> ExpressionError {
        ExpressionError(message, at: range(from: start))
    }

    private func starts(with symbol: String) -> Bool {
        var position = index
        for scalar in symbol.unicodeScalars {
            guard self.scalar(at: position) == scalar else { return false }
            position += 1
        }
        return true
    }

    /// Longer ones first. Those that the language lacks are included so that an error can name them.
    private static let symbols = [
        ">>>=", "===", "!==", ">>>", "...", "<<=", ">>=", "**=", "&&=", "||=", "??=", "=>", "==", "!=", "<=",
        ">=",
        "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
        "{",
        "}", "(", ")", "[", "]", ".", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~",
        "?",
        ":", "=", "`",
    ]

    /// What to write instead of a character that a Chinese or typographic keyboard produces.
    private static func halfWidth(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "（", "）", "，", "：", "？", "！", "［", "］", "｛", "｝", "＋", "－", "＊", "／", "％", "＜", "＞", "＝", "＆",
            "｜", "．", "；":
            Unicode.Scalar(scalar.value - 0xFEE0).map { "it is full-width: write '\($0)'" }
        case "“", "”", "‘", "’": "quote strings with straight quotes: 'text'"
        case "×": "multiplication is written '*'"
        case "÷": "division is written '/'"
        case "−": "the minus sign is written '-'"
        case "≥": "write '>='"
        case "≤": "write '<='"
        case "≠": "write '!='"
        default: nil
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }

    var hexDigit: Int? { isASCII ? Character(self).hexDigitValue : nil }

    /// White space and line ends as JavaScript has them.
    var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" }

    var startsName: Bool {
        isASCII
            ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" || self == "$"
            : properties.isIDStart
    }

    var continuesName: Bool {
        isASCII ? startsName || isDigit : properties.isIDContinue || self == "\u{200C}" || self == "\u{200D}"
    }
}
