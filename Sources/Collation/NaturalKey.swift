/// A name in parts, so that the numbers in it are compared by their value.
public struct NaturalKey: Comparable, Sendable {
    private enum Part: Equatable {
        case number(Double)
        case text(String)
    }

    private var parts: [Part] = []

    public init(_ name: String) {
        var rest = Substring(name)
        while let first = rest.first {
            if let number = Self.takeNumber(from: &rest) {
                parts.append(.number(number))
            } else {
                rest.removeFirst()
                if case .text(let text)? = parts.last {
                    parts[parts.count - 1] = .text(text + String(first))
                } else {
                    parts.append(.text(String(first)))
                }
            }
        }
    }

    /// Whether names begin with numbers and differ by these alone: 1月, 2月, 10月; 一季度, 二季度. 一般 and 不满意 don't.
    public static func areNumbered(_ names: [NaturalKey]) -> Bool {
        guard let first = names.first, case .number? = first.parts.first else { return false }
        return names.allSatisfy { $0.words == first.words }
    }

    /// What stands between the numbers, which are nil.
    private var words: [String?] { parts.map { if case .text(let text) = $0 { text } else { nil } } }

    /// Numbers come before text, as in the order of characters.
    public static func < (a: Self, b: Self) -> Bool {
        for (one, other) in zip(a.parts, b.parts) where one != other {
            switch (one, other) {
            case (.number(let a), .number(let b)): return a < b
            case (.text(let a), .text(let b)): return a < b
            case (.number, .text): return true
            case (.text, .number): return false
            }
        }
        return a.parts.count < b.parts.count
    }

    private static func takeNumber(from rest: inout Substring) -> Double? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty {
            rest = rest[digits.endIndex...]
            return Double(digits)
        }
        let numerals = rest.prefix { ChineseNumeral.isPart($0) }
        guard !numerals.isEmpty else { return nil }
        rest = rest[numerals.endIndex...]
        return ChineseNumeral.value(of: numerals)
    }
}

/// Numbers in Chinese characters: 十二, 一百零三, 二〇二四.
private enum ChineseNumeral {
    private static let digits: [Character: Double] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Double] = ["十": 10, "百": 100, "千": 1000]
    private static let groups: [Character: Double] = ["万": 1e4, "亿": 1e8]

    static func isPart(_ character: Character) -> Bool {
        digits[character] != nil || units[character] != nil || groups[character] != nil
    }

    static func value(of numeral: Substring) -> Double {
        // Without units, the digits stand for their places.
        if numeral.allSatisfy({ digits[$0] != nil }) {
            return numeral.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        var (total, section) = (0.0, 0.0)
        var digit: Double?
        for character in numeral {
            if let value = digits[character] {
                digit = value
            } else if let unit = units[character] {
                section += (digit ?? 1) * unit
                digit = nil
            } else if let group = groups[character] {
                let part = section + (digit ?? 0)
                total += (part == 0 ? 1 : part) * group
                (section, digit) = (0, nil)
            }
        }
        return total + section + (digit ?? 0)
    }
}
