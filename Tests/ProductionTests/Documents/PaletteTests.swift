import Colors
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

    @Test func aNameIsTheColourOfTheScreen() throws {
        let palette = Palette(try node(Self.text))
        let log = DiagnosticLog()
        let chart = palette.resolving(try node("{a: palette.vermilion, b: [palette.paper]}"), log: log)
        #expect(chart["a"]?.string == "#c1272d")
        #expect(chart["b"]?.elements?.first?.string == "#faf7f0")
        #expect(log.diagnostics.isEmpty)
    }

    @Test func theInksAreKept() throws {
        let palette = Palette(try node(Self.text))
        #expect(palette.cmyk(of: "vermilion") == CMYK([15, 100, 95, 5]))
        #expect(palette.cmyk(of: "vermilion")?.total == 215)
        #expect(palette.cmyk(of: "paper") == nil)
        #expect(palette.cmyk(of: Color(0x000000)) == CMYK([0, 0, 0, 100]))
        #expect(palette.cmyk(of: Color(0xC1272D).withAlpha(0.5)) == CMYK([15, 100, 95, 5]))
        #expect(palette.cmyk(of: Color(0xFAF7F0)) == nil)
    }

    @Test func aColourOverTheThemesLosesTheThemesInks() throws {
        let theme = try node(Self.text)
        for own in ["'#ff0000'", "{rgb: '#ff0000'}"] {
            let palette = Palette(
                Config.merge([theme, try node("palette: {vermilion: \(own)}", name: "a.yaml")]))
            #expect(palette.cmyk(of: "vermilion") == nil)
            #expect(palette.cmyk(of: "ink") != nil)
        }
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
        ("palette: {a: {rgb: red, cmyk: [1, 2, 3, 101]}}", "1:41: error: 101 is not within 0 to 100"),
        ("palette: {a: {rgb: red, cmyk: [1, -2, 3, 0]}}", "1:35: error: -2 is not within 0 to 100"),
        ("palette: {a: {cmyk: [1, 2, 3, 4]}}", "1:14: error: a colour of the palette needs 'rgb'"),
        (
            "palette: {a: {rgb: red, cmky: [1, 2, 3, 4]}}",
            "1:25: error: unknown property 'cmky' of a colour of the palette"
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

    @Test func twoColoursThatLookAlikeHaveOneInk() throws {
        let second = "deep: {rgb: '#000', cmyk: [60, 40, 40, 100]}"
        #expect(
            try messages("palette: {ink: {rgb: '#000000', cmyk: [0, 0, 0, 100]}, \(second)}") == [
                "1:82: warning: 'deep' looks like 'ink' and is printed of other inks"
            ])
    }

    @Test func aHatchMayHaveAName() throws {
        #expect(try messages("palette: {lines: {hatch: red}}") == [])
    }
}
