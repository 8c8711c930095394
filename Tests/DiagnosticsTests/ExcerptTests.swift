import Diagnostics
import Testing

/// What a message takes along of a file that stays behind.
struct ExcerptTests {
    private func messages(_ text: String, _ range: Range<Int>) -> [String] {
        let span = Span(file: SourceFile(name: "t.csv", text: text), range: range)
        return [span, span.excerpt].map { Diagnostic.error(.wrongType, "no", at: $0).formatted() }
    }

    @Test(arguments: [0..<3, 6..<9, 6..<14, 14..<15, 40..<50])
    func aMessageSaysTheSame(range: Range<Int>) {
        let both = messages("a,b,c\n1,文,3\n4,5,6\n", range)
        #expect(both[0] == both[1])
    }

    @Test(arguments: [0, 1000, 2999, 5000, 8999])
    func itDoesWithinALongLine(offset: Int) {
        let text = "a\n" + String(repeating: "淄博市", count: 1000) + "\nb"
        let both = messages(text, offset..<offset + 30)
        #expect(both[0] == both[1])
    }

    @Test func itIsShort() {
        let file = SourceFile(name: "t.csv", text: String(repeating: "1,2\n", count: 100_000))
        let excerpt = Span(file: file, range: 200_000..<200_001).excerpt
        #expect(excerpt.file.bytes.count == 600)
        #expect(excerpt.start == Position(line: 50_001, column: 1))
    }
}
