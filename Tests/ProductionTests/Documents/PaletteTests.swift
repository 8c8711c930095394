import Diagnostics
import Documents
import Grammar
import Testing

@testable import Production

@Suite struct PaletteTests {
    private func node(_ text: String, name: String = "theme.yaml") throws -> Node {
        try #require(DocumentReader.read(SourceFile(name: name, text: text), log: DiagnosticLog()))
    }

    /// What is said of a theme, with its places.
    private func messages(_ theme: String) throws -> [String] {
        let log = DiagnosticLog()
        _ = Theme.read(
            try node(theme), path: "", reader: SourceReader(MemorySources(), folder: nil), log: log)
        return log.diagnostics.map { diagnostic in
            let start = diagnostic.span?.start ?? Position(line: 0, column: 0)
            return "\(start.line):\(start.column): \(diagnostic.severity): \(diagnostic.message)"
        }
    }

    private static let text = """
        palette:
          ink: {rgb: '#000000', cmyk: [0, 0, 0, 100]}
          vermilion: {rgb: '#c1272d', cmyk: [15, 100, 95, 5]}
          paper: '#faf7f0'
        """

    private func resolved(_ name: String, _ palette: Palette) throws -> String? {
        palette.resolving(try node("'\(name)'"), log: DiagnosticLog()).string
    }

    @Test func aNameIsAColourWithItsInk() throws {
        let palette = Palette(try node(Self.text))
        let log = DiagnosticLog()
        let chart = palette.resolving(try node("{a: palette.vermilion, b: [palette.paper]}"), log: log)
        #expect(chart["a"]?.string == "device-cmyk(15% 100% 95% 5%, #c1272d)")
        #expect(chart["b"]?.elements?.first?.string == "#faf7f0")
        #expect(log.diagnostics.isEmpty)
    }

    @Test func anInkMayBeASpotOrATintOfIt() throws {
        let palette = Palette(
            try node(
                """
                palette:
                  red: {rgb: '#e1251b', spot: PANTONE 485 C, cmyk: [0, 95, 100, 0]}
                  pink: {rgb: '#ed7b75', spot: PANTONE 485 C, tint: 60, cmyk: [0, 95, 100, 0]}
                """))
        #expect(
            try resolved("palette.red", palette) == "spot('PANTONE 485 C', 0% 95% 100% 0%, #e1251b)")
        #expect(
            try resolved("palette.pink", palette) == "spot('PANTONE 485 C' 60%, 0% 95% 100% 0%, #ed7b75)")
    }

    @Test func aColourOverTheThemesLosesTheThemesInks() throws {
        let theme = try node(Self.text)
        for own in ["'#ff0000'", "{rgb: '#ff0000'}"] {
            let palette = Palette(
                Config.merge([theme, try node("palette: {vermilion: \(own)}", name: "a.yaml")]))
            #expect(try resolved("palette.vermilion", palette) == "#ff0000")
            #expect(try resolved("palette.ink", palette) == "device-cmyk(0% 0% 0% 100%, #000000)")
        }
    }

    @Test func processInksOverTheThemesSpotReplaceIt() throws {
        let theme = try node("palette: {red: {rgb: '#e1251b', spot: Red, cmyk: [0, 95, 100, 0]}}")
        let own = try node("palette: {red: {rgb: '#e1251b', cmyk: [0, 90, 90, 0]}}", name: "a.yaml")
        let palette = Palette(Config.merge([theme, own]))
        #expect(try resolved("palette.red", palette) == "device-cmyk(0% 90% 90% 0%, #e1251b)")
    }

    @Test(arguments: [
        (
            "palette: {a: {rgb: red, cmyk: [1, 2, 3]}}",
            "1:31: error: expected the shares of four inks, found 3"
        ),
        (
            "palette: {a: {rgb: red, cmyk: 5}}",
            "1:31: error: expected the shares of four inks, found a number"
        ),
        (
            "palette: {a: {rgb: red, cmyk: [1, 2, 3, 101]}}",
            "1:41: error: 101 % of an ink, and a press prints 0 to 100 %"
        ),
        (
            "palette: {a: {rgb: red, cmyk: [1, -2, 3, 0]}}",
            "1:35: error: -2 % of an ink, and a press prints 0 to 100 %"
        ),
        ("palette: {a: {cmyk: [1, 2, 3, 4]}}", "1:14: error: a colour of the palette needs 'rgb'"),
        (
            "palette: {a: {rgb: red, cmky: [1, 2, 3, 4]}}",
            "1:25: error: unknown property 'cmky' of a colour of the palette"
        ),
        (
            "palette: {a: {rgb: red, spot: Red}}",
            "1:25: error: a spot ink needs 'cmyk'"
        ),
        (
            "palette: {a: {rgb: red, spot: '', cmyk: [1, 2, 3, 4]}}",
            "1:31: error: a spot ink needs a name"
        ),
        (
            "palette: {a: {rgb: red, tint: 50, cmyk: [1, 2, 3, 4]}}",
            "1:25: warning: 'tint' has no effect without 'spot'"
        ),
        ("palette: {a: rad}", "1:14: error: unknown colour 'rad'"),
        ("palette: [red]", "1:10: error: expected named colours, found a list"),
        ("print: {totalInk: 20}", "1:19: error: 20 is not within 100 to 400"),
        ("palete: {a: red}\nfont: Song", "1:1: error: unknown property 'palete' of a config"),
    ])
    func whatIsNoColourIsTold(theme: String, message: String) throws {
        #expect(try messages(theme) == [message])
    }

    @Test func moreInkThanThePaperTakesIsAWarning() throws {
        let palette = "palette: {dark: {rgb: '#101010', cmyk: [70, 60, 60, 60]}}"
        #expect(
            try messages(palette) == [
                "1:40: warning: 'dark' lays 250 % of ink on one spot, and 240 % is the most"
            ])
        #expect(try messages(palette + "\nprint: {totalInk: 300}") == [])
    }

    @Test func theInkThatAColourWritesItselfIsCounted() throws {
        #expect(
            try messages("palette: {dark: 'device-cmyk(70% 60% 60% 60%, #101010)'}") == [
                "1:17: warning: 'dark' lays 250 % of ink on one spot, and 240 % is the most"
            ])
    }

    @Test func theInksThatReplaceASpotAreCounted() throws {
        let palette = "palette: {dark: {rgb: '#101010', spot: Night, tint: 100, cmyk: [70, 60, 60, 60]}}"
        #expect(
            try messages(palette) == [
                "1:64: warning: 'dark' lays 250 % of ink on one spot, and 240 % is the most"
            ])
        #expect(try messages(palette.replacing("tint: 100", with: "tint: 90")) == [])
    }

    @Test func twoColoursThatLookAlikeMayHaveInksOfTheirOwn() throws {
        let second = "deep: {rgb: '#000', cmyk: [60, 40, 40, 100]}"
        #expect(try messages("palette: {ink: {rgb: '#000000', cmyk: [0, 0, 0, 100]}, \(second)}") == [])
    }

    @Test func aHatchMayHaveAName() throws {
        #expect(try messages("palette: {lines: {hatch: red}}") == [])
    }
}
