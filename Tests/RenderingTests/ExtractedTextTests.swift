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

    /// The lines that pdftotext reads of one line of text.
    private func read(_ item: TextItem) throws -> [String] {
        try extracted([item]).split(whereSeparator: \.isNewline).map {
            String($0.drop { $0 == " " || $0 == "\u{C}" })
        }.filter { !$0.isEmpty }
    }

    @Test(arguments: [
        "突破2800家，5G基站第6位", "其中“四强”产业、“四新”经济", "（推算）、《报告》：—— 12%", "2023年　做到了", "居全省第 6 位 · A级",
        "office 中文 5kg", "好😀的2024年",
    ])
    func aLineIsCopiedAsItIsWritten(text: String) throws {
        #expect(try read(TextItem(text, x: 20, y: 40, font: font(), fill: .black)) == [text])
    }

    @Test func aLineOfSeveralSizesIsOne() throws {
        var large = font()
        large.size = 30
        var item = TextItem("", x: 20, y: 80, font: font(), fill: .black)
        item.lines = [[TextRun("突破"), TextRun("680", font: large), TextRun("亿元")]]
        #expect(try read(item) == ["突破680亿元"])
    }

    @Test func lettersThatAreSetApartAreAWord() throws {
        var wide = font()
        wide.tracking = 0.3
        #expect(try read(TextItem("图说 Zibo", x: 20, y: 40, font: wide, fill: .black)) == ["图说 Zibo"])
    }

    @Test func aTurnedLineIsCopiedAsItIsWritten() throws {
        var item = TextItem("突破2800家", x: 60, y: 180, font: font(), fill: .black)
        item.angle = -90
        let scene = Scene(
            width: 400, height: 200, background: .white, root: GroupItem(marks: [Mark(.text([item]))]))
        let file = try PDFOnDisk(
            PDFRenderer.render([scene], shaper: TextShaper(library: FontLibrary())))
        #expect(try file.output(of: "pdftotext FILE -").text.contains("突破2800家"))
    }
}
