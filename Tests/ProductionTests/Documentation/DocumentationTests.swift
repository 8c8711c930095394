import Diagnostics
import Documents
import Sheets
import Testing

@testable import Production

/// The examples of README and docs are run, so that they stay true.
@Suite struct DocumentationTests {
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/")
    }()

    struct Example: Sendable, CustomTestStringConvertible {
        var page: String
        var line: Int
        var kind: String
        var text: String

        var testDescription: String { "\(page):\(line)" }
    }

    /// The fenced blocks that are marked `yaml chart`, `yaml sheet`, `yaml theme` or `yaml page`.
    static let examples: [Example] = [
        "README.md", "docs/Additions.md", "docs/FirstPage.md", "docs/Sheets.md", "docs/Templates.md",
        "docs/Themes.md",
    ]
    .flatMap {
        page -> [Example] in
        let bytes = TemporaryFolder.bytes(at: root + "/" + page) ?? []
        var examples: [Example] = []
        var open: Example?
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("```yaml "), open == nil {
                open = Example(page: page, line: index + 1, kind: String(line.dropFirst(8)), text: "")
            } else if line.hasPrefix("```"), let example = open {
                examples.append(example)
                open = nil
            } else if open != nil {
                open?.text += line + "\n"
            }
        }
        return examples
    }

    @Test func thereAreExamples() {
        #expect(Self.examples.contains { $0.page == "README.md" && $0.kind == "chart" })
        #expect(Self.examples.contains { $0.kind == "sheet" })
        #expect(Self.examples.count > 10)
    }

    /// The page that displays the rules of type, of which docs/ holds the picture.
    @Test func theSpecimenOfTypeCompilesWithoutAWord() throws {
        let path = Self.root + "/docs/type/specimen.yaml"
        let text = String(decoding: try #require(TemporaryFolder.bytes(at: path)), as: UTF8.self)
        let log = DiagnosticLog()
        let node = try #require(DocumentReader.read(SourceFile(name: path, text: text), log: log))
        let document = Document(.chart, node, path: path)
        let compiled = DocumentCompiler(RenderOptions(), Workbench(Workshop()), log: log).compile(document)
        #expect(log.diagnostics.map { $0.formatted() } == [])
        #expect(compiled?.pages.count == 1)
    }

    @Test(arguments: examples)
    func anExampleCompilesWithoutAWord(example: Example) throws {
        let log = DiagnosticLog()
        let folder = Self.root
        let file = SourceFile(name: folder + "/example.yaml", text: example.text)
        let node = try #require(DocumentReader.read(file, log: log))
        if example.kind == "theme" {
            #expect(
                Theme.read(
                    node, path: file.name, reader: SourceReader(FileSources(), folder: folder), log: log)
                    != nil)
            #expect(log.diagnostics.map { $0.formatted() } == [])
            return
        }
        if example.kind == "page" {
            #expect(PageSpec.read(node, log: log) != nil)
            #expect(log.diagnostics.map { $0.formatted() } == [])
            return
        }
        let kind = try #require(Document.Kind(rawValue: example.kind))
        let document = Document(kind, node, path: folder + "/example.yaml")
        let compiled = DocumentCompiler(RenderOptions(), Workbench(Workshop()), log: log).compile(document)
        #expect(log.diagnostics.map { $0.formatted() } == [])
        let pages = compiled?.pages.count ?? 0
        #expect(node["shape"]?.string == "briefing" ? pages > 1 : pages == 1)
    }
}
