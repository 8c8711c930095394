extension Double {
    /// The number that a stretch of bytes writes as a decimal: `12`, `-0.5`, `+1`, `.5`, `5.`, `6e23`;
    /// nil for anything else, blanks included.
    ///
    /// Most numbers have so few digits that one exact multiplication or division gives the nearest
    /// double (W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990); the others go the
    /// standard library's way.
    public init?(decimal bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        let end = range.upperBound
        var index = range.lowerBound
        guard index < end, end <= bytes.count else { return nil }
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }

        var mantissa: UInt64 = 0
        let integerStart = index
        while index < end, bytes[index] &- UInt8(ascii: "0") < 10 {
            mantissa = mantissa &* 10 &+ UInt64(bytes[index] &- UInt8(ascii: "0"))
            index += 1
        }
        var digits = index - integerStart
        var exponent = 0
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let fractionStart = index
            while index < end, bytes[index] &- UInt8(ascii: "0") < 10 {
                mantissa = mantissa &* 10 &+ UInt64(bytes[index] &- UInt8(ascii: "0"))
                index += 1
            }
            exponent = fractionStart - index
            digits += index - fractionStart
        }
        guard digits > 0 else { return nil }
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            let isInverse = index < end && bytes[index] == UInt8(ascii: "-")
            if isInverse || (index < end && bytes[index] == UInt8(ascii: "+")) { index += 1 }
            guard index < end else { return nil }
            var power = 0
            while index < end, bytes[index] &- UInt8(ascii: "0") < 10 {
                power = Swift.min(power * 10 + Int(bytes[index] &- UInt8(ascii: "0")), 100_000)
                index += 1
            }
            exponent += isInverse ? -power : power
        }
        guard index == end else { return nil }

        // 19 digits always fit the mantissa, and 10²² is the last power of ten that a double holds exactly.
        if digits <= 19, mantissa <= 1 << 53, abs(exponent) < powersOfTen.count {
            let magnitude =
                exponent < 0
                ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
            self = isNegative ? -magnitude : magnitude
        } else if let value = Double(String(decoding: bytes[range], as: UTF8.self)) {
            self = value
        } else {
            return nil
        }
    }
}

extension Double {
    /// The number that a stretch of bytes writes as a decimal.
    public init?(decimal bytes: [UInt8], in range: Range<Int>) {
        guard let value = bytes.withUnsafeBufferPointer({ Double(decimal: $0, in: range) }) else {
            return nil
        }
        self = value
    }
}

private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
