import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct FontPackingTests {
    private func document(_ text: String) throws -> [UInt8] {
        let font = FontStyle(family: "Noto Serif CJK SC", size: 24, weight: 900)
        let item = TextItem(text, x: 20, y: 40, font: font, fill: .black)
        let scene = Scene(
            width: 300, height: 60, background: .white, root: GroupItem(marks: [Mark(.text([item]))]))
        return try PDFRenderer.render([scene], shaper: TextShaper(library: FontLibrary()))
    }

    @Test func aFewCharactersMakeASmallDocument() throws {
        // Seven times as much with the subset as Cairo writes it.
        #expect(try document("淄博两会").count < 12_000)
    }

    @Test func aPackedFontIsSoundAndGivesItsTextBack() throws {
        let file = try PDFOnDisk(document("淄博两会2024"))
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        #expect(try file.output(of: "pdftotext FILE -").text.contains("淄博两会2024"))
        let fonts = try file.output(of: "pdffonts FILE").text
        #expect(fonts.contains("CID Type 0C"))
        #expect(fonts.contains("yes yes yes"))
        #expect(!fonts.contains("rror"))
        // There is ink where the text stands.
        let raster = try file.raster()
        #expect(raster.pixels.contains { $0 & 255 < 64 })
    }

    @Test func unpackedAFontIsWhatItWas() throws {
        let bytes = try document("图版")
        let file = try #require(PDFFile(bytes))
        var seen = 0
        for number in 0..<file.count {
            let object = file.object(number)
            let head = String(decoding: object.prefix(200).map { $0 < 0x80 ? $0 : 63 }, as: UTF8.self)
            guard head.contains("/Subtype /CIDFontType0C"), head.contains("/Predictor 15 /Columns 24") else {
                continue
            }
            let packed = try #require(file.stream(number))
            let rows = try #require(Flate.inflated(packed))
            #expect(rows.count % 25 == 0)
            var font = [UInt8](repeating: 0, count: 24)
            for row in stride(from: 0, to: rows.count, by: 25) {
                let above = font.suffix(24)
                let isChanged = rows[row] == 2
                font += zip(rows[(row + 1)..<(row + 25)], above).map { isChanged ? $0 &+ $1 : $0 }
            }
            // A compact font of version 1.0 begins so, and names itself.
            #expect(font[24...].starts(with: [1, 0, 4]))
            #expect(font.count > 50_000)
            seen += 1
        }
        #expect(seen == 1)
    }
}
