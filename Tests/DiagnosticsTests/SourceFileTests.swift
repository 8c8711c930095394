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

    @Test func aPartOfASpanStaysWithinIt() {
        let span = Span(file: file, range: 5..<15)
        #expect(span.part(2..<4).range == 7..<9)
        #expect(span.part(8..<40).range == 13..<15)
    }
}
