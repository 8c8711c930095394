extension String {
    /// The text as a string object of PDF: in hexadecimal digits, UTF-16 if it isn't plain ASCII.
    var pdfObject: String {
        let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        let bytes =
            isPlain ? Array(utf8) : [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let digits = Array("0123456789ABCDEF".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "<" + String(decoding: text, as: UTF8.self) + ">"
    }
}
