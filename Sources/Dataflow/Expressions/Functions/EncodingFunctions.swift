/// Text in other encodings: base 64, and URI components.
let encodingFunctions: [ExpressionFunction] = [
    // Characters beyond Latin-1 don't fit into a byte: JavaScript throws, here the value is undefined.
    ExpressionFunction("btoa", arity: 1...1) { arguments in
        let scalars = arguments.at(0).text.unicodeScalars
        guard scalars.allSatisfy({ $0.value < 256 }) else { return .undefined }
        return .string(base64(scalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    },
    ExpressionFunction("atob", arity: 1...1) { arguments in
        guard let bytes = bytes(base64: arguments.at(0).text) else { return .undefined }
        return .string(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    },
    ExpressionFunction("encodeURIComponent", arity: 1...1) { .string(percentEncoded($0.at(0).text)) },
]

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// RFC 4648, section 4.
private func base64(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        bits <<= UInt32(8 * (3 - group.count))
        for place in 0..<4 {
            let digit = alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)]
            result.append(place <= group.count ? digit : UInt8(ascii: "="))
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func bytes(base64 text: String) -> [UInt8]? {
    var digits = text.utf8.filter { ![9, 10, 12, 13, 32].contains($0) }
    if digits.count % 4 == 0 {
        for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    }
    guard digits.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var (bits, count) = (0 as UInt32, 0)
    for digit in digits {
        guard let value = alphabet.firstIndex(of: digit) else { return nil }
        bits = bits << 6 | UInt32(value)
        count += 6
        if count >= 8 {
            count -= 8
            result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
    }
    return result
}

/// JavaScript's `encodeURIComponent`: all but letters, digits and `-_.!~*'()`.
private func percentEncoded(_ text: String) -> String {
    let kept = Set("-_.!~*'()".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = text.utf8.flatMap { byte -> [UInt8] in
        let isPlain =
            byte < 128
            && (kept.contains(byte) || Unicode.Scalar(byte).properties.isAlphabetic
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: encoded, as: UTF8.self)
}
