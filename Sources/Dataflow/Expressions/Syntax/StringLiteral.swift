extension Lexer {
    /// Reads a string in single or double quotes with JavaScript's escapes.
    mutating func string() throws(ExpressionError) -> Token {
        let start = index
        let quote = scalars[start]
        index += 1
        var units: [UInt16] = []
        while let scalar = current {
            index += 1
            switch scalar {
            case quote: return token(.string(String(decoding: units, as: UTF16.self)), from: start)
            case "\\": try escape(into: &units)
            case "\n", "\r", "\u{2028}", "\u{2029}":
                throw broken("a string can't go over a line end", from: start)
            default: units += UTF16.encode(scalar).map(Array.init) ?? []
            }
        }
        throw ExpressionError(
            "the string has no end", at: range(from: start), hint: "close it with \(quote)")
    }

    private mutating func escape(into units: inout [UInt16]) throws(ExpressionError) {
        let start = index - 1
        guard let scalar = current else { return }
        index += 1
        switch scalar {
        case "n": units.append(10)
        case "r": units.append(13)
        case "t": units.append(9)
        case "b": units.append(8)
        case "f": units.append(12)
        case "v": units.append(11)
        case "0" where current?.isDigit != true: units.append(0)
        case "0"..."9": throw broken("octal escapes are not part of the expression language", from: start)
        case "x": units.append(UInt16(truncatingIfNeeded: try hexadecimal(digits: 2, from: start)))
        case "u" where current == "{": try codePoint(into: &units, from: start)
        // Two escapes may form one character, so code units are collected.
        case "u": units.append(UInt16(truncatingIfNeeded: try hexadecimal(digits: 4, from: start)))
        case "\r":
            if current == "\n" { index += 1 }
        case "\n", "\u{2028}", "\u{2029}": break
        default: units += UTF16.encode(scalar).map(Array.init) ?? []
        }
    }

    private mutating func hexadecimal(digits: Int, from start: Int) throws(ExpressionError) -> Int {
        var value = 0
        for _ in 0..<digits {
            guard let digit = current?.hexDigit else {
                throw broken("the escape needs \(digits) hexadecimal digits", from: start)
            }
            value = value * 16 + digit
            index += 1
        }
        return value
    }

    private mutating func codePoint(into units: inout [UInt16], from start: Int) throws(ExpressionError) {
        index += 1
        var value: UInt32 = 0
        while let digit = current?.hexDigit, value <= 0x10FFFF {
            value = value * 16 + UInt32(digit)
            index += 1
        }
        guard current == "}", let scalar = Unicode.Scalar(value) else {
            throw broken("the escape is no Unicode character", from: start)
        }
        index += 1
        units += UTF16.encode(scalar).map(Array.init) ?? []
    }
}
