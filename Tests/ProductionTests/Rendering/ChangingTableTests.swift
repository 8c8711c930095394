import Diagnostics
import Documents
import Glibc
import Testing

@testable import Production

/// All of a document shows one state of its tables.
struct ChangingTableTests {
    private let folder = TemporaryFolder()

    /// Files to which somebody adds rows as soon as they have been opened.
    private struct GrowingFiles: SourceProvider {
        let files = FileSources()

        func source(_ reference: SourceReference, from folder: String?) throws(SourceError) -> Source {
            let source = try files.source(reference, from: folder)
            if let file = fopen(source.path, "a") {
                fputs("late,1\n", file)
                fclose(file)
            }
            return source
        }
    }

    @Test func aDocumentWhoseTableGrowsIsNotDrawn() throws {
        folder.write("town,value\n" + String(repeating: "Zhangdian,1\n", count: 700_000), to: "large.csv")
        folder.write(
            """
            data: {url: large.csv}
            mark: bar
            encoding: {x: {field: town}, y: {aggregate: sum, field: value}}
            """, to: "a.yaml")
        var options = RenderOptions()
        options.formats = [.scene]
        let document = DocumentLoader(FileSources()).load(folder["a.yaml"])
        func result(_ sources: any SourceProvider, to output: String) -> DocumentResult {
            options.sources = sources
            return Batch([document], options, observer: Silence()).render(to: .folder(folder[output]))[0]
        }
        #expect(!result(FileSources(), to: "early").hasFailed)
        let late = result(GrowingFiles(), to: "late")
        #expect(late.hasFailed)
        #expect(
            late.diagnostics.map(\.message) == [
                "'\(folder["large.csv"])' was being written while it was read"
            ])
    }
}
