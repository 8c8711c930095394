import Glibc

/// d3's own ways to write a number, and what it does to digits afterwards.
extension Double {
    /// Rounded to significant digits, never with an exponent.
    func rounded(significantDigits: Int) -> String {
        guard isFinite, self != 0 else { return javaScriptDescription }
        let decimal = DecimalDigits(exactly: self).rounded(toSignificantDigits: significantDigits)
        return decimal.fixed(fractionDigits: max(0, significantDigits - 1 - decimal.exponent))
    }

    /// With an SI prefix, and to significant digits.
    func siPrefixed(significantDigits: Int) -> (digits: String, prefixLetter: String) {
        guard isFinite, self != 0 else { return (precise(significantDigits), "") }
        let exact = DecimalDigits(exactly: self)
        let decimal = exact.rounded(toSignificantDigits: significantDigits)
        let prefix = SIPrefix(exponent: decimal.exponent)
        let integerDigits = decimal.exponent - prefix.exponent + 1
        if integerDigits > 0 {
            let digits = decimal.scaled(byPowerOfTen: -prefix.exponent)
                .fixed(fractionDigits: max(0, significantDigits - integerDigits))
            return (digits, prefix.letter)
        }
        // Less than 1y: the zeros after the point count as digits.
        let count = max(0, significantDigits + integerDigits - 1)
        let small = count == 0 ? DecimalDigits(shortest: self) : exact.rounded(toSignificantDigits: count)
        var text = "0." + String(repeating: "0", count: -integerDigits)
        for index in 0..<max(count, small.digits.count) {
            text.append(digit: small.digit(ofPower: small.exponent - index))
        }
        return (text, prefix.letter)
    }

    /// All the digits of an integer, with zeros beyond the precision of a double.
    var allDigits: String {
        isFinite ? DecimalDigits(shortest: self).fixed(fractionDigits: 0) : "∞"
    }

    /// The power of ten of the first digit, or `nil` for zero and numbers that aren't finite.
    var decimalExponent: Int? {
        isFinite && self != 0 ? DecimalDigits(shortest: self).exponent : nil
    }
}

/// One of the prefixes from yocto to yotta.
struct SIPrefix: Sendable {
    /// A multiple of three.
    let exponent: Int
    let letter: String

    /// What numbers are multiplied by.
    var multiplier: Double { pow(10, Double(-exponent)) }

    private static let letters = [
        "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    ]

    /// The prefix for numbers with this power of ten.
    init(exponent: Int) {
        let thousands = min(max(exponent.flooredQuotientAndRemainder(dividingBy: 3).quotient, -8), 8)
        self.exponent = thousands * 3
        letter = Self.letters[thousands + 8]
    }
}

extension String {
    /// Drops the zeros at the end of a fraction, and the point if nothing is left after it.
    mutating func trimFraction() {
        guard let point = firstIndex(of: ".") else { return }
        let end = self[index(after: point)...].firstIndex { !$0.isASCIIDigit } ?? endIndex
        var start = end
        while start > point {
            let previous = index(before: start)
            guard self[previous] == "0" || previous == point else { break }
            start = previous
        }
        removeSubrange(start..<end)
    }

    /// Whether JavaScript reads the text as zero.
    var isZero: Bool {
        first == "0" && prefix { $0 != "e" }.allSatisfy { $0 == "0" || $0 == "." }
    }
}
