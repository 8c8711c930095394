import Diagnostics

/// A JSON document in the making, whose members keep their order.
public indirect enum JSONText: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONText])
    case object([(key: String, value: JSONText)])

    /// The text, with a line for each member.
    public var written: String {
        var text = ""
        write(to: &text, indent: "")
        return text + "\n"
    }

    /// The text in one line, as JSON Lines have it.
    public var line: String {
        switch self {
        case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { JSONText.string($0.key).line + ": " + $0.value.line }.joined(separator: ", ")
                + "}"
        default: String(written.dropLast())
        }
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .number(let number): text += number.plain
        case .string(let string): Self.write(string, to: &text)
        case .array(let elements) where elements.allSatisfy(\.isScalar):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                element.write(to: &text, indent: indent)
            }
            text += "]"
        case .array(let elements):
            Self.write(elements.map { (nil, $0) }, "[", "]", to: &text, indent: indent)
        case .object(let members): Self.write(members.map { ($0, $1) }, "{", "}", to: &text, indent: indent)
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func write(
        _ parts: [(key: String?, value: JSONText)], _ open: String, _ close: String, to text: inout String,
        indent: String
    ) {
        guard !parts.isEmpty else {
            text += open + close
            return
        }
        text += open
        for (index, part) in parts.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + indent + "  "
            if let key = part.key {
                write(key, to: &text)
                text += ": "
            }
            part.value.write(to: &text, indent: indent + "  ")
        }
        text += "\n" + indent + close
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
