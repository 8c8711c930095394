import Diagnostics
import SceneGraph
import Sheets
import Testing

@testable import Production

/// The guide to blocks is made from their declarations, and every block is shown in it.
@Suite struct BlockGuideTests {
    private static let folder = DocumentationTests.root + "/docs/blocks"
    private static let keys = BlockReference.all.map(\.key)

    @Test func thePageIsWhatTheDeclarationsAndDocumentsMake() throws {
        let log = DiagnosticLog()
        let made = try #require(BlockGuide.markdown(folder: Self.folder, log: log))
        let written = TemporaryFolder.bytes(at: DocumentationTests.root + "/docs/Blocks.md") ?? []
        #expect(String(decoding: written, as: UTF8.self) == made, "run 'make guide'")
    }

    @Test(arguments: keys)
    func aBlockIsShownWithoutAWord(key: String) throws {
        let loaded = DocumentLoader(FileSources()).load(Self.folder + "/\(key).yaml")
        let document = try #require(loaded.document)
        let log = DiagnosticLog()
        let compiled = DocumentCompiler(RenderOptions(), Workbench(Workshop()), log: log).compile(document)
        #expect(log.diagnostics.map { $0.formatted() } == [])
        let width = try #require(compiled?.pages.first?.width)
        let picture = try #require(TemporaryFolder.bytes(at: Self.folder + "/\(key).png"), "run 'make guide'")
        // The width in the head of a PNG file.
        #expect(picture[16..<20].reduce(0) { $0 << 8 | Int($1) } == Int(width))
    }

    @Test func thePicturesAreSmall() {
        let sizes = Self.keys.map { TemporaryFolder.bytes(at: Self.folder + "/\($0).png")?.count ?? 0 }
        #expect(sizes.reduce(0, +) < 2 << 20)
    }

    @Test func everyBlockAndPropertyIsExplained() {
        for block in BlockReference.all {
            #expect(!block.documentation.isEmpty)
            for row in block.tables.flatMap(\.properties) {
                #expect(row.documentation.count > 3, "\(block.key).\(row.name)")
            }
        }
    }
}
