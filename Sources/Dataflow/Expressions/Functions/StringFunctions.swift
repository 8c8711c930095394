/// Functions of text. Lengths and places count UTF-16 code units, as JavaScript does.
let stringFunctions: [ExpressionFunction] = [
    ExpressionFunction("length", arity: 1...1) { $0.at(0).member(.string("length")) },
    ExpressionFunction("lower", arity: 1...1) { .string($0.at(0).text.lowercased()) },
    ExpressionFunction("upper", arity: 1...1) { .string($0.at(0).text.uppercased()) },
    ExpressionFunction("trim", arity: 1...1) { .string(String($0.at(0).text.trimmingWhiteSpace)) },
    ExpressionFunction("parseFloat", arity: 1...1) { .number(leadingNumber($0.at(0).text)) },
    ExpressionFunction("parseInt", arity: 1...2) {
        .number(leadingInteger($0.at(0).text, radix: $0.at(1).number.int32))
    },
    ExpressionFunction("substring", arity: 1...3) { arguments in
        let units = Array(arguments.at(0).text.utf16)
        let from = Swift.min(Swift.max(arguments.at(1).number.index, 0), units.count)
        let end = arguments.at(2)
        let to = end.isUndefined ? units.count : Swift.min(Swift.max(end.number.index, 0), units.count)
        return .string(units[Swift.min(from, to)..<Swift.max(from, to)])
    },
    ExpressionFunction("pad", arity: 2...4) { arguments in
        let text = arguments.at(0).text
        // An unreasonable length would fill the memory.
        let room = Swift.min(arguments.at(1).number, 1e6) - Double(text.utf16.count)
        guard room > 0 else { return .string(text) }
        let filler = arguments.at(2).isTruthy ? arguments.at(2).text : " "
        func filled(_ count: Double) -> String { String(repeating: filler, count: count.rounded(.up).index) }
        switch arguments.at(3).text {
        case "left": return .string(filled(room) + text)
        case "center": return .string(filled((room / 2).rounded(.down)) + text + filled(room / 2))
        default: return .string(text + filled(room))
        }
    }
    .refusing { $0.at(1).number > 1e6 ? "the text is padded to more than 1000000 characters" : nil },
    ExpressionFunction("truncate", arity: 2...4) { arguments in
        let units = Array(arguments.at(0).text.utf16)
        let ellipsis = arguments.at(3).isMissing ? "…" : arguments.at(3).text
        let wanted = arguments.at(1).number
        guard Double(units.count) > wanted else { return .string(units[...]) }
        let kept = Swift.max(0, wanted - Double(ellipsis.utf16.count)).index
        let text: String
        switch arguments.at(2).text {
        case "left": text = ellipsis + String(decoding: units.suffix(kept), as: UTF16.self)
        case "center":
            text =
                String(decoding: units.prefix((kept + 1) / 2), as: UTF16.self) + ellipsis
                + String(decoding: units.suffix(kept / 2), as: UTF16.self)
        default: text = String(decoding: units.prefix(kept), as: UTF16.self) + ellipsis
        }
        return .string(text)
    },
]

extension Value {
    /// Text from code units; half a surrogate pair becomes a replacement character.
    static func string(_ units: ArraySlice<UInt16>) -> Value {
        .string(String(decoding: units, as: UTF16.self))
    }

    var isUndefined: Bool { if case .undefined = self { true } else { false } }
}

/// JavaScript's `parseFloat`: the longest prefix that is a decimal number.
private func leadingNumber(_ text: String) -> Double {
    let scalars = Array(text.trimmingWhiteSpace.unicodeScalars)
    var end = 0
    func current() -> Unicode.Scalar? { end < scalars.count ? scalars[end] : nil }
    func skipDigits() -> Bool {
        let start = end
        while current()?.isDigit == true { end += 1 }
        return end > start
    }
    if current() == "+" || current() == "-" { end += 1 }
    if scalars[end...].starts(with: "Infinity".unicodeScalars) {
        return scalars.first == "-" ? -.infinity : .infinity
    }
    var hasDigits = skipDigits()
    if current() == "." {
        end += 1
        hasDigits = skipDigits() || hasDigits
    }
    guard hasDigits else { return .nan }
    let mantissaEnd = end
    if current() == "e" || current() == "E" {
        end += 1
        if current() == "+" || current() == "-" { end += 1 }
        if !skipDigits() { end = mantissaEnd }
    }
    return Value.string(String(String.UnicodeScalarView(scalars[..<end]))).number
}

/// JavaScript's `parseInt`: the longest prefix that is a whole number; radix 0 stands for 10, or 16 after `0x`.
private func leadingInteger(_ text: String, radix: Int32) -> Double {
    var rest = text.trimmingWhiteSpace
    var sign = 1.0
    if let first = rest.first, first == "-" || first == "+" {
        sign = first == "-" ? -1 : 1
        rest.removeFirst()
    }
    var radix = Int(radix)
    guard radix == 0 || (2...36).contains(radix) else { return .nan }
    if radix == 0 || radix == 16, rest.hasPrefix("0x") || rest.hasPrefix("0X") {
        rest.removeFirst(2)
        radix = 16
    }
    if radix == 0 { radix = 10 }
    var value = 0.0
    var hasDigits = false
    for character in rest {
        guard character.isASCII, let digit = Int(String(character), radix: radix) else { break }
        value = value * Double(radix) + Double(digit)
        hasDigits = true
    }
    return hasDigits ? sign * value : .nan
}
