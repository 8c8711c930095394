public import Diagnostics

extension Span {
    /// The place of a part of a text that is the value of the scalar at this span. It is the whole span if the text
    /// is written in a way in which its parts can't be told, such as folded over several lines.
    public func part(_ offsets: Range<Int>, ofText text: String) -> Span {
        var written = WrittenScalar(self)
        var start = 0
        for (offset, byte) in text.utf8.enumerated() {
            if offset == offsets.lowerBound { start = written.place }
            if offset == offsets.upperBound { return part(start..<written.end) }
            guard written.skip(byte) else { return self }
        }
        return part((offsets.lowerBound < text.utf8.count ? start : written.place)..<written.end)
    }
}

/// A scalar as it is written in a document: plain, in quotation marks, or as a block of indented lines.
private struct WrittenScalar {
    private enum Style {
        case plain, single, double
        case block(indentation: Int)
    }

    private let bytes: [UInt8]
    private let style: Style
    private var index = 0

    init(_ span: Span) {
        bytes = span.bytes
        switch bytes.first {
        case UInt8(ascii: "'"): (style, index) = (.single, 1)
        case UInt8(ascii: "\""): (style, index) = (.double, 1)
        case UInt8(ascii: "|"):
            let lines = bytes.drop { $0 != Self.newline }.drop { $0 == Self.newline }
            style = .block(indentation: lines.prefix { $0 == UInt8(ascii: " ") }.count)
            index = min(lines.startIndex, bytes.count)
        default: style = .plain
        }
    }

    private static let newline = UInt8(ascii: "\n")

    /// Where what was skipped last ends.
    var end: Int { index }

    /// Where the next character is written: in a block, after the indentation of its line.
    var place: Int {
        guard case .block(let indentation) = style, index > 0, bytes[index - 1] == Self.newline else {
            return index
        }
        return index + bytes[index...].prefix(indentation).prefix { $0 == UInt8(ascii: " ") }.count
    }

    /// Skips the next byte of the text; false if something else is written.
    mutating func skip(_ byte: UInt8) -> Bool {
        index = place
        guard index < bytes.count else { return false }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch (style, bytes[index]) {
        case (.single, UInt8(ascii: "'")):
            index += 2
            return byte == UInt8(ascii: "'") && next == byte
        case (.double, UInt8(ascii: "\\")):
            index += 2
            return Self.escapes[next] == byte
        case (_, let written):
            index += 1
            return written == byte
        }
    }

    /// The characters that are written with a backslash, by what stands after it.
    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): newline, UInt8(ascii: "t"): UInt8(ascii: "\t"),
        UInt8(ascii: "r"): UInt8(ascii: "\r"), UInt8(ascii: "\""): UInt8(ascii: "\""),
        UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "/"): UInt8(ascii: "/"),
    ]
}
