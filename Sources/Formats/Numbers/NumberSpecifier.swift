/// What a d3 number format asks for: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
public struct NumberSpecifier: Hashable, Sendable {
    public enum Alignment: Character, Sendable {
        case left = "<"
        case right = ">"
        case center = "^"
        /// The sign at the left, the number at the right.
        case spread = "="
    }

    public enum Sign: Character, Sendable {
        /// Nothing for a positive number.
        case minus = "-"
        case plus = "+"
        /// Parentheses around a negative number.
        case parentheses = "("
        case space = " "
    }

    public enum Symbol: Character, Sendable {
        case currency = "$"
        /// 0b, 0o or 0x.
        case radix = "#"
    }

    public enum Notation: Character, Sendable {
        case exponent = "e"
        case fixed = "f"
        /// Fixed or with an exponent, depending on the precision.
        case general = "g"
        /// Rounded to significant digits, never with an exponent.
        case rounded = "r"
        /// With an SI prefix.
        case siPrefix = "s"
        case percent = "%"
        /// A percentage rounded to significant digits.
        case roundedPercent = "p"
        case binary = "b"
        case octal = "o"
        case integer = "d"
        case hexadecimal = "x"
        case uppercaseHexadecimal = "X"
        case character = "c"
        /// Like `general`, with grouped thousands.
        case grouped = "n"

        /// Whether the precision counts significant digits rather than those after the point.
        var countsSignificantDigits: Bool {
            switch self {
            case .general, .rounded, .siPrefix, .roundedPercent, .grouped: true
            default: false
            }
        }
    }

    public var fill: Character = " "
    public var alignment: Alignment = .right
    public var sign: Sign = .minus
    public var symbol: Symbol?
    public var padsWithZeros = false
    public var width = 0
    public var groupsThousands = false
    public var precision: Int?
    /// Whether zeros at the end of a fraction are dropped.
    public var trims = false
    /// `nil` is much like `.general`, with at most 12 digits and no zeros at the end.
    public var notation: Notation?

    public init() {}

    /// The maximum width that a format may ask for. A greater one is a mistake.
    public static let maximumWidth = 1000

    /// Reads a specifier. An unknown letter as the type means no type, as in d3.
    public init(parsing specifier: String) throws(FormatError) {
        var rest = Substring(specifier)
        if let second = rest.dropFirst().first, let alignment = Alignment(rawValue: second) {
            fill = rest.removeFirst()
            self.alignment = alignment
            rest.removeFirst()
        } else if let alignment = rest.take(Alignment.init) {
            self.alignment = alignment
        }
        if let sign = rest.take(Sign.init) { self.sign = sign }
        symbol = rest.take(Symbol.init)
        padsWithZeros = rest.take("0")
        let widthDigits = rest.takeDigits()
        groupsThousands = rest.take(",")
        if rest.first == ".", rest.dropFirst().first?.isASCIIDigit == true {
            rest.removeFirst()
            // Formats clamp the precision to what is sensible.
            precision = Int(rest.takeDigits()) ?? .max
        }
        trims = rest.take("~")
        if let letter = rest.first, letter.isASCII, letter.isLetter || letter == "%" {
            notation = Notation(rawValue: letter)
            rest.removeFirst()
        }
        guard rest.isEmpty else {
            throw FormatError(
                "“\(specifier)” is not a number format: “\(rest)” is unexpected",
                hint: NumberPatternSlip.hint(for: specifier)
                    ?? "Write [[fill]align][sign][symbol][0][width][,][.precision][~][type], for example “,.1f”."
            )
        }
        if !widthDigits.isEmpty {
            guard let width = Int(widthDigits), width <= Self.maximumWidth else {
                throw FormatError(
                    "A number format's width is at most \(Self.maximumWidth), not \(widthDigits)")
            }
            self.width = width
        }
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
    /// Removes the first character if it has a meaning, and returns that.
    mutating func take<Meaning>(_ meaning: (Character) -> Meaning?) -> Meaning? {
        guard let result = first.flatMap(meaning) else { return nil }
        removeFirst()
        return result
    }

    /// Removes a prefix if it is there.
    mutating func take(_ prefix: String) -> Bool {
        guard hasPrefix(prefix) else { return false }
        removeFirst(prefix.count)
        return true
    }

    mutating func takeDigits() -> Substring {
        let digits = prefix { $0.isASCIIDigit }
        removeFirst(digits.count)
        return digits
    }
}
