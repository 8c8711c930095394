import Diagnostics
import Documents
import Testing

@testable import Production

struct DocumentLoaderTests {
    private let folder = TemporaryFolder()

    @Test(arguments: [
        ("mark: bar", Document.Kind.chart), ("layer: []", .chart), ("hconcat: []", .chart),
        ("{data: {url: a.csv}, makr: bar}", .chart), ("blocks: []", .sheet),
        ("{table: a.csv, columns: []}", .dataset),
        ("config: {font: Song}", .theme), ("{font: Song, axis: {}}", .theme),
    ])
    func kinds(text: String, kind: Document.Kind) throws {
        let log = DiagnosticLog()
        let node = try #require(DocumentReader.read(SourceFile(name: "a.yaml", text: text), log: log))
        #expect(Document.Kind(of: node, path: "a.yaml") == kind)
    }

    @Test(arguments: [
        "{}", "[1, 2]", "{type: FeatureCollection, features: []}", "{scenegraph: {}, width: 1}",
    ])
    func whatIsNoDocument(text: String) throws {
        let node = try #require(
            DocumentReader.read(SourceFile(name: "a.yaml", text: text), log: DiagnosticLog()))
        #expect(Document.Kind(of: node, path: "a.yaml") == nil)
    }

    @Test func aFolderIsReadInOrderAndPassesOverWhatIsWanting() {
        folder.write("mark: bar", to: "b.yaml")
        folder.write("{\"mark\": \"bar\"}", to: "a.vl.json")
        folder.write("config: {font: Song}", to: "theme.yaml")
        folder.write("{table: a.csv, columns: []}", to: "data.yaml")
        folder.write("[1, 2]", to: "rows.json")
        folder.write("mark: bar", to: ".hidden.yaml")
        folder.write("mark: bar", to: "notes.txt")
        folder.write("blocks: []", to: "sheets/poster.yml")
        let loaded = DocumentLoader(FileSources()).load([folder.path]) { $0.isRenderable }
        #expect(loaded.map(\.path) == ["a.vl.json", "b.yaml", "sheets/poster.yml"].map { folder[$0] })
        #expect(DocumentLoader(FileSources()).load([folder.path]) { _ in true }.count == 5)
    }

    @Test func aFileIsReadOnce() {
        let file = folder.write("mark: bar", to: "a.yaml")
        #expect(DocumentLoader(FileSources()).load([file, file]) { _ in true }.count == 1)
    }

    @Test func brokenDocumentsOfAFolderAreReported() {
        folder.write("mark: [", to: "a.yaml")
        let loaded = DocumentLoader(FileSources()).load([folder.path]) { _ in true }
        #expect(loaded.count == 1)
        #expect(loaded.first?.document == nil)
        #expect(loaded.first?.diagnostics.isEmpty == false)
    }

    @Test func anEmptyFolderIsAMistake() {
        #expect(
            DocumentLoader(FileSources()).load([folder.path]) { _ in true }.first?.diagnostics.map(\.message)
                == [
                    "there are no documents in the folder '\(folder.path)'"
                ])
    }

    @Test func aMissingFileHasItsNearest() {
        folder.write("mark: bar", to: "poster.yaml")
        let diagnostic = DocumentLoader(FileSources()).load(folder["postre.yaml"]).diagnostics.first
        #expect(diagnostic?.message == "no such file '\(folder["postre.yaml"])'")
        #expect(diagnostic?.hints == ["did you mean 'poster.yaml'?"])
    }

    @Test func anEmptyFileIsAMistake() {
        let loaded = DocumentLoader(FileSources()).load(folder.write("", to: "a.yaml"))
        #expect(loaded.document == nil)
        #expect(loaded.diagnostics.first?.severity == .error)
    }

    @Test func aNamedFileMustBeADocument() {
        let loaded = DocumentLoader(FileSources()).load(folder.write("{markk: bar}", to: "a.yaml"))
        #expect(loaded.diagnostics.map(\.message) == ["the document is no chart, sheet, dataset or theme"])
        #expect(loaded.diagnostics.first?.hints == ["did you mean 'mark'?"])
    }

    @Test(arguments: [
        #"{"$schema": "https://vega.github.io/schema/vega/v5.json", "data": [], "marks": []}"#,
        #"{"width": 100, "data": [{"name": "a"}], "scales": [], "marks": [{"type": "rect"}]}"#,
    ])
    func aSpecOfVegaIsToldForWhatItIs(text: String) {
        let loaded = DocumentLoader.load(text, as: "a.json")
        #expect(loaded.diagnostics.map(\.message) == ["the document is a spec of Vega, not of Vega-Lite"])
    }
}
