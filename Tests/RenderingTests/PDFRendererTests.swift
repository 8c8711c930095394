import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct PDFRendererTests {
    private static func page(_ text: String = "淄博", width: Double = 300) -> Scene {
        let font = FontStyle(family: "Noto Serif CJK SC", size: 24, weight: 900)
        var hatched = Style(fill: .hatch(Hatch(color: Color(0x274060))), stroke: .color(.black))
        hatched.opacity = 0.5
        let marks = [
            Mark(.text([TextItem(text, x: 20, y: 40, font: font, fill: .black)])),
            Mark(.rect([RectItem(x: 20, y: 60, width: 100, height: 30, style: hatched)])),
        ]
        return Scene(width: width, height: 200, background: .white, root: GroupItem(marks: marks))
    }

    private static func render(_ pages: [Scene], metadata: DocumentMetadata = DocumentMetadata()) throws
        -> [UInt8]
    {
        try PDFRenderer.render(pages, metadata: metadata, shaper: TextShaper(library: FontLibrary()))
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }

    @Test func theSamePagesGiveTheSameBytes() throws {
        #expect(
            try PDFRendererTests.render([PDFRendererTests.page()])
                == PDFRendererTests.render([PDFRendererTests.page()]))
    }

    @Test func allThreadsWriteTheSameBytes() async throws {
        let expected = try PDFRendererTests.render([PDFRendererTests.page()])
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 { group.addTask { try PDFRendererTests.render([PDFRendererTests.page()]) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(others == Array(repeating: expected, count: 4))
    }

    @Test func aPageThatIsTooLargeNamesTheLimit() {
        let scene = Scene(width: 20000, height: 80, background: .white, root: GroupItem())
        let error = #expect(throws: RenderingError.self) { try Self.render([scene]) }
        #expect(
            error?.message
                == "a page of 20000 × 80 points is too large: a side of a PDF has 14400 at most; make it smaller, or write an SVG"
        )
    }

    @Test func theLanguageIsInTheCatalogue() throws {
        let file = try #require(PDFFile(PDFRendererTests.render([PDFRendererTests.page()])))
        let catalog = try #require(file.dictionary(file.catalog))
        // zh-CN in hexadecimal digits.
        #expect(catalog.contains("/Lang <7A682D434E>"))
        #expect(catalog.contains("/DisplayDocTitle true"))
        #expect(catalog.contains("/Type /Catalog"))
    }

    @Test func metadataAreRecordedAndNoDateOfItsOwn() throws {
        let metadata = DocumentMetadata(title: "图版", author: "Zibo")
        let file = try #require(
            PDFFile(PDFRendererTests.render([PDFRendererTests.page()], metadata: metadata)))
        let information = try #require(file.dictionary(file.information))
        #expect(information.contains("/Title <FEFF56FE7248>"))
        #expect(information.contains("/Author <5A69626F>"))
        #expect(!information.contains("/CreationDate"))
    }

    @Test func aGivenDateIsRecorded() throws {
        let date = try #require(DocumentDate(iso8601: "2024-03-12T08:30:00+08:00"))
        #expect(date.pdf == "D:20240312083000+08'00'")
        #expect(DocumentDate(iso8601: "2024-03-12")?.pdf == "D:20240312")
        #expect(DocumentDate(iso8601: "2024-03-12T08:30:00Z")?.pdf == "D:20240312083000Z")
        #expect(DocumentDate(iso8601: "12 March") == nil)
        let metadata = DocumentMetadata(date: date)
        let file = try #require(
            PDFFile(PDFRendererTests.render([PDFRendererTests.page()], metadata: metadata)))
        #expect(file.dictionary(file.information)?.contains("/CreationDate <443A") == true)
    }

    @Test func everyPageHasTheSizeOfItsScene() throws {
        let pages = [PDFRendererTests.page(width: 300), PDFRendererTests.page(width: 318.5)]
        let text = PDFRendererTests.text(try PDFRendererTests.render(pages))
        #expect(text.contains("/MediaBox [ 0 0 300 200 ]"))
        #expect(text.contains("/MediaBox [ 0 0 318.5 200 ]"))
    }

    @Test func fontsAreEmbeddedAsSubsets() throws {
        let text = PDFRendererTests.text(try PDFRendererTests.render([PDFRendererTests.page()]))
        #expect(text.contains("+NotoSerifCJKsc-Black"))
        #expect(text.contains("/CIDFontType0"))
        #expect(text.contains("/ToUnicode"))
        #expect(!text.contains("/Type3"))
    }

    @Test func theTablePointsAtItsObjects() throws {
        let bytes = try PDFRendererTests.render([PDFRendererTests.page()])
        let text = PDFRendererTests.text(bytes)
        let table = try #require(text.components(after: "\nxref\n"))
        let entries = table.split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("trailer") }
        #expect(entries.count > 5)
        for (number, entry) in entries.enumerated() where entry.contains(" n") {
            let offset = try #require(Int(entry.prefix(10)))
            #expect(bytes[offset...].starts(with: Array("\(number) 0 obj".utf8)))
        }
    }

    @Test func foreignBytesAreNoDocument() {
        #expect(PDFFile([]) == nil)
        #expect(PDFFile(Array("startxref\n9\n%%EOF".utf8)) == nil)
        #expect(PDFFile(Array("xref\n0 99999999999\nstartxref\n1\n".utf8)) == nil)
    }

    @Test func documentsNeedPagesWithASize() {
        #expect(throws: RenderingError.self) { try PDFRendererTests.render([]) }
        #expect(throws: RenderingError.self) {
            try PDFRendererTests.render([PDFRendererTests.page(width: .nan)])
        }
        #expect(throws: RenderingError.self) {
            try PDFRendererTests.render([PDFRendererTests.page(width: 20_000)])
        }
    }
}

extension String {
    /// What follows the last place of a word.
    fileprivate func components(after word: String) -> Substring? {
        guard let start = indices.last(where: { self[$0...].hasPrefix(word) }) else { return nil }
        return self[start...].dropFirst(word.count)
    }
}
