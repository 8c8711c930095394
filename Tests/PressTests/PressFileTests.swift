import Colors
import Rendering
import SceneGraph
import Testing

@testable import Press

@Suite struct PressFileTests {
    @Test func `A document says what it conforms to`() throws {
        let pressed = try Pressed([], metadata: DocumentMetadata(title: "News"))
        for entry in [
            // The values are in hexadecimal digits.
            "/GTS_PDFXVersion <5044462F582D31613A32303033>", "/Title <4E657773>", "/Trapped /False",
            "/Creator <",
            "/Producer <", "/CreationDate <", "/ModDate <",
        ] {
            #expect(pressed.information.contains(entry))
        }
        #expect(pressed.text.contains("/S /GTS_PDFX"))
        #expect(pressed.text.contains("/DestOutputProfile"))
        #expect(pressed.text.contains("/ID [ <"))
        #expect(pressed.text.hasPrefix("%PDF-1.4"))
    }

    @Test func `The dates are those that are asked for`() throws {
        let date = DocumentDate(seconds: 1_711_929_600)
        let pressed = try Pressed([], metadata: DocumentMetadata(date: date))
        #expect(date.pdf == "D:20240401000000Z")
        #expect(pressed.text.contains("<xmp:CreateDate>2024-04-01T00:00:00Z</xmp:CreateDate>"))
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_732_899_599, "2024-11-29T16:59:59Z"),
    ])
    func `Seconds are counted in UTC`(seconds: Int, expected: String) {
        #expect(DocumentDate(seconds: seconds).iso8601 == expected)
    }

    @Test func `The same page gives the same bytes`() throws {
        let marks = [rect(0, 0, 50, 50, SpotTests.color, alpha: 0.5), words("图版", .black)]
        #expect(try Pressed(marks).bytes == Pressed(marks).bytes)
    }

    @Test func `Documents with other inks have other names`() throws {
        func name(_ color: Color) throws -> String {
            let text = try Pressed([rect(0, 0, 50, 50, color)]).text
            return try String(#require(text.firstMatch(of: #/\/ID \[ <([0-9A-F]+)>/#)).1)
        }
        #expect(try name(.inks(10, 0, 0, 0)) != name(.inks(20, 0, 0, 0)))
    }

    @Test func `A page without bleed is cut where it ends`() throws {
        let page = try Pressed([]).page
        #expect(page.contains("/MediaBox [ 0 0 200 100 ]"))
        #expect(page.contains("/TrimBox [ 0 0 200 100 ]"))
        #expect(page.contains("/BleedBox [ 0 0 200 100 ]"))
        #expect(!page.contains("/Group"))
        #expect(!page.contains("ArtBox"))
    }

    @Test func `With bleed the sheet is larger, and grounds at the edge fill it`() throws {
        var profile = PressProfile()
        profile.bleed = 9
        let pressed = try Pressed(
            [rect(0, 0, 80, 100, .inks(100, 0, 0, 0)), rect(100, 20, 30, 30, .inks(0, 100, 0, 0))],
            background: .inks(0, 0, 20, 0), profile)
        #expect(pressed.page.contains("/MediaBox [ 0 0 218 118 ]"))
        #expect(pressed.page.contains("/TrimBox [ 9 9 209 109 ]"))
        #expect(pressed.page.contains("/BleedBox [ 0 0 218 118 ]"))
        // The ground of the page, the one at three edges, and the one that touches none.
        #expect(pressed.content.contains("0 0 218 118 re f"))
        #expect(pressed.content.contains("0 0 89 118 re f"))
        #expect(pressed.content.contains("109 29 30 30 re f"))
    }

    @Test func `Marks stand outside of the bleed, on all plates`() throws {
        var profile = PressProfile()
        profile.bleed = 9
        profile.hasMarks = true
        let pressed = try Pressed([rect(0, 0, 200, 100, .inks(100, 0, 0, 0))], profile)
        #expect(pressed.page.contains("/TrimBox [ 45 45 245 145 ]"))
        #expect(pressed.content.contains("/PSAll CS 1 SCN"))
        #expect(pressed.text.contains("/Separation /All"))
    }

    @Test func `Links are left out`() throws {
        var style = Style(fill: .black)
        style.link = "https://example.org"
        let text = try Pressed([rect(0, 0, 50, 50, style)]).text
        #expect(!text.contains("/Annot"))
        #expect(!text.contains("example.org"))
    }
}

@Suite struct ContentTokensTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var tokens = ContentTokens(bytes)
        var words: [String] = []
        while let token = tokens.next() {
            if token.kind == .word {
                words.append(String(decoding: bytes[token.start..<token.end], as: UTF8.self))
            }
        }
        return words
    }

    @Test(arguments: [
        ("1 0 0 rg 0 0 5 5 re f", ["rg", "re", "f"]), ("(1 0 0 rg) Tj", ["Tj"]), ("(a\\) rg (b)) Tj", ["Tj"]),
        ("<0102> Tj [(a) -20 (b)] TJ", ["Tj", "TJ"]), ("/rg gs", ["gs"]), ("/P << /MCID 1 >> BDC", ["BDC"]),
        ("% rg\nq Q", ["q", "Q"]), ("BI /W 1 ID rg rg\u{1} EI Q", ["BI", "ID", "EI", "Q"]), ("f*", ["f*"]),
    ])
    func `Operators are told from operands`(content: String, expected: [String]) {
        #expect(words(content) == expected)
    }

    @Test(arguments: ["(", "<", "/", "[", "BI ID ", "(\\", "%"])
    func `Content that is cut off ends`(content: String) {
        #expect(words(content).count <= 3)
    }
}
