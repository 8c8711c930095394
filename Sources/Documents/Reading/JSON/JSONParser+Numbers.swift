import Diagnostics

extension JSONParser {
    mutating func number() throws(Stop) -> Node {
        let start = index
        index += 1
        while index < bytes.count, bytes[index].isNumberByte { index += 1 }
        if index < bytes.count, bytes[index].continuesWord {
            while index < bytes.count, bytes[index].continuesWord { index += 1 }
            return try irregularNumber(start..<index)
        }
        let range = start..<index
        guard let value = Double(decimal: bytes, in: range), isStandardNumber(range) else {
            return try irregularNumber(range)
        }
        guard value.isFinite else {
            try report(
                .numberTooLarge, "the number is too large", at: range, hint: "the largest is about 1.8e308")
            return Node(.number(0), at: span(range))
        }
        return Node(.number(value), at: span(range))
    }

    /// Whether a decimal number is valid in JSON: without leading zeros or a bare point.
    private func isStandardNumber(_ range: Range<Int>) -> Bool {
        var first = range.lowerBound
        if bytes[first] == UInt8(ascii: "-") { first += 1 }
        guard first < range.upperBound, bytes[first].isDigit else { return false }
        let second = first + 1
        if bytes[first] == UInt8(ascii: "0"), second < range.upperBound, bytes[second].isDigit {
            return false
        }
        guard let point = bytes[range].firstIndex(of: UInt8(ascii: ".")) else { return true }
        return point + 1 < range.upperBound && bytes[point + 1].isDigit
    }

    /// Something that begins as a number but isn't valid in JSON. It is reported, and read as the number that it
    /// means, else as a string.
    mutating func irregularNumber(_ range: Range<Int>) throws(Stop) -> Node {
        let text = String(decoding: bytes[range], as: UTF8.self)
        if let value = Double(decimal: bytes, in: range), value.isFinite {
            let isCode = text.count > 1 && text.first == "0" && text.allSatisfy { $0.isNumber }
            try report(
                .notJSON, "'\(text)' is not written as a number of JSON", at: range,
                hint: isCode
                    ? "write \(value.plain), or \"\(text)\" if it is a code" : "write \(value.plain)")
            return Node(.number(value), at: span(range))
        }
        try report(
            .unquotedText, "'\(text)' is not a number", at: range,
            hint: "text stands in double quotes: \"\(text)\"")
        return Node(.string(text), at: span(range))
    }
}

extension UInt8 {
    /// Digits, signs, the point and the exponent's letter.
    fileprivate var isNumberByte: Bool {
        isDigit || self == UInt8(ascii: ".") || self | 0x20 == UInt8(ascii: "e") || self == UInt8(ascii: "-")
            || self == UInt8(ascii: "+")
    }
}
