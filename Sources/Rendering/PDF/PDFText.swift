extension String {
    /// The text as a string object of PDF: in hexadecimal digits, UTF-16 if it isn't plain ASCII.
    package var pdfObject: String {
        let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        let bytes =
            isPlain ? Array(utf8) : [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return bytes.pdfString
    }
}

extension Double {
    /// The number in PDF's notation, to hundredths of a point.
    package var pdfNumber: String { pdfNumber(decimals: 2) }

    /// The number in PDF's notation, without zeros at its end.
    package func pdfNumber(decimals: Int) -> String {
        guard isFinite, abs(self) < 1e9 else { return "0" }
        let unit = (0..<decimals).reduce(1) { value, _ in value * 10 }
        let parts = Int((self * Double(unit)).rounded())
        let (whole, fraction) = (abs(parts) / unit, abs(parts) % unit)
        let sign = parts < 0 ? "-" : ""
        guard fraction > 0 else { return "\(sign)\(whole)" }
        var digits = String(fraction)
        digits = String(repeating: "0", count: decimals - digits.utf8.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

extension [UInt8] {
    /// The bytes as a string object of PDF, in hexadecimal digits.
    package var pdfString: String {
        let digits = Array<Character>("0123456789ABCDEF")
        return "<" + String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + ">"
    }
}
