import Diagnostics

/// Numbers whose thousands are grouped: `{price: 3,000}` is a price of 3 and a key 000 without a value.
extension YAMLComposer {
    /// Reports the commas of a number.
    ///
    /// - Parameters:
    ///   - last: The value before the comma.
    ///   - range: What stands after it, as a key without a value or as an element of its own.
    mutating func reportGroupedNumber(_ last: Node?, at range: Range<Int>) {
        guard let last, last.number != nil, last.span.file === file else { return }
        let start = last.span.range.lowerBound - base
        guard let end = endOfGroupedNumber(from: start), end >= range.upperBound, mayReport() else { return }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        log.error(
            .groupedNumber, "the comma ends the number: '\(text)' is several values", at: span(start..<end),
            hint: "write \(text.filter { $0 != "," }); the format of the chart groups the digits")
    }

    /// Returns the end of a number in groups of three digits; nil if none begins here.
    private func endOfGroupedNumber(from start: Int) -> Int? {
        var rest = bytes[start...]
        func digits() -> Int { rest.prefix(while: \.isDigit).count }
        if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
        guard (1...3).contains(digits()), rest.first != UInt8(ascii: "0") else { return nil }
        rest = rest.dropFirst(digits())
        let first = rest.startIndex
        while rest.first == UInt8(ascii: ","), rest.dropFirst().prefix(while: \.isDigit).count == 3 {
            rest = rest.dropFirst(4)
        }
        guard rest.startIndex > first else { return nil }
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: \.isDigit) }
        let next = rest.first { $0 != UInt8(ascii: " ") }
        return next == UInt8(ascii: ":") ? nil : rest.startIndex
    }
}
