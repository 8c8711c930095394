import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    private let file = SourceFile(name: "图.yaml", text: "标题: 文\nmark: bra\n")

    @Test func aMistakeIsShownAtItsPlace() {
        let span = Span(file: file, range: 18..<21)
        let diagnostic = Diagnostic.error(
            .unknownValue, "unknown value 'bra'", at: span, hint: "did you mean 'bar'?")
        #expect(
            diagnostic.formatted() == """
                图.yaml:2:7: error: unknown value 'bra' [unknown-value]
                    mark: bra
                          ^~~
                    hint: did you mean 'bar'?
                """)
    }

    @Test func anotherPlaceIsShownBeforeTheHints() {
        let data = SourceFile(name: "data/a.csv", text: "a,b\n1,x\n")
        let diagnostic = Diagnostic.warning(
            .notANumber, "'b' is no number: 'x'", at: Span(file: file, range: 0..<6),
            notes: [Diagnostic.Note("the cell", at: Span(file: data, range: 6..<7))], hint: "correct the data"
        )
        #expect(
            diagnostic.formatted() == """
                图.yaml:1:1: warning: 'b' is no number: 'x' [not-a-number]
                    标题: 文
                    ^~~~
                data/a.csv:2:3: note: the cell
                    1,x
                      ^
                    hint: correct the data
                """)
        #expect(
            diagnostic.formatted(excerpt: false) == """
                图.yaml:1:1: warning: 'b' is no number: 'x' [not-a-number]
                data/a.csv:2:3: note: the cell
                    hint: correct the data
                """)
    }

    @Test func chineseCharactersTakeTwoColumns() {
        let span = Span(file: file, range: 8..<11)
        #expect(
            Diagnostic.warning(.noEffect, "x", at: span).formatted() == """
                图.yaml:1:5: warning: x [no-effect]
                    标题: 文
                          ^~
                """)
    }

    @Test func aLogKeepsWhatWasBeingDone() {
        let log = DiagnosticLog()
        log.within("layer 2") { log.error(.missingField, "no column is named 'a'") }
        #expect(
            log.diagnostics.map { $0.formatted() } == [
                "error: no column is named 'a' [layer 2] [missing-field]"
            ])
        #expect(log.hasErrors)
    }

    @Test func theSameIsSaidOnce() {
        let log = DiagnosticLog()
        let span = Span(file: file, range: 0..<2)
        for _ in 0..<3 { log.warning(.noEffect, "twice", at: span) }
        log.warning(.noEffect, "twice", at: Span(file: file, range: 1..<2))
        #expect(log.diagnostics.count == 2)
        #expect(!log.hasErrors)
    }

    @Test func diagnosticsComeInTheOrderOfTheirPlaces() {
        let (spec, theme) = (SourceFile(name: "a.yaml", text: "abc"), SourceFile(name: "t.yaml", text: "abc"))
        func error(_ message: String, _ file: SourceFile, _ offset: Int) -> Diagnostic {
            .error(.wrongType, message, at: Span(file: file, range: offset..<offset + 1))
        }
        let diagnostics: [Diagnostic] = [
            .error(.wrongType, "nowhere"), error("late", spec, 2), error("theme", theme, 0),
            error("early", spec, 0),
            error("early, too", spec, 0),
        ]
        #expect(
            diagnostics.inOrderOfPlace.map(\.message) == ["early", "early, too", "late", "theme", "nowhere"])
    }
}
