extension Node.Content {
    /// What a plain scalar means in the core schema of YAML 1.2 (§ 10.3.2).
    ///
    /// Contrary to the schema, numbers with leading zeros stay text: they are codes of places or of shares.
    init(plainScalar text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .boolean(true)
        case "false", "False", "FALSE": self = .boolean(false)
        case ".nan", ".NaN", ".NAN": self = .number(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
        default: self = Self.number(text).map(Self.number) ?? .string(text)
        }
    }

    private static func number(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        // Most scalars are words.
        guard let first = bytes.first,
            first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
                || first == UInt8(ascii: ".")
        else { return nil }
        if bytes.count > 2, first == UInt8(ascii: "0"), bytes[2] != UInt8(ascii: "-"),
            bytes[2] != UInt8(ascii: "+")
        {
            if bytes[1] == UInt8(ascii: "x") {
                return UInt64(text.dropFirst(2), radix: 16).map { Double($0) }
            }
            if bytes[1] == UInt8(ascii: "o") { return UInt64(text.dropFirst(2), radix: 8).map { Double($0) } }
        }
        let digits = first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? bytes[1...] : bytes[...]
        if digits.first == UInt8(ascii: "0"), digits.dropFirst().first?.isDigit ?? false { return nil }
        guard let value = Double(decimal: bytes, in: bytes.indices), value.isFinite else { return nil }
        return value
    }
}
