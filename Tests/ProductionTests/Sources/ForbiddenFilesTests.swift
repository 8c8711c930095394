import Diagnostics
import Glibc
import Testing

@testable import Production

/// Every way in which a document names a file, tried on a file that it wasn't given: refused, and not a word of it said.
struct ForbiddenFilesTests {
    private let folder = TemporaryFolder()

    /// Documents by what of them names a file: FILE stands for its path.
    private static let documents: [String: String] = [
        "table": "data: {url: FILE.csv}\nmark: bar\nencoding: {x: {field: a}}",
        "table of a layer": "layer: [{data: {url: FILE.csv}, mark: bar, encoding: {x: {field: a}}}]",
        "lookup": """
        data: {values: [{a: 1}]}
        transform: [{lookup: a, from: {data: {url: FILE.csv}, key: a, fields: [b]}}]
        mark: bar
        encoding: {x: {field: a}}
        """,
        "topology": "data: {url: FILE.topojson, format: {type: topojson, feature: a}}\nmark: geoshape",
        "picture": "data: {values: [{a: 1}]}\nmark: {type: image, url: FILE.png, width: 9, height: 9}",
        "picture of a row": """
        data: {values: [{a: FILE.png}]}
        mark: {type: image, width: 9, height: 9}
        encoding: {url: {field: a}}
        """,
        "theme": "theme: FILE.yaml\ndata: {values: [{a: 1}]}\nmark: bar",
        "figures": "figures: FILE.yaml\ndata: {values: [{a: 1}]}\nmark: bar",
        "page": "page: FILE.yaml\nblocks: [{text: 甲}]",
        "chart": "blocks: [{chart: FILE.yaml}]",
        "chart by an expression": "params: [{name: p, value: FILE}]\nblocks: [{chart: '${p}.yaml'}]",
        "table of a block": "blocks: [{table: {data: {url: FILE.csv}}}]",
        "picture of a block": "blocks: [{image: FILE.png}]",
        "chart written in a block": """
        blocks: [{chart: {data: {url: FILE.csv}, mark: bar, encoding: {x: {field: a}}}}]
        """,
        "theme's theme": "theme: own.yaml\ndata: {values: [{a: 1}]}\nmark: bar",
        "dictionary's table": "figures: dictionary.yaml\ndata: {values: [{a: 1}]}\nmark: bar",
    ]

    init() {
        for kind in ["yaml", "csv", "png", "topojson"] {
            folder.write("SECRET: [SECRET\nSECRET,SECRET", to: "outside/secret.\(kind)")
        }
        folder.write("", to: "inside/unused.yaml")
    }

    /// What is said of a document whose file lies at a path.
    private func told(_ kind: String, _ file: String) throws -> [Diagnostic] {
        let text = try #require(Self.documents[kind]).replacing("FILE", with: file)
        folder.write("extends: \(file).yaml\nconfig: {}", to: "inside/own.yaml")
        folder.write("table: \(file).csv\ncolumns: [{name: id}]", to: "inside/dictionary.yaml")
        let path = folder.write(text, to: "inside/document.yaml")
        var options = RenderOptions()
        options.formats = [.scene]
        let documents = [DocumentLoader(FileSources()).load(path)]
        return Batch(documents, options, observer: Silence()).render(to: .folder(folder["out"]))[0]
            .diagnostics
    }

    @Test(arguments: documents.keys.sorted())
    func aFileBesideTheFolderIsRefused(kind: String) throws {
        let told = try told(kind, "../outside/secret").map { $0.formatted() }
        #expect(told.contains { $0.contains("is outside the folders that may be read") })
        #expect(!told.contains { $0.contains("SECRET") })
        #expect(folder.text("out/document.scene.json")?.contains("SECRET") != true)
    }

    @Test(arguments: documents.keys.sorted())
    func anAbsolutePathIsRefused(kind: String) throws {
        let told = try told(kind, folder["outside/secret"]).map { $0.formatted() }
        #expect(told.contains { $0.contains("is outside the folders that may be read") })
        #expect(!told.contains { $0.contains("SECRET") })
    }

    @Test(arguments: documents.keys.sorted())
    func aLinkThatLeadsOutIsRefused(kind: String) throws {
        for ending in ["yaml", "csv", "png", "topojson"] {
            symlink("../outside/secret.\(ending)", folder["inside/link.\(ending)"])
        }
        let told = try told(kind, "link").map { $0.formatted() }
        #expect(told.contains { $0.contains("is a link that leads outside the folders that may be read") })
        #expect(!told.contains { $0.contains("SECRET") })
    }

    @Test(arguments: documents.keys.sorted())
    func whetherAForbiddenFileIsThereIsNotTold(kind: String) throws {
        let there = try told(kind, "../outside/secret").map { $0.formatted() }
        let gone = try told(kind, "../outside/secres").map { $0.formatted() }
        #expect(there.map { $0.replacing("secret", with: "secres") } == gone)
    }

    @Test(arguments: documents.keys.sorted())
    func whatLiesInTheFolderIsNotRefused(kind: String) throws {
        let told = try told(kind, "nothing").map { $0.formatted() }
        #expect(told.contains { $0.contains("no such file") })
        #expect(!told.contains { $0.contains("outside") })
    }

    @Test(arguments: [
        "theme: ../outside/secret.yaml", "figures: ../outside/secret.yaml", "fonts: [../outside]",
    ])
    func aProjectFileNamesNothingOutsideItsFolder(text: String) {
        folder.write(text, to: "inside/tuban.yaml")
        let path = folder.write("data: {values: [{a: 1}]}\nmark: bar", to: "inside/document.yaml")
        let documents = [DocumentLoader(FileSources()).load(path)]
        let result = Batch(documents, RenderOptions(), observer: Silence()).check()[0]
        #expect(result.diagnostics.map { $0.formatted() }.contains { $0.contains("is outside the folders") })
        #expect(!result.diagnostics.contains { $0.formatted().contains("SECRET") })
    }

    @Test func aLinkAmongTheDocumentsOfAFolderIsNotFollowedOut() {
        symlink(folder["outside/secret.yaml"], folder["inside/link.yaml"])
        let loaded = DocumentLoader(FileSources()).load([folder["inside"]]) { _ in true }
        let told = loaded.flatMap(\.diagnostics).map { $0.formatted() }
        #expect(told.contains { $0.contains("is a link that leads outside") })
        #expect(!told.contains { $0.contains("SECRET") })
    }

    @Test func aProjectOpensItsFolderToItsDocuments() throws {
        folder.write("", to: "tuban.yaml")
        folder.write("a\n1\n", to: "outside/secret.csv")
        #expect(try told("table", "../outside/secret").isEmpty)
    }

    @Test func theCommandsThemeReadsItsOwnFolder() throws {
        folder.write("config: {bar: {color: '#123456'}}", to: "house/base.yaml")
        let theme = folder.write("extends: base.yaml\nconfig: {}", to: "house/theme.yaml")
        let path = folder.write(
            "theme: \(theme)\ndata: {values: [{a: 1}]}\nmark: bar\nencoding: {x: {field: a}}",
            to: "inside/document.yaml")
        var permissions = Permissions()
        permissions.allowed = [theme]
        var options = RenderOptions()
        options.sources = FileSources(permissions)
        options.formats = [.scene]
        let documents = [DocumentLoader(FileSources()).load(path)]
        let result = Batch(documents, options, observer: Silence()).render(to: .folder(folder["out"]))[0]
        #expect(result.diagnostics.map(\.message) == [])
        #expect(folder.text("out/document.scene.json")?.contains("#123456") == true)
    }
}
