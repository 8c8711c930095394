import Rendering

/// The tokens of a content stream, one after the other (ISO 32000-1, 7.2 and 7.8.2).
struct ContentTokens {
    enum Kind {
        /// A number, a string, a name, or a bracket.
        case operand
        case word
    }

    struct Token {
        var kind: Kind
        var start: Int
        var end: Int
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        guard position < bytes.count else { return nil }
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "("): position = bytes.endOfLiteralString(at: position)
        case UInt8(ascii: "<"):
            if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") {
                position += 2
            } else {
                skip { $0 != UInt8(ascii: ">") }
                position += 1
            }
        case UInt8(ascii: ">"):
            let isPair = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ">")
            position += isPair ? 2 : 1
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): position += 1
        case UInt8(ascii: "%"):
            skip { $0 != 0x0A && $0 != 0x0D }
            return next()
        case UInt8(ascii: "/"):
            position += 1
            skip(while: Self.isRegular)
        case let byte where Self.isNumeric(byte):
            skip(while: Self.isRegular)
        default:
            skip(while: Self.isRegular)
            if position == start { position += 1 }
            let token = Token(kind: .word, start: start, end: position)
            if bytes[start..<position].elementsEqual("ID".utf8) { skipImage() }
            return token
        }
        position = min(position, bytes.count)
        return Token(kind: .operand, start: start, end: position)
    }

    /// The numbers in a piece of content.
    static func numbers(_ bytes: ArraySlice<UInt8>) -> [Double] {
        bytes.split { $0 <= 0x20 }.compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "+")
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"),
            UInt8(ascii: "%"):
            false
        default: true
        }
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < bytes.count, condition(bytes[position]) { position += 1 }
    }

    /// Skips the data of a picture within the content, up to the word that ends it.
    private mutating func skipImage() {
        position += 1
        while position + 2 < bytes.count {
            if bytes[position] == UInt8(ascii: "E"), bytes[position + 1] == UInt8(ascii: "I"),
                bytes[position - 1] <= 0x20, bytes[position + 2] <= 0x20
            {
                return
            }
            position += 1
        }
        position = bytes.count
    }
}
