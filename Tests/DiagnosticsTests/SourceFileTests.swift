import Diagnostics
import Testing

@Suite struct SourceFileTests {
    private let file = SourceFile(name: "图.yaml", text: "a: 1\n标题: 文\n\nb")

    @Test(arguments: [
        (0, 1, 1), (3, 1, 4), (5, 2, 1), (8, 2, 2), (11, 2, 3), (17, 3, 1), (18, 4, 1), (99, 4, 2),
    ])
    func columnsCountCharacters(offset: Int, line: Int, column: Int) {
        #expect(file.position(at: offset) == Position(line: line, column: column))
    }

    @Test func linesComeWithoutTheirBreaks() {
        #expect(file.line(2) == "标题: 文")
        #expect(file.line(3) == "")
        #expect(file.line(9) == "")
        #expect(SourceFile(name: "a", text: "x\r\ny").line(1) == "x")
    }

    @Test(arguments: [1, 63, 64, 65, 128, 129, 1000])
    func linesFarDownAreFound(line: Int) {
        let file = SourceFile(name: "a", text: (1...1000).map { "\($0 * 7)" }.joined(separator: "\n"))
        #expect(file.lineCount == 1000)
        #expect(file.line(line) == "\(line * 7)")
        let start = (1..<line).reduce(0) { $0 + "\($1 * 7)".utf8.count + 1 }
        #expect(file.position(at: start) == Position(line: line, column: 1))
        #expect(file.position(at: start + 1) == Position(line: line, column: 2))
        #expect(file.position(at: max(0, start - 1)).line == max(1, line - 1))
    }

    /// A text that is read in pieces.
    private final class Stored: StoredText {
        private let content: [UInt8]

        init(_ text: String) { content = Array(text.utf8) }

        var count: Int { content.count }
        var isUnchanged: Bool { true }

        func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            content.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
    }

    @Test func placesInAStoredTextAreTheSame() {
        // Lines of all lengths, over the end of a piece, and one that is longer than a piece.
        let lines = (0..<1000).map { String(repeating: "淄x", count: $0 % 300) }
        let text = (lines + [String(repeating: "y", count: 300_000), "end\r"]).joined(separator: "\n")
        let held = SourceFile(name: "a", text: text)
        let stored = SourceFile(name: "a", stored: Stored(text))
        #expect(stored.count == held.count && stored.bytes == held.bytes && stored.text == text)
        #expect(stored.lineCount == 1002)
        for offset in stride(from: 0, to: held.count, by: 997) {
            #expect(stored.position(at: offset) == held.position(at: offset))
        }
        for line in [1, 2, 64, 65, 500, 1000, 1001, 1002, 1003] {
            #expect(stored.line(line) == held.line(line))
        }
        #expect(stored.line(1002) == "end")
        let span = Span(file: stored, range: 700..<710)
        #expect(
            Diagnostic(.error, .notText, "here", at: span).formatted()
                == Diagnostic(.error, .notText, "here", at: Span(file: held, range: 700..<710)).formatted())
    }

    @Test func aPartOfASpanStaysWithinIt() {
        let span = Span(file: file, range: 5..<15)
        #expect(span.part(2..<4).range == 7..<9)
        #expect(span.part(8..<40).range == 13..<15)
    }
}
