import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Documents to be kept, PDF/A-2u: the rules of veraPDF's profiles that what Cairo writes could break, by their clauses in
/// ISO 19005-2.
@Suite struct ArchiveTests {
    private static func page(_ marks: [Mark] = []) -> Scene {
        let font = FontStyle(family: "Noto Serif CJK SC", size: 12, weight: 400)
        let latin = FontStyle(family: "DejaVu Sans", size: 12, weight: 400)
        var pale = Style(fill: Color(0xFF0000))
        pale.opacity = 0.5
        let own = [
            Mark(.rect([RectItem(x: 10, y: 10, width: 50, height: 30, style: pale)])),
            Mark(.text([TextItem("突破2800家", x: 10, y: 60, font: font, fill: .black)])),
            Mark(.text([TextItem("Zibo ж é 中", x: 10, y: 80, font: latin, fill: .black)])),
        ]
        return Scene(
            width: 200, height: 100, background: .white,
            root: GroupItem(width: 200, height: 100, marks: own + marks))
    }

    private static func document(
        _ page: Scene = page(), hasLayers: Bool = false, title: String? = "News"
    ) throws -> PDFOnDisk {
        var options = PDFOptions()
        options.isArchive = true
        options.hasLayers = hasLayers
        var described = page
        described.description = "A picture"
        return try PDFOnDisk(
            PDFRenderer.render(
                [described], metadata: DocumentMetadata(title: title), options: options,
                shaper: TextShaper(library: FontLibrary())))
    }

    @Test func theFileSaysWhatItIs() throws {
        let plain = try Self.document().plain()
        // 6.6.4
        #expect(plain.contains("<pdfaid:part>2</pdfaid:part>"))
        #expect(plain.contains("<pdfaid:conformance>U</pdfaid:conformance>"))
        // 6.6.2.3: what the standard doesn't know is explained.
        #expect(plain.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(plain.contains("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<"))
        #expect(plain.contains("<pdfaProperty:name>part<"))
    }

    @Test func nothingIsExplainedThatIsNotThere() throws {
        #expect(try !Self.document(title: nil).plain().contains("pdfaSchema"))
    }

    @Test func theFileHasAnIdentifier() throws {
        // 6.1.3
        #expect(try Self.document().plain().contains("/ID ["))
    }

    @Test func coloursAreThoseOfTheOutputIntent() throws {
        let plain = try Self.document().plain()
        // 6.2.3, 6.2.4.3
        #expect(plain.contains("/S /GTS_PDFA1"))
        #expect(plain.contains("/DestOutputProfile"))
        #expect(!plain.contains("/DeviceCMYK"))
    }

    @Test func theProfileIsOneOfScreens() {
        let profile = SRGBProfile.bytes
        func word(_ place: Int) -> Int { profile[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        func text(_ place: Int) -> String { String(decoding: profile[place..<place + 4], as: UTF8.self) }
        #expect(word(0) == profile.count)
        #expect([text(12), text(16), text(20), text(36)] == ["mntr", "RGB ", "XYZ ", "acsp"])
        #expect(word(8) == 0x0210_0000)
        #expect(word(128) == 9)
        for tag in 0..<word(128) {
            let (start, size) = (word(132 + 12 * tag + 4), word(132 + 12 * tag + 8))
            #expect(start % 4 == 0)
            #expect(start + size <= profile.count)
        }
    }

    @Test func picturesAreShownAsTheyAreStored() throws {
        let raster = Raster(
            width: 2, height: 2, pixels: [0xFFFF_0000, 0xFF00_FF00, 0xFF00_00FF, 0xFF80_8080])
        let image = try EncodedImage(url: "a.png", raster.encoded())
        let mark = Mark(
            .image([ImageItem(rect: Rect(x: 100, y: 10, width: 40, height: 40), url: "a.png", image: image)]))
        // 6.2.8
        let plain = try Self.document(Self.page([mark])).plain()
        #expect(plain.contains("/Interpolate false"))
        #expect(!plain.contains("/Interpolate true"))
    }

    @Test func everyFontIsEmbeddedAndKnowsItsCharacters() throws {
        let file = try Self.document()
        let fonts = try file.output(of: "pdffonts FILE").text.split(separator: "\n").dropFirst(2)
        #expect(fonts.count >= 3)
        for font in fonts {
            // Embedded, a subset, with Unicode: 6.2.11.4.1, 6.2.11.7.2.
            #expect(font.contains(#/ yes +yes +yes +/#), "\(font)")
        }
        // 6.2.11.3.2
        let plain = try file.plain()
        #expect(
            plain.matches(of: #/\/CIDFontType2/#).count
                == plain.matches(of: #/\/CIDToGIDMap \/Identity/#).count)
        #expect(plain.contains("/CIDFontType2"))
    }

    @Test func nothingActs() throws {
        let plain = try Self.document().plain()
        // 6.4, 6.5, 6.10, 6.11
        for word in [
            "/JavaScript", "/AA", "/AcroForm", "/Requirements", "/PresSteps", "/LZWDecode", "/Encrypt",
        ] {
            #expect(!plain.contains(word))
        }
    }

    @Test func layersAreListedUnderAName() throws {
        let plain = try Self.document(hasLayers: true).plain()
        // 6.9
        #expect(plain.contains("/Name (Layers)"))
        #expect(plain.contains("/Order ["))
        #expect(!plain.contains("/AS"))
    }

    @Test func theSamePagesGiveTheSameBytes() throws {
        var options = PDFOptions()
        options.isArchive = true
        func bytes() throws -> [UInt8] {
            try PDFRenderer.render(
                [Self.page()], options: options, shaper: TextShaper(library: FontLibrary()))
        }
        #expect(try bytes() == bytes())
    }

    @Test func aPictureInInksBecomesOneForScreens() throws {
        let image = try EncodedImage(url: "a.jpg", photograph(inkPhotograph))
        let mark = Mark(
            .image([ImageItem(rect: Rect(x: 100, y: 10, width: 40, height: 40), url: "a.jpg", image: image)]))
        #expect(try !Self.document(Self.page([mark])).plain().contains("/DeviceCMYK"))
    }
}
