/// Writes JSON text as bytes: no spaces, members in the order they are given.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether the next value or member of the current container needs a comma before it.
    private var needsComma = false

    mutating func object(_ members: (inout JSONWriter) -> Void) { container("{", "}", members) }

    mutating func array<Values: Sequence>(
        _ values: Values, _ write: (inout JSONWriter, Values.Element) -> Void
    ) {
        container("[", "]") { writer in
            for value in values { write(&writer, value) }
        }
    }

    mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 { append(escaping: byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A number with at most six decimals; `null` if it isn't finite.
    mutating func number(_ value: Double) {
        separate()
        bytes.append(contentsOf: decimal(value).utf8)
    }

    mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    private mutating func container(
        _ open: Character, _ close: Character, _ content: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(contentsOf: String(open).utf8)
        needsComma = false
        content(&self)
        bytes.append(contentsOf: String(close).utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
        case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            bytes += Array("\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8)
        default: bytes.append(byte)
        }
    }
}

extension JSONWriter {
    mutating func member(_ name: String, _ value: Double) {
        key(name)
        number(value)
    }

    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Writes a member unless it has its default.
    mutating func member(_ name: String, _ value: Double, unless standard: Double) {
        if value != standard { member(name, value) }
    }
}
