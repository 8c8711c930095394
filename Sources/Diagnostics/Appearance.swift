extension String {
    /// The text as the eye takes it: without what can't be seen, and with one character for those that look alike.
    /// "张店 " and "张店", "Ｑ１" and "Q1" have the same appearance.
    public var appearance: String {
        guard utf8.contains(where: { $0 >= 0x80 || $0 <= 0x20 }) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isInvisible {
            let seen = scalar.seen
            if seen == " ", result.last == " " || result.isEmpty { continue }
            result.append(seen)
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// What the text holds that its appearance doesn't show, in words for messages; nil if it looks as it is.
    public var hiddenPart: String? {
        guard mayHide else { return nil }
        let scalars = Array(unicodeScalars)
        let last = scalars.count - 1
        func place(_ index: Int) -> String {
            index == 0 ? "at its beginning" : index == last ? "at its end" : "within it"
        }
        for (index, scalar) in scalars.enumerated() {
            let isBlank = scalar.seen == " "
            if scalar.isInvisible || isBlank && scalar != " " { return "\(scalar.code) \(place(index))" }
            if isBlank, index == 0 || index == last { return "a blank \(place(index))" }
            if isBlank, scalars[index - 1].seen == " " { return "two blanks in a row" }
        }
        return scalars.first { $0.seen != $0 }.map { "'\($0)', which is \($0.code), for '\($0.seen)'" }
    }
}

extension String {
    /// Whether it isn't plain ASCII without odd blanks, which is soon told.
    private var mayHide: Bool {
        var last: UInt8 = 0x20
        for byte in utf8 {
            if byte >= 0x7F || byte < 0x20 || byte == 0x20 && last == 0x20 { return true }
            last = byte
        }
        return last == 0x20 && !isEmpty
    }
}

extension Unicode.Scalar {
    /// The code point as it is usually written: U+200B.
    fileprivate var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    }

    /// Whether it has neither a form nor a width.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
        default: value < 0x20 && !properties.isWhitespace || value == 0x7F
        }
    }

    /// The usual character of those that look like this one: half-width letters for full-width ones, one blank for
    /// all, one hyphen, one middle dot.
    fileprivate var seen: Unicode.Scalar {
        switch value {
        case 0x21...0x7E: self
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x2010...0x2013, 0x2212, 0xFE63: "-"
        case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: "·"
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D: "\""
        default: properties.isWhitespace ? " " : self
        }
    }
}
