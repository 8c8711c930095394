import Dataflow
import Diagnostics
import Testing

@testable import Production

/// Results on their way from one process to another.
struct TransferTests {
    private let file = SourceFile(name: "rows.csv", text: "城市,值\n淄博,1\n张店,x\n")

    private var result: DocumentResult {
        let place = Span(file: file, range: 26..<27)
        let loaded = LoadedDocument(path: "rows.csv:3", diagnostics: [], name: "张店", template: "t.yaml")
        var result = DocumentResult(
            loaded, files: [WrittenFile("张店.pdf", sha256: "00ff"), WrittenFile("张店.png")],
            diagnostics: [
                Diagnostic(
                    .warning, .notANumber, "'x' is not a number", at: place,
                    notes: [Diagnostic.Note("here", at: place)], hints: ["mend it", "or leave it"]),
                .error(.noFonts, "no fonts"),
            ], isStrict: false, obstacle: "no space left on the disk")
        result.dependencies = [Dependency(path: "rows.csv", sha256: nil)]
        result.milliseconds = 1.25
        result.reading.tables = [
            .init(
                name: "rows.csv", rowCount: 2,
                columns: [
                    .init(
                        name: "值", type: "number", missingCount: 0, misfitCount: 1,
                        misfits: [.init(text: "x", span: place), .init(text: "y", span: nil)])
                ])
        ]
        result.reading.steps = [.init(name: "filter", rowsBefore: 2, rowsAfter: 1, unmatchedCount: 0)]
        result.reading.marks = [
            .init(mark: "bar", rowCount: 2, drawnCount: 1, losses: [("'值' is missing", 1)])
        ]
        return result
    }

    @Test func whatIsSentArrives() {
        let arrived = Transfer.result(Transfer.bytes(result))
        #expect(RunReport.text([arrived]) == RunReport.text([result]))
        #expect(arrived.diagnostics.map { $0.formatted() } == result.diagnostics.map { $0.formatted() })
        #expect(arrived.readingLines == result.readingLines)
        #expect(arrived.dependencies == result.dependencies)
        #expect([arrived.path, arrived.document] == ["rows.csv:3", "t.yaml"])
        #expect(arrived.obstacle == "no space left on the disk")
    }

    @Test func theKindOfAMessageIsKnown() {
        let arrived = Transfer.result(Transfer.bytes(result))
        #expect(arrived.diagnostics.map(\.code.title) == result.diagnostics.map(\.code.title))
    }

    @Test func whatIsCutOffIsEmpty() {
        let bytes = Transfer.bytes(result)
        for count in 0..<bytes.count { _ = Transfer.result(Array(bytes[..<count])) }
        #expect(Transfer.result([]).path == "")
    }
}
