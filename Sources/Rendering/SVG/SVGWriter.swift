/// Writes elements as XML, without a byte that isn't needed.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ element: SVGElement) {
        bytes += "<\(element.name)".utf8
        for (name, value) in element.attributes { write(name, value) }
        for setting in element.properties { write(setting.property.rawValue, setting.value) }
        if element.content.isEmpty {
            bytes += "/>".utf8
            return
        }
        bytes += ">".utf8
        for content in element.content {
            switch content {
            case .element(let element): write(element)
            case .text(let text): escape(text)
            }
        }
        bytes += "</\(element.name)>".utf8
    }

    private mutating func write(_ name: String, _ value: String) {
        bytes += " \(name)=\"".utf8
        escape(value)
        bytes += "\"".utf8
    }

    /// Writes characters that have a meaning in XML as references, and a replacement character for those that can't
    /// be written at all (XML 1.0, 2.2).
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            // It must not follow two brackets.
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            // Otherwise they would become spaces.
            case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
            default:
                if scalar.isASCII {
                    bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    bytes += UTF8.encode(scalar).map(Array.init) ?? []
                }
            }
        }
    }
}
