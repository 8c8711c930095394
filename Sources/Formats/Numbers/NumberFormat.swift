/// A number format in d3's language, with d3's results.
///
/// `NumberFormat(",.1f").string(1234.56)` is "1,234.6". A negative number has a true minus sign (U+2212), unless
/// the locale has another.
/// Source: d3-format 3.1.
public struct NumberFormat: Sendable {
    public let specifier: NumberSpecifier
    private let locale: NumberLocale
    private let notation: NumberSpecifier.Notation
    private let precision: Int
    private let groupsThousands: Bool
    private let trims: Bool
    /// The SI prefix that all numbers share, if they do.
    private let sharedPrefix: SIPrefix?

    public init(_ specifier: String, locale: NumberLocale = .english) throws(FormatError) {
        self.init(try NumberSpecifier(parsing: specifier), locale: locale)
    }

    public init(_ specifier: NumberSpecifier, locale: NumberLocale = .english) {
        self.init(specifier, locale: locale, sharedPrefix: nil)
    }

    /// A fixed-point format in which all numbers have the SI prefix of one of them. (d3's `formatPrefix`)
    public init(_ specifier: NumberSpecifier, locale: NumberLocale = .english, prefixOf value: Double) {
        var specifier = specifier
        specifier.notation = .fixed
        self.init(
            specifier, locale: locale, sharedPrefix: SIPrefix(exponent: value.decimalExponent ?? 0))
    }

    private init(_ specifier: NumberSpecifier, locale: NumberLocale, sharedPrefix: SIPrefix?) {
        self.specifier = specifier
        self.locale = locale
        self.sharedPrefix = sharedPrefix
        notation = specifier.notation == .grouped ? .general : specifier.notation ?? .general
        groupsThousands = specifier.groupsThousands || specifier.notation == .grouped
        trims = specifier.trims || specifier.notation == nil
        let precision = specifier.precision ?? (specifier.notation == nil ? 12 : 6)
        self.precision =
            notation.countsSignificantDigits ? min(max(precision, 1), 21) : min(max(precision, 0), 20)
    }

    /// Vega's format for labels of very different sizes: where the specifier has no precision, as many
    /// digits as the number has, at most twelve.
    public init(
        variablePrecision specifier: String?, locale: NumberLocale = .english
    ) throws(FormatError) {
        var specifier = try NumberSpecifier(parsing: specifier ?? ",")
        if specifier.precision == nil {
            specifier.precision =
                specifier.notation == .percent ? 10 : specifier.notation == .exponent ? 11 : 12
            specifier.trims = true
        }
        self.init(specifier, locale: locale)
    }

    public func string(_ value: Double) -> String { locale.withNumerals(marked(value)) }

    /// The text with the locale's marks and the digits 0 to 9.
    private func marked(_ value: Double) -> String {
        if notation == .character {
            let character = (value < 0 ? "-" : "") + value.magnitude.javaScriptDescription
            return aligned(head: symbol, digits: "", tail: character + currencySuffix)
        }
        let value = sharedPrefix.map { value * $0.multiplier } ?? value
        var (digits, prefixLetter) = value.isNaN ? (locale.nan, "") : unsigned(value.magnitude)
        if trims { digits.trimFraction() }

        // Zero has no sign, unless a sign is asked for.
        var isNegative = value.sign == .minus && !value.isNaN
        if isNegative, specifier.sign != .plus, digits.isZero { isNegative = false }

        // The percent sign isn't written together with a currency, as in d3.
        let mark = specifier.symbol == .currency ? currencySuffix : percentSign
        var tail = prefixLetter + mark + (sharedPrefix?.letter ?? "")
        if isNegative, specifier.sign == .parentheses { tail.append(")") }
        if notation.isDecimal {
            // Only the integer part is grouped.
            let end = digits.firstIndex { !$0.isASCIIDigit } ?? digits.endIndex
            let rest = digits[end...]
            tail = (rest.first == "." ? locale.decimal + rest.dropFirst() : String(rest)) + tail
            digits.removeSubrange(end...)
        }
        return aligned(head: sign(isNegative: isNegative) + symbol, digits: digits, tail: tail)
    }

    private func unsigned(_ magnitude: Double) -> (digits: String, prefixLetter: String) {
        switch notation {
        case .exponent: (magnitude.exponential(precision), "")
        case .fixed: (magnitude.fixed(precision), "")
        case .percent: ((magnitude * 100).fixed(precision), "")
        case .general, .grouped: (magnitude.precise(precision), "")
        case .rounded: (magnitude.rounded(significantDigits: precision), "")
        case .roundedPercent: ((magnitude * 100).rounded(significantDigits: precision), "")
        case .siPrefix: magnitude.siPrefixed(significantDigits: precision)
        case .integer: (magnitude.rounded(.toNearestOrAwayFromZero).allDigits, "")
        case .binary: (magnitude.integer(bitsPerDigit: 1), "")
        case .octal: (magnitude.integer(bitsPerDigit: 3), "")
        case .hexadecimal: (magnitude.integer(bitsPerDigit: 4), "")
        case .uppercaseHexadecimal: (magnitude.integer(bitsPerDigit: 4).uppercased(), "")
        case .character: (magnitude.javaScriptDescription, "")
        }
    }

    private func sign(isNegative: Bool) -> String {
        switch (isNegative, specifier.sign) {
        case (true, .parentheses): "("
        case (true, _): locale.minus
        case (false, .plus): "+"
        case (false, .space): " "
        case (false, .minus), (false, .parentheses): ""
        }
    }

    private var symbol: String {
        switch (specifier.symbol, notation) {
        case (.currency, _): locale.currencyPrefix
        case (.radix, .binary): "0b"
        case (.radix, .octal): "0o"
        case (.radix, .hexadecimal), (.radix, .uppercaseHexadecimal): "0x"
        default: ""
        }
    }

    private var currencySuffix: String { specifier.symbol == .currency ? locale.currencySuffix : "" }

    private var percentSign: String {
        notation == .percent || notation == .roundedPercent ? locale.percent : ""
    }

    private func aligned(head: String, digits: String, tail: String) -> String {
        let fillsWithZeros =
            specifier.padsWithZeros || specifier.fill == "0" && specifier.alignment == .spread
        let digits = groupsThousands && !fillsWithZeros ? locale.grouped(digits) : digits
        let padding = max(0, specifier.width - head.count - digits.count - tail.count)
        func fill(_ count: Int) -> String { String(repeating: specifier.fill, count: count) }
        if fillsWithZeros {
            let padded = String(repeating: "0", count: padding) + digits
            if !groupsThousands { return head + padded + tail }
            let width = padding > 0 ? specifier.width - tail.count : .max
            return head + locale.grouped(padded, width: width) + tail
        }
        return switch specifier.alignment {
        case .left: head + digits + tail + fill(padding)
        case .right: fill(padding) + head + digits + tail
        case .center: fill(padding / 2) + head + digits + tail + fill(padding - padding / 2)
        case .spread: head + fill(padding) + digits + tail
        }
    }
}

extension NumberSpecifier.Notation {
    fileprivate var isDecimal: Bool {
        switch self {
        case .binary, .octal, .hexadecimal, .uppercaseHexadecimal: false
        default: true
        }
    }
}
