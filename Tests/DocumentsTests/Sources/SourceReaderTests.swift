import Diagnostics
import Documents
import Testing

struct SourceReaderTests {
    private let sources = MemorySources([
        "charts/bar.yaml": "mark: bar", "charts/data.csv": "a\n1\n", "theme.yaml": "{}",
        "https://example.org/a.csv": "a\n2\n",
    ])

    @Test func pathsStartFromTheFolder() {
        let reader = SourceReader(sources, folder: "charts")
        let log = DiagnosticLog()
        #expect(reader.text("data.csv", at: nil, log: log)?.text == "a\n1\n")
        #expect(reader.text("../theme.yaml", at: nil, log: log)?.name == "theme.yaml")
        #expect(reader.text("https://example.org/a.csv", at: nil, log: log)?.text == "a\n2\n")
        #expect(log.diagnostics.isEmpty)
    }

    @Test func aFileThatWasReadHasItsOwnFolder() throws {
        let reader = SourceReader(sources, folder: nil)
        let log = DiagnosticLog()
        let chart = try #require(reader.source("charts/bar.yaml", at: nil, log: log))
        let inner = reader.entering(chart)
        #expect(inner.folder == "charts")
        #expect(inner.source("data.csv", at: nil, log: log)?.path == "charts/data.csv")
        #expect(reader.sources.map(\.path) == ["charts/bar.yaml", "charts/data.csv"])
    }

    @Test func whatIsReadTwiceIsRememberedOnce() {
        let reader = SourceReader(sources, folder: "charts")
        for _ in 0..<3 { _ = reader.source("data.csv", at: nil, log: DiagnosticLog()) }
        #expect(reader.sources.count == 1)
    }

    @Test func whatIsMissingIsToldWhereItIsNamed() {
        let log = DiagnosticLog()
        let span = Span(file: SourceFile(name: "spec.yaml", text: "url: dato.csv"), range: 5..<13)
        #expect(SourceReader(sources, folder: "charts").source("dato.csv", at: span, log: log) == nil)
        #expect(
            log.diagnostics.map { $0.formatted(excerpt: false) } == [
                """
                spec.yaml:1:6: error: no such file 'charts/dato.csv' [missing-file]
                    hint: did you mean 'data.csv'?
                """
            ])
    }

    @Test func whatIsMadeOfASourceIsMadeOnceAndItsMistakesAreToldToAll() {
        let source = Source(path: "a.txt", text: "text")
        var count = 0
        func make(_ log: DiagnosticLog) -> Int? {
            count += 1
            log.warning(.noEffect, "odd")
            return source.count
        }
        let span = Span(file: SourceFile(name: "spec.yaml", text: "a.txt"), range: 0..<5)
        for _ in 0..<2 {
            let log = DiagnosticLog()
            #expect(source.reading("length", at: span, log: log, make) == 4)
            #expect(log.diagnostics.map(\.span?.file.name) == ["spec.yaml"])
        }
        #expect(count == 1)
        #expect(source.reading("another", log: DiagnosticLog(), make) == 4)
        #expect(count == 2)
    }

    @Test func bytesAreTheSameBeforeAndAfterTheyAreText() {
        for bytes in [Array("量".utf8), [0xEF, 0xBB, 0xBF, 0x41]] {
            let source = Source(path: "a.txt", bytes)
            let before = source.bytes
            #expect(source.text(log: DiagnosticLog()) != nil)
            #expect(source.bytes == before)
            #expect(before == bytes)
        }
    }
}
