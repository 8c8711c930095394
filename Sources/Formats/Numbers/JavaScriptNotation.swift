/// JavaScript's ways to write a number, digit for digit. (ECMA-262, Number.prototype)
///
/// All but `javaScriptDescription` expect a number that is not negative.
extension Double {
    /// `toFixed`: a number of digits after the decimal point; from 10²¹ on, the same as `javaScriptDescription`.
    func fixed(_ fractionDigits: Int) -> String {
        guard self < 1e21 else { return javaScriptDescription }
        return DecimalDigits(exactly: self).rounded(toFractionDigits: fractionDigits)
            .fixed(fractionDigits: fractionDigits)
    }

    /// `toExponential`: one digit before the decimal point.
    func exponential(_ fractionDigits: Int) -> String {
        guard isFinite else { return javaScriptDescription }
        return DecimalDigits(exactly: self).rounded(toSignificantDigits: fractionDigits + 1)
            .exponential(fractionDigits: fractionDigits)
    }

    /// `toPrecision`: a number of significant digits, with an exponent if the point isn't among them.
    func precise(_ significantDigits: Int) -> String {
        guard isFinite else { return javaScriptDescription }
        let decimal = DecimalDigits(exactly: self).rounded(toSignificantDigits: significantDigits)
        if decimal.exponent < -6 || decimal.exponent >= significantDigits {
            return decimal.exponential(fractionDigits: significantDigits - 1)
        }
        return decimal.fixed(fractionDigits: significantDigits - 1 - decimal.exponent)
    }

    /// `toString`: as many digits as distinguish the number from its neighbours, with an exponent from 10²¹ on
    /// and below 10⁻⁶.
    public var javaScriptDescription: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        if let integer = Int(exactly: self), abs(integer) < 1 << 53 { return String(integer) }
        let decimal = DecimalDigits(shortest: magnitude)
        let fractionDigits = max(0, decimal.digits.count - 1 - decimal.exponent)
        let text =
            (-6..<21).contains(decimal.exponent)
            ? decimal.fixed(fractionDigits: fractionDigits)
            : decimal.exponential(fractionDigits: max(0, decimal.digits.count - 1))
        return self < 0 ? "-" + text : text
    }

    /// `Math.round(x).toString(radix)` for a radix of 2, 8 or 16.
    func integer(bitsPerDigit: Int) -> String {
        let number = rounded(.toNearestOrAwayFromZero)
        guard number.isFinite else { return javaScriptDescription }
        let radix = 1 << bitsPerDigit
        if let small = UInt64(exactly: number) { return String(small, radix: radix) }
        // A large double is the 53 bits of its significand followed by zeros.
        let zeros = Int(number.exponent) - 52
        let significand = UInt64(number.significandBitPattern | 1 << 52)
        let whole = significand << UInt64(zeros % bitsPerDigit)
        return String(whole, radix: radix) + String(repeating: "0", count: zeros / bitsPerDigit)
    }
}

extension DecimalDigits {
    /// Plain notation. The number must have been rounded to these fraction digits already.
    func fixed(fractionDigits: Int) -> String {
        var text = ""
        text.reserveCapacity(max(exponent, 0) + fractionDigits + 2)
        for power in stride(from: max(exponent, 0), through: 0, by: -1) {
            text.append(digit: digit(ofPower: power))
        }
        if fractionDigits > 0 {
            text.append(".")
            for power in 1...fractionDigits { text.append(digit: digit(ofPower: -power)) }
        }
        return text
    }

    /// Scientific notation as JavaScript's: "1.25e+3".
    func exponential(fractionDigits: Int) -> String {
        let mantissa = scaled(byPowerOfTen: -exponent).fixed(fractionDigits: fractionDigits)
        return mantissa + (exponent < 0 ? "e-" : "e+") + String(abs(exponent))
    }
}

extension String {
    mutating func append(digit: UInt8) {
        unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
    }
}
