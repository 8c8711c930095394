/// A text that a person wrote, with conversions between offsets and places for messages.
///
/// Offsets are UTF-8 bytes from the start. Lines and columns count from one, columns in
/// Unicode scalars, as editors show them.
public final class SourceFile: Sendable {
    /// The name as the user gave it, usually a path.
    public let name: String
    /// The whole text.
    public let text: String
    /// The byte offset at which each line starts.
    private let lineStarts: [Int]

    /// Finds the lines of a text. O(bytes).
    public init(name: String, text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.name = name
        self.text = text
        // Scans the bytes in place, without a copy: data files are large.
        lineStarts =
            text.utf8.withContiguousStorageIfAvailable { bytes in
                var starts = [0]
                for offset in 0..<bytes.count where bytes[offset] == UInt8(ascii: "\n") {
                    starts.append(offset + 1)
                }
                return starts
            } ?? [0]
    }

    /// The number of lines; after a line break at the end there is an empty one.
    public var lineCount: Int { lineStarts.count }

    /// The position of a byte offset. O(log lines + length of the line).
    public func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), text.utf8.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        var column = 1
        for byte in text.utf8.dropFirst(lineStarts[low]).prefix(offset - lineStarts[low])
        where byte & 0xC0 != 0x80 {
            column += 1
        }
        return Position(line: low + 1, column: column)
    }

    /// The text of a line, counted from one, without its line break.
    public func line(_ number: Int) -> Substring {
        guard number >= 1, number <= lineStarts.count else { return "" }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[number - 1])
        let end = utf8[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return text[start..<(end ?? text.endIndex)]
    }
}

/// A line and a column, both counted from one.
public struct Position: Hashable, Sendable {
    /// The number of the line.
    public var line: Int
    /// The number of the character in its line, in Unicode scalars.
    public var column: Int

    /// Creates a position; both numbers count from one.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A stretch of a source file.
public struct Span: Sendable {
    /// The file that it is in.
    public let file: SourceFile
    /// UTF-8 byte offsets.
    public let range: Range<Int>

    /// Creates a span of UTF-8 byte offsets.
    public init(file: SourceFile, range: Range<Int>) {
        self.file = file
        self.range = range
    }

    /// The line and column where it begins. O(log lines + length of the line).
    public var start: Position { file.position(at: range.lowerBound) }

    /// The span from the start of this one to the end of another.
    public func through(_ other: Span) -> Span {
        Span(file: file, range: range.lowerBound..<max(range.lowerBound, other.range.upperBound))
    }

    /// A part of this span, by byte offsets from its start; kept within it.
    public func part(_ offsets: Range<Int>) -> Span {
        let lower = min(range.lowerBound + offsets.lowerBound, range.upperBound)
        let upper = min(range.lowerBound + offsets.upperBound, range.upperBound)
        return Span(file: file, range: lower..<max(lower, upper))
    }
}
