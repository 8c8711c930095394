import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Hatches in documents: strokes, which a designer can restyle.
@Suite struct HatchStrokeTests {
    private static func page(_ hatch: Hatch) -> Scene {
        let bar = RectItem(x: 20, y: 20, width: 100, height: 60, style: Style(fill: .hatch(hatch)))
        return Scene(
            width: 140, height: 100, background: .white, root: GroupItem(marks: [Mark(.rect([bar]))]))
    }

    private static func document(_ hatch: Hatch) throws -> PDFOnDisk {
        try PDFOnDisk(PDFRenderer.render([page(hatch)], shaper: TextShaper(library: FontLibrary())))
    }

    private static var hatch: Hatch {
        var hatch = Hatch(color: Color(0x274060))
        (hatch.spacing, hatch.lineWidth, hatch.angle) = (6, 1.5, 45)
        return hatch
    }

    @Test func linesOfOneWidthAreStrokes() throws {
        let plain = try Self.document(Self.hatch).plain()
        #expect(plain.contains("1.5 w"))
        #expect(plain.contains(#/ l S\n|\nS\n/#))
    }

    @Test func linesThatFadeAreFilled() throws {
        var hatch = Self.hatch
        hatch.fade = .horizontal(from: 20, to: 120)
        #expect(try !Self.document(hatch).plain().contains("1.5 w"))
    }

    @Test func strokesCoverWhatFilledLinesWould() throws {
        var filled = Self.hatch
        // It fades beyond the bar.
        filled.fade = .horizontal(from: 1000, to: 2000)
        func ink(_ hatch: Hatch) throws -> Double {
            try Self.document(hatch).raster().pixels.reduce(0) { $0 + 255 - Double($1 & 255) }
        }
        #expect(try abs(ink(Self.hatch) / ink(filled) - 1) < 0.06)
    }

    @Test func noStrokesAreMoreThanTheBoxNeeds() throws {
        let path = try #require(Self.hatch.strokes(covering: Rect(x: 0, y: 0, width: 60, height: 60)))
        // The diagonal is 85 pt.
        #expect(path.elements.count / 2 == 14)
    }

    @Test func aSolidHatchHasNone() {
        var hatch = Self.hatch
        hatch.lineWidth = 6
        #expect(hatch.strokes(covering: Rect(x: 0, y: 0, width: 60, height: 60)) == nil)
    }

    /// A letter of 120 points on 140.
    private static func letter(_ fill: Paint) -> Scene {
        var item = TextItem(
            "一", x: 10, y: 110, font: FontStyle(family: "Noto Serif CJK SC", size: 120, weight: 900),
            fill: .black)
        item.style.fill = fill
        return Scene(
            width: 140, height: 140, background: .white, root: GroupItem(marks: [Mark(.text([item]))]))
    }

    @Test func largeLettersAreFilledWithTheLines() throws {
        func ink(_ fill: Paint) throws -> Int {
            let png = try PNGRenderer.render(Self.letter(fill), shaper: TextShaper(library: FontLibrary()))
            return try #require(Raster(png: png)).pixels.count { $0 != 0xFFFF_FFFF }
        }
        let solid = try ink(.color(Color(0x274060)))
        let hatched = try ink(.hatch(Self.hatch))
        #expect(solid > 500)
        #expect(hatched > solid / 5 && hatched < solid * 4 / 5)
    }

    @Test func aDocumentSaysWhatLettersOfLinesRead() throws {
        let file = try PDFOnDisk(
            PDFRenderer.render([Self.letter(.hatch(Self.hatch))], shaper: TextShaper(library: FontLibrary())))
        #expect(try file.plain().contains(/ActualText/))
    }
}
