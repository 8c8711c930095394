extension String {
    /// The text as a string object of PDF: in hexadecimal digits, UTF-16 if it isn't plain ASCII.
    package var pdfObject: String {
        let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        let bytes =
            isPlain ? Array(utf8) : [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let digits = Array("0123456789ABCDEF".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "<" + String(decoding: text, as: UTF8.self) + ">"
    }
}

extension Double {
    /// The number in PDF's notation, to hundredths of a point.
    package var pdfNumber: String {
        guard isFinite, abs(self) < 1e9 else { return "0" }
        let hundredths = Int((self * 100).rounded())
        let (whole, fraction) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(whole)" + (fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)")
    }
}

extension [UInt8] {
    /// The bytes as a string object of PDF, in hexadecimal digits.
    package var pdfString: String {
        let digits = Array<Character>("0123456789ABCDEF")
        return "<" + String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + ">"
    }
}
