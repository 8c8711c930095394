import Diagnostics

/// Numbers that were written as text where a number belongs.
enum NumberInWords {
    /// How to write the number that a string holds (`"3"`, `３`, `九`); nil if it holds none.
    static func hint(_ node: Node) -> String? {
        guard let text = node.string else { return nil }
        if let number = Double(text), number.isFinite {
            return "write \(number.plain) without quotes"
        }
        return number(text).map { "write \($0.plain)" }
    }

    /// A number in full-width digits, or a single Chinese numeral.
    private static func number(_ text: String) -> Double? {
        let narrow = text.unicodeScalars.map { scalar -> Character in
            guard (0xFF10...0xFF19).contains(scalar.value) else { return Character(scalar) }
            return Character(String(scalar.value - 0xFF10))
        }
        if let number = Double(String(narrow)) { return number }
        guard text.count == 1, let character = text.first else { return nil }
        if character == "两" { return 2 }
        return Array("零一二三四五六七八九十").firstIndex(of: character).map(Double.init)
    }
}
