/// Reads the tokens of PDF's syntax (ISO 32000-1, 7.2) from bytes, as content streams, character maps and functions
/// consist of them.
struct SyntaxScanner {
    let bytes: [UInt8]
    private(set) var position: Int

    /// How deep arrays and dictionaries may lie in each other.
    private static let greatestDepth = 64

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    enum Token {
        case object(PDFObject)
        /// Any other word, such as an operator.
        case word(String)
        case brace(isOpen: Bool)
    }

    /// The next token; nil at the end. What is no token is passed over.
    mutating func next(depth: Int = 0) -> Token? {
        while let byte = skippedToContent() {
            switch byte {
            case UInt8(ascii: "/"):
                position += 1
                return .object(.name(name()))
            case UInt8(ascii: "("): return .object(.string(literalString()))
            case UInt8(ascii: "<"):
                if peek(1) == UInt8(ascii: "<") {
                    position += 2
                    return .object(.dictionary(dictionary(depth: depth + 1)))
                }
                return .object(.string(hexString()))
            case UInt8(ascii: "["):
                position += 1
                return .object(.array(array(depth: depth + 1)))
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                position += 1
                return .brace(isOpen: byte == UInt8(ascii: "{"))
            case UInt8(ascii: "]"), UInt8(ascii: ")"): position += 1
            case UInt8(ascii: ">"): position += peek(1) == byte ? 2 : 1
            default: return word()
            }
        }
        return nil
    }

    mutating func move(to position: Int) { self.position = min(max(0, position), bytes.count) }

    func peek(_ offset: Int = 0) -> UInt8? {
        bytes.indices.contains(position + offset) ? bytes[position + offset] : nil
    }

    // MARK: Parts

    private mutating func skippedToContent() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            } else if Self.isSpace(byte) {
                position += 1
            } else {
                return byte
            }
        }
        return nil
    }

    private mutating func array(depth: Int) -> [PDFObject] {
        var elements: [PDFObject] = []
        while let byte = skippedToContent() {
            if byte == UInt8(ascii: "]") {
                position += 1
                break
            }
            guard depth < Self.greatestDepth, let token = next(depth: depth) else { break }
            if case .object(let object) = token { elements.append(object) }
            if case .word("R") = token { Self.joinReference(&elements) }
        }
        return elements
    }

    private mutating func dictionary(depth: Int) -> [String: PDFObject] {
        var parts: [PDFObject] = []
        while let byte = skippedToContent() {
            if byte == UInt8(ascii: ">") {
                position += peek(1) == byte ? 2 : 1
                break
            }
            guard depth < Self.greatestDepth, let token = next(depth: depth) else { break }
            if case .object(let object) = token { parts.append(object) }
            if case .word("R") = token { Self.joinReference(&parts) }
        }
        var members: [String: PDFObject] = [:]
        var index = 0
        while index + 1 < parts.count {
            guard case .name(let key) = parts[index] else {
                index += 1
                continue
            }
            members[key] = parts[index + 1]
            index += 2
        }
        return members
    }

    /// Two numbers before an R are a reference.
    private static func joinReference(_ parts: inout [PDFObject]) {
        guard parts.count >= 2, case .integer(let number) = parts[parts.count - 2],
            case .integer(let generation) = parts[parts.count - 1]
        else { return }
        parts.removeLast(2)
        parts.append(.reference(PDFObjectID(number: number, generation: generation)))
    }

    private mutating func name() -> String {
        var name: [UInt8] = []
        while let byte = peek(), !Self.isSpace(byte), !Self.isDelimiter(byte) {
            position += 1
            if byte == UInt8(ascii: "#"), let high = peek().flatMap(ASCIIFilters.hexDigit),
                let low = peek(1).flatMap(ASCIIFilters.hexDigit)
            {
                name.append(high << 4 | low)
                position += 2
            } else {
                name.append(byte)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func hexString() -> [UInt8] {
        let start = position + 1
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        let digits = Array(bytes[min(start, position)..<position])
        position = min(bytes.count, position + 1)
        return ASCIIFilters.hexDecoded(digits)
    }

    private mutating func literalString() -> [UInt8] {
        var output: [UInt8] = []
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 1 { output.append(byte) }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return output }
                output.append(byte)
            case UInt8(ascii: "\\"): escape(&output)
            default: output.append(byte)
            }
        }
        return output
    }

    private mutating func escape(_ output: inout [UInt8]) {
        guard let byte = peek() else { return }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): output.append(10)
        case UInt8(ascii: "r"): output.append(13)
        case UInt8(ascii: "t"): output.append(9)
        case UInt8(ascii: "b"): output.append(8)
        case UInt8(ascii: "f"): output.append(12)
        case 13: if peek() == 10 { position += 1 }
        case 10: break
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(byte - UInt8(ascii: "0"))
            var digits = 1
            while digits < 3, let digit = peek(), (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) {
                value = value * 8 + Int(digit - UInt8(ascii: "0"))
                position += 1
                digits += 1
            }
            output.append(UInt8(truncatingIfNeeded: value))
        default: output.append(byte)
        }
    }

    private mutating func word() -> Token {
        let start = position
        let token = bytes.withUnsafeBufferPointer { bytes -> Token in
            var end = start
            while end < bytes.count, !Self.isSpace(bytes[end]), !Self.isDelimiter(bytes[end]) { end += 1 }
            position = max(end, start + 1)
            let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
            if let number = Self.number(word) { return .object(number) }
            return .word(String(decoding: word, as: UTF8.self))
        }
        guard case .word(let word) = token, word.utf8.count > 3 else { return token }
        switch word {
        case "true": return .object(.boolean(true))
        case "false": return .object(.boolean(false))
        case "null": return .object(.null)
        default: return token
        }
    }

    private static func number(_ word: UnsafeBufferPointer<UInt8>) -> PDFObject? {
        var start = 0
        var sign = 1.0
        while start < word.count, word[start] == UInt8(ascii: "-") || word[start] == UInt8(ascii: "+") {
            if word[start] == UInt8(ascii: "-") { sign = -1 }
            start += 1
        }
        guard start < word.count else { return nil }
        var value = 0.0
        var unit = 0.0
        for byte in word[start...] {
            switch byte {
            case UInt8(ascii: "."):
                guard unit == 0 else { return nil }
                unit = 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * 10 + Double(byte - UInt8(ascii: "0"))
                unit *= 10
            // Some writers break off a number with a sign in its midst.
            case UInt8(ascii: "-"): break
            default: return nil
            }
        }
        if unit == 0, value < 1e15 { return .integer(Int(sign * value)) }
        return .real(sign * value / max(1, unit))
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
    }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
