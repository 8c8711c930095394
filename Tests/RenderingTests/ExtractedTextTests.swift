import Colors
import Glibc
import SceneGraph
import Testing
import TextShaping
import Typesetting

@testable import Rendering

/// What pdftotext reads from a file.
@Suite struct ExtractedTextTests {
    private func extracted(_ items: [TextItem]) throws -> String {
        let shaper = TextShaper(library: try FontLibrary())
        let scene = Scene(
            width: 400, height: 200, background: .white, root: GroupItem(marks: [Mark(.text(items))]))
        let bytes = try PDFRenderer.render([scene], metadata: DocumentMetadata(), shaper: shaper)
        var path = Array("/tmp/tuban-text-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        try #require(descriptor >= 0)
        defer { unlink(path) }
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        try #require(written == bytes.count)
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let pipe = try #require(popen("pdftotext -layout \(name) -", "r"))
        defer { pclose(pipe) }
        var result: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { result.append(UInt8(byte)) }
        return String(decoding: result, as: UTF8.self)
    }

    private let text = "技改投资突破1100亿元，其中“四强”产业占比达到55%以上；新建的5G基站——居全省第6位。"

    private func font() -> FontStyle {
        var font = FontStyle(family: "Noto Serif CJK SC", size: 10)
        font.spacing = 0.25
        font.squeezesMarks = true
        return font
    }

    private func letters(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "\u{0C}" } }

    @Test func justifiedLinesAreTheRunningText() throws {
        let paragraph = Paragraph(
            text, font: font(), width: 210, breaking: LineBreaking(isJustified: true, indent: 2),
            measuring: TextShaper(library: try FontLibrary()))
        let result = try extracted(paragraph.items(at: Point(20, 20)))
        #expect(letters(result) == text)
        // Characters that were set apart are not read as words of their own.
        #expect(result.contains("技改投资突破"))
        #expect(result.contains("居全省"))
    }

    @Test func squeezedMarksAreTheMarksThatWereWritten() throws {
        let item = TextItem("他说：“好。”（完）", x: 20, y: 40, font: font(), fill: .black)
        #expect(letters(try extracted([item])) == "他说：“好。”（完）")
    }
}
