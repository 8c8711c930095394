/// A positive number in decimal: `d.ddd… × 10^exponent`, with no zeros at either end of the digits.
///
/// JavaScript rounds the exact value of a double, and a tie away from zero; C's `printf` rounds a tie to
/// even and depends on the locale. Hence this type.
struct DecimalDigits: Sendable {
    /// From 0 to 9, the most significant first. Empty for zero.
    private(set) var digits: [UInt8]
    /// The power of ten of the first digit.
    private(set) var exponent: Int

    static let zero = DecimalDigits(digits: [], exponent: 0)

    /// Every digit of a double's exact value: few for common numbers, at most 767.
    init(exactly number: Double) {
        guard number.isFinite, number != 0 else {
            self = .zero
            return
        }
        var significand = number.significandBitPattern
        var binaryExponent = Int(number.exponentBitPattern) - 1075
        if number.isNormal {
            significand |= 1 << 52
        } else {
            binaryExponent += 1
        }
        binaryExponent += significand.trailingZeroBitCount
        significand >>= UInt64(significand.trailingZeroBitCount)

        // m × 2^-k is m × 5^k / 10^k, so that a product of integers gives the digits in either case.
        var product = BillionLimbs(significand)
        if binaryExponent >= 0 {
            product.multiply(byPowerOf: 2, exponent: binaryExponent)
        } else {
            product.multiply(byPowerOf: 5, exponent: -binaryExponent)
        }
        let digits = product.digits
        self.init(digits: digits, exponent: digits.count - 1 + min(0, binaryExponent))
        trim()
    }

    /// The fewest digits that read back as the same double.
    init(shortest number: Double) {
        guard number.isFinite, number != 0 else {
            self = .zero
            return
        }
        var digits: [UInt8] = []
        var exponent = -1
        var isInteger = true
        var text = Substring(number.magnitude.description)
        if let mark = text.firstIndex(of: "e") {
            exponent += Int(text[text.index(after: mark)...]) ?? 0
            text = text[..<mark]
        }
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") {
                isInteger = false
            } else {
                digits.append(byte - UInt8(ascii: "0"))
                if isInteger { exponent += 1 }
            }
        }
        self.init(digits: digits, exponent: exponent)
        trim()
    }

    /// The digits of a double without the rounding errors of sums and products: integers and hundredths have all of
    /// them, other decimals end at the fifteenth digit, to which a double is reliable, and sooner where they are nothing but an error, as
    /// in 9.99999999999998.
    init(reliable number: Double) {
        let all = DecimalDigits(shortest: number)
        // Hundredths are meant: an error of a sum has more decimals, unless the number itself has no room for them.
        if all.digits.count - 1 - all.exponent <= 2 {
            self = all
            return
        }
        func rounded(_ count: Int) -> DecimalDigits {
            all.rounded(toSignificantDigits: max(count, all.exponent + 1))
        }
        let (long, short) = (rounded(15), rounded(12))
        self = long.digits.count > 12 && short.digits.count < 10 ? short : long
    }

    private init(digits: [UInt8], exponent: Int) {
        self.digits = digits
        self.exponent = exponent
    }

    static func powerOfTen(_ exponent: Int) -> Double? { Double("1e\(exponent)") }

    /// The digit at a power of ten.
    func digit(ofPower power: Int) -> UInt8 {
        let index = exponent - power
        return digits.indices.contains(index) ? digits[index] : 0
    }

    /// Rounded to a number of significant digits, a tie away from zero.
    func rounded(toSignificantDigits count: Int) -> DecimalDigits {
        guard count < digits.count else { return self }
        guard count >= 0 else { return .zero }
        var result = DecimalDigits(digits: Array(digits[..<count]), exponent: exponent)
        if digits[count] >= 5 { result.increment() }
        result.trim()
        return result
    }

    /// Rounded to a number of digits after the decimal point, a tie away from zero.
    func rounded(toFractionDigits count: Int) -> DecimalDigits {
        rounded(toSignificantDigits: exponent + 1 + count)
    }

    /// Multiplied by a power of ten.
    func scaled(byPowerOfTen power: Int) -> DecimalDigits {
        digits.isEmpty ? self : DecimalDigits(digits: digits, exponent: exponent + power)
    }

    /// Adds one to the last digit.
    private mutating func increment() {
        while let last = digits.popLast() {
            if last < 9 {
                digits.append(last + 1)
                return
            }
        }
        digits = [1]
        exponent += 1
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        exponent = digits.isEmpty ? 0 : exponent - leading
    }
}

/// A natural number of any size in base 10⁹, the least significant limb first.
private struct BillionLimbs {
    private static let base: UInt64 = 1_000_000_000
    private var limbs: [UInt64] = []

    init(_ number: UInt64) {
        var rest = number
        while rest > 0 {
            limbs.append(rest % Self.base)
            rest /= Self.base
        }
    }

    mutating func multiply(byPowerOf factor: UInt64, exponent: Int) {
        // 5^13 and 2^30 are the largest powers whose product with a limb and a carry stays far below 2^64.
        let step = factor == 5 ? 13 : 30
        var rest = exponent
        while rest > 0 {
            let count = min(step, rest)
            multiply(by: (0..<count).reduce(1) { power, _ in power * factor })
            rest -= count
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % Self.base
            carry = product / Self.base
        }
        while carry > 0 {
            limbs.append(carry % Self.base)
            carry /= Self.base
        }
    }

    /// Nine digits for each limb, so there may be leading zeros.
    var digits: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(limbs.count * 9)
        for limb in limbs.reversed() {
            var divisor = Self.base / 10
            while divisor > 0 {
                result.append(UInt8(limb / divisor % 10))
                divisor /= 10
            }
        }
        return result
    }
}
