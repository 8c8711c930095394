import Diagnostics
import Documents
import Testing

/// Readers must never crash, and must say something wherever they give nothing.
@Suite struct RandomTextTests {
    private static let pieces = [
        "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u", "d83d", "\\ude00", "//", "/*", "#", "-", "- ",
        "+", ".",
        "e", "0", "12", "1e9", "true", "null", "None", " ", "  ", "\n", "\r\n", "\t", "中", "：", "，", "“", "”",
        "😀",
        "\u{FEFF}", "\u{3000}", "\u{85}", "\u{2028}", "a: ", "&a ", "*a", "<<: ", "? ", "| ", ">\n", "%", "@",
        "!t ",
        "!!int ", "---\n", "...\n", "\0", "\u{7}", "key", "：", "、",
    ]

    @Test func readsAnyTextWithoutCrashing() {
        var generator = SeededGenerator(state: 2024)
        for _ in 0..<4000 {
            let count = Int.random(in: 0...24, using: &generator)
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
            for read in [JSONReader.read, YAMLReader.read] {
                let log = DiagnosticLog()
                let node = read(SourceFile(name: "random", text: text), log)
                #expect(node != nil || log.hasErrors, "\(text.debugDescription)")
                for diagnostic in log.diagnostics { _ = diagnostic.formatted() }
            }
        }
    }

    @Test func readsAnyCutOrChangedDocumentWithoutCrashing() {
        let texts = [
            #"{"标题": "销量\u4e2d\ud83d\ude00", "值": [1, -2.5e3, {"a": null}], "b": true}"#,
            "标题: &a 销量\n值:\n  - {a: 1, b: [x, 'y']}\n  - |\n    文\n<<: {c: *a}\nd: \"\\x41\"\n",
        ]
        var generator = SeededGenerator(state: 7)
        for text in texts {
            let bytes = Array(text.utf8)
            for _ in 0..<3000 {
                var changed = bytes
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    let index = Int.random(in: 0..<changed.count, using: &generator)
                    changed[index] = UInt8.random(in: 0...255, using: &generator)
                }
                changed.removeLast(Int.random(in: 0...changed.count / 2, using: &generator))
                let log = DiagnosticLog()
                guard let file = TextEncoding.file(changed, name: "random", log: log) else {
                    #expect(log.hasErrors)
                    continue
                }
                for read in [JSONReader.read, YAMLReader.read] {
                    let log = DiagnosticLog()
                    let node = read(file, log)
                    #expect(node != nil || log.hasErrors, "\(file.text.debugDescription)")
                    for diagnostic in log.diagnostics { _ = diagnostic.formatted() }
                }
            }
        }
    }
}
