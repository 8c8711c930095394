import Diagnostics
import Testing

@testable import Production

/// What a run says of each document: its report, and the files that earlier runs have left.
@Suite struct RunReportTests {
    private let folder = TemporaryFolder()

    private static let template = """
        params: [{name: town, value: x}, {name: most, value: 9}]
        title: {text: {expr: town}}
        data: {values: [{a: 1}]}
        mark: bar
        encoding: {x: {field: a, type: quantitative}}
        """

    private func rows(_ table: String) throws -> [DocumentResult] {
        let template = Template(DocumentLoader(FileSources()).load(folder.write(Self.template, to: "t.yaml")))
        let pattern = try NamePattern(folder["out/{town}.scene.json"], stem: "t")
        let documents = template.documents(
            forRowsOf: folder.write(table, to: "rows.csv"), in: FileSources(), named: pattern)
        var options = RenderOptions()
        options.formats = [.scene]
        options.hashesFiles = true
        return Batch(documents, options, observer: Silence()).render(to: .folder(pattern.folder))
    }

    @Test func aLineStandsForEachRow() throws {
        var results = try rows("town\n张店\n淄川\n")
        #expect(results.map(\.hasFailed) == [false, false])
        for index in results.indices { results[index].milliseconds = 1.25 }
        let lines = RunReport.text(results).split(separator: "\n")
        #expect(lines.count == 2)
        let (template, table) = (folder["t.yaml"], folder["rows.csv"])
        let start =
            #"{"document": "\#(template)", "row": "\#(table):3", "key": "淄川", "status": "made", "files": [{"path": "\#(folder["out/淄川.scene.json"])", "sha256": ""#
        #expect(lines[1].hasPrefix(start))
        #expect(lines[1].hasSuffix(#""}], "findings": [], "milliseconds": 1.3}"#))
    }

    @Test func aFindingHasItsCodeAndPlace() {
        let file = SourceFile(name: "t.yaml", text: "a\nb")
        let diagnostic = Diagnostic.warning(.wrongType, "no", at: Span(file: file, range: 2..<3), hint: "yes")
        let loaded = LoadedDocument(path: "t.yaml", diagnostics: [])
        let result = DocumentResult(loaded, diagnostics: [diagnostic], isStrict: true)
        #expect(
            RunReport.text([result])
                == #"{"document": "t.yaml", "row": null, "key": null, "status": "failed", "files": [], "findings": [{"severity": "warning", "code": "wrong-type", "message": "no", "file": "t.yaml", "line": 2, "column": 1, "notes": [], "hints": ["yes"], "context": []}], "milliseconds": 0}"#
                + "\n")
    }

    @Test func theFileOfARowThatFailsIsMovedAside() throws {
        folder.write("old", to: "out/张店.scene.json")
        folder.write("older", to: "out/张店.scene.json.earlier")
        folder.write("old", to: "out/淄川.scene.json")
        let results = try rows("town,most\n张店,\n淄川,5\n")
        #expect(results.map(\.hasFailed) == [true, false])
        #expect(folder.bytes("out/张店.scene.json") == nil)
        #expect(folder.text("out/张店.scene.json.earlier") == "old")
        #expect(folder.text("out/淄川.scene.json")?.hasPrefix("{") == true)
        let path = folder["out/张店.scene.json"]
        #expect(
            results[0].diagnostics.map(\.message) == [
                "'\(path)' was left from an earlier run, and is '\(path).earlier' now",
                "the row has no 'most'",
            ])
    }

    // MARK: Pages

    private func left(_ names: [String], pageCount: Int, isOwned: @escaping (String) -> Bool = { _ in false })
        -> [String]
    {
        for name in names { folder.write("old", to: name) }
        let loaded = DocumentLoader(FileSources()).load(
            folder.write("sheet: briefing\nblocks: []", to: "b.yaml"))
        let earlier = EarlierFiles(loaded: loaded, isOwned: isOwned)
        return earlier.left(by: PlannedOutput(format: .png, path: folder["b.png"]), pageCount: pageCount)
            .map { String($0.dropFirst(folder.path.count + 1)) }
    }

    @Test func pagesAfterTheLastAreLeft() {
        #expect(
            left(["b-1.png", "b-2.png", "b-3.png", "b-4.png", "b-6.png"], pageCount: 2) == [
                "b-3.png", "b-4.png",
            ])
    }

    @Test func theSingleFileOfASheetWithPagesIsLeft() {
        #expect(left(["b.png", "b-1.png", "b-2.png"], pageCount: 2) == ["b.png"])
    }

    @Test func pagesOfASheetWithoutPagesAreLeft() {
        #expect(left(["b.png", "b-1.png", "b-2.png"], pageCount: 1) == ["b-1.png", "b-2.png"])
    }

    @Test func aFileOfAnotherDocumentIsNoPage() {
        // One alone may be a chart of that name.
        #expect(left(["b-1.png"], pageCount: 1) == [])
        #expect(left(["b-1.png", "b-2.png", "b-3.png"], pageCount: 2) { $0.hasSuffix("b-3.png") } == [])
        #expect(left(["b-1.png", "b-2.png", "b-3.png", "b-3.yaml"], pageCount: 2) == [])
    }
}
