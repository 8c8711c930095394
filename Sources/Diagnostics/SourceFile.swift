import Synchronization

/// A text that a person wrote, with conversions between offsets and places for messages.
///
/// Offsets are UTF-8 bytes from the start. Lines and columns count from one, columns in
/// Unicode scalars, as editors show them.
///
/// Tables are large texts that nobody looks at as text, and of which hardly any place is asked for: text and lines
/// are made when they are, and the bytes of the largest stay on the disk.
public final class SourceFile: Sendable {
    /// The name as the user gave it, usually a path.
    public let name: String
    /// The number of bytes.
    public let count: Int
    private let content: Content
    /// The position of its first byte: a part of a file begins further down.
    private let origin: Position
    private let made: Mutex<(text: String?, lines: Lines?)>

    private enum Content {
        case held([UInt8])
        case stored(any StoredText)
    }

    /// Where lines start: only every sixty-fourth, as a table has millions.
    private struct Lines {
        static let stride = 64
        var marks = [0]
        var count = 1
    }

    /// Creates a file of a text. O(bytes).
    public init(name: String, text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.name = name
        content = .held(Array(text.utf8))
        count = text.utf8.count
        origin = Position(line: 1, column: 1)
        made = Mutex((text, nil))
    }

    /// Creates a file of bytes, or of a part of them.
    ///
    /// - Parameters:
    ///   - name: The name as the user gave it, usually a path.
    ///   - bytes: The text in UTF-8.
    ///   - origin: The position of the first byte, if the bytes are a part of the file.
    public init(name: String, utf8 bytes: [UInt8], from origin: Position = Position(line: 1, column: 1)) {
        self.name = name
        content = .held(bytes)
        count = bytes.count
        self.origin = origin
        made = Mutex((nil, nil))
    }

    /// Creates a file of a text in UTF-8 that is read in pieces.
    public init(name: String, stored text: any StoredText) {
        self.name = name
        content = .stored(text)
        count = text.count
        origin = Position(line: 1, column: 1)
        made = Mutex((nil, nil))
    }

    /// The whole text, in UTF-8. A text that is stored is read, and not kept.
    public var bytes: [UInt8] {
        switch content {
        case .held(let bytes): bytes
        case .stored(let text): text.bytes
        }
    }

    /// How many bytes of a stored text are read at once.
    public static let pieceLength = 1 << 18

    /// Calls a body with some of the bytes. Those of a stored text are gone afterwards.
    public func withBytes<Result>(
        in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        switch content {
        case .held(let bytes):
            return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        case .stored(let text):
            var result: Result?
            text.withBytes(in: range) { result = body($0) }
            guard let result else { preconditionFailure("the body has been called") }
            return result
        }
    }

    /// Calls a body with all bytes, piece by piece, and the offset of each piece.
    public func eachPiece(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        var length = count
        if case .stored = content { length = Self.pieceLength }
        for start in stride(from: 0, to: count, by: max(1, length)) {
            withBytes(in: start..<min(count, start + length)) { body(start, $0) }
        }
    }

    /// Calls a body with the offset at which each line begins but the first: after each line feed.
    public func eachLineStart(_ body: (Int) -> Void) {
        eachPiece { start, bytes in
            for index in 0..<bytes.count where bytes[index] == UInt8(ascii: "\n") { body(start + index + 1) }
        }
    }

    /// The offset of the first byte in a range that satisfies a condition; nil if there is none.
    private func firstOffset(in range: Range<Int>, where condition: (UInt8) -> Bool) -> Int? {
        // Lines are short.
        var (start, length) = (range.lowerBound, 1024)
        while start < range.upperBound {
            let end = min(range.upperBound, start + length)
            if let index = withBytes(in: start..<end, { $0.firstIndex(where: condition) }) {
                return start + index
            }
            (start, length) = (end, min(length * 2, Self.pieceLength))
        }
        return nil
    }

    /// Where the line ends that an offset is in, without its line break.
    public func lineEnd(from offset: Int) -> Int {
        firstOffset(in: offset..<count) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? count
    }

    /// The whole text. O(bytes) the first time.
    public var text: String {
        made.withLock { made in
            if let text = made.text { return text }
            let text = String(decoding: bytes, as: UTF8.self)
            made.text = text
            return text
        }
    }

    private var lines: Lines {
        made.withLock { made in
            if let lines = made.lines { return lines }
            var lines = Lines()
            eachLineStart { offset in
                if lines.count % Lines.stride == 0 { lines.marks.append(offset) }
                lines.count += 1
            }
            made.lines = lines
            return lines
        }
    }

    /// Where the line after that which an offset is in starts; nil if there is none before an end.
    public func lineStart(after offset: Int) -> Int? { lineStart(after: offset, before: count) }

    /// The same, if there is one before an end.
    public func lineStart(after offset: Int, before end: Int) -> Int? {
        firstOffset(in: offset..<max(offset, end)) { $0 == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The number of lines; after a line break at the end there is an empty one.
    public var lineCount: Int { lines.count }

    /// The position of a byte offset. O(log lines + length of some lines).
    public func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), count)
        let marks = lines.marks
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle] <= offset { low = middle } else { high = middle }
        }
        var (line, start) = (low * Lines.stride, marks[low])
        while let next = lineStart(after: start, before: offset) { (line, start) = (line + 1, next) }
        var column = line == 0 ? origin.column : 1
        withBytes(in: start..<offset) { bytes in
            for byte in bytes where byte & 0xC0 != 0x80 { column += 1 }
        }
        return Position(line: line + origin.line, column: column)
    }

    /// The text of a line, counted from one, without its line break.
    public func line(_ number: Int) -> Substring {
        withBytes(in: range(ofLine: number)) { Substring(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a line, counted from one, without its line break.
    func range(ofLine number: Int) -> Range<Int> {
        let lines = lines
        let index = number - origin.line
        guard (0..<lines.count).contains(index) else { return 0..<0 }
        var start = lines.marks[index / Lines.stride]
        for _ in 0..<index % Lines.stride { start = lineStart(after: start, before: count) ?? start }
        return start..<lineEnd(from: start)
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

    /// What is written there, in UTF-8.
    public var bytes: [UInt8] { file.withBytes(in: range.clamped(to: 0..<file.count)) { Array($0) } }

    /// The line and column where it begins. O(log lines + length of some lines).
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
