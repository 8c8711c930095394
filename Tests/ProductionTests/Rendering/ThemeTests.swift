import Diagnostics
import Documents
import Testing

@testable import Production

struct ThemeTests {
    private let folder = TemporaryFolder()

    private struct Silence: BatchObserver {
        func progressed(to count: Int, of total: Int) {}
        func finished(_ result: DocumentResult) {}
    }

    /// Renders a chart to scene JSON and returns it, or the mistakes.
    private func scene(_ chart: String, theme: Theme? = nil) -> String {
        var options = RenderOptions()
        options.formats = [.scene]
        options.theme = theme
        let documents = [DocumentLoader(FileSources()).load(folder.write(chart, to: "a.yaml"))]
        let result = Batch(documents, options, observer: Silence()).render(to: .file(folder["a.scene.json"]))
        return result[0].hasFailed
            ? result[0].diagnostics.map { $0.formatted(excerpt: false) }.joined(separator: "\n")
            : folder.text("a.scene.json") ?? ""
    }

    private static let chart = """
        data: {values: [{a: 1}]}
        mark: {type: bar, color: palette.red}
        encoding: {x: {field: a, type: quantitative}}

        """

    @Test func aThemeBesideTheSpecGivesItsColours() {
        folder.write("config: {palette: {red: '#c1272d'}}", to: "theme.yaml")
        #expect(scene("theme: theme.yaml\n" + Self.chart).contains("#c1272d"))
    }

    @Test func theSpecsOwnConfigIsLaidOverTheTheme() {
        folder.write("config: {palette: {red: '#c1272d'}}", to: "theme.yaml")
        let text = scene("theme: theme.yaml\nconfig: {palette: {red: '#ff0000'}}\n" + Self.chart)
        #expect(text.contains("#ff0000"))
        #expect(!text.contains("#c1272d"))
    }

    @Test func theCommandsThemeWins() {
        folder.write("config: {palette: {red: '#c1272d'}}", to: "theme.yaml")
        folder.write("{palette: {red: '#00ff00'}}", to: "other.yaml")
        let reader = SourceReader(FileSources(), folder: folder.path)
        let other = reader.source("other.yaml", at: nil, log: .init()).flatMap {
            Theme.read($0, reader: reader, log: .init())
        }
        #expect(scene("theme: theme.yaml\n" + Self.chart, theme: other).contains("#00ff00"))
    }

    @Test func aColourThatThePaletteLacksHasItsNearest() {
        folder.write("config: {palette: {reed: '#c1272d'}}", to: "theme.yaml")
        #expect(
            scene("theme: theme.yaml\n" + Self.chart) == """
                \(folder["a.yaml"]):3:26: error: no colour of the palette is named 'red' [unknown-color]
                    hint: did you mean 'palette.reed'?
                """)
    }

    @Test(arguments: [
        ("朱红", "the palette has palette.ink, palette.red; #c1272d and names of CSS are colours too"),
        ("ink", "did you mean 'palette.ink'?"), ("palete.ink", "did you mean 'palette.ink'?"),
        ("blu", "did you mean 'blue'?"),
    ])
    func anUnknownColourHasThoseOfThePalette(color: String, hint: String) {
        folder.write("config: {palette: {red: '#c1272d', ink: '#000000'}}", to: "theme.yaml")
        #expect(
            scene("theme: theme.yaml\n" + Self.chart.replacing("palette.red", with: color)) == """
                \(folder["a.yaml"]):3:26: error: unknown colour '\(color)' [unknown-color]
                    hint: \(hint)
                """)
    }

    @Test func aMissingThemeIsToldAtItsName() {
        folder.write("", to: "theme.yaml")
        #expect(
            scene("theme: themes.yaml\n" + Self.chart) == """
                \(folder["a.yaml"]):1:8: error: no such file '\(folder["themes.yaml"])' [missing-file]
                    hint: did you mean 'theme.yaml'?
                """)
    }

    @Test func aThemeIsLaidOverTheOneThatItExtends() {
        folder.write("config: {palette: {red: '#c1272d'}, bar: {stroke: '#0000ff'}}", to: "theme.yaml")
        folder.write("extends: theme.yaml\nconfig: {bar: {stroke: '#00ff00'}}", to: "other.yaml")
        let text = scene("theme: other.yaml\n" + Self.chart)
        #expect(text.contains("#c1272d"))
        #expect(text.contains("#00ff00"))
        #expect(!text.contains("#0000ff"))
    }

    @Test func theExtendedThemeIsLookedForBesideTheOneThatExtendsIt() {
        folder.write("config: {palette: {red: '#c1272d'}}", to: "house/theme.yaml")
        folder.write("extends: theme.yaml\nconfig: {}", to: "house/other.yaml")
        #expect(scene("theme: house/other.yaml\n" + Self.chart).contains("#c1272d"))
    }

    @Test func themesThatExtendOneAnotherAreRefused() {
        folder.write("extends: other.yaml\nconfig: {}", to: "theme.yaml")
        folder.write("extends: theme.yaml\nconfig: {}", to: "other.yaml")
        let (theme, other) = (folder["theme.yaml"], folder["other.yaml"])
        #expect(
            scene("theme: theme.yaml\n" + Self.chart) == """
                \(other):1:10: error: a theme can't extend itself: \(theme) → \(other) → \(theme) [circular-theme]
                """)
    }

    @Test func anExtendedThemeThatIsMissingIsToldAtItsName() {
        folder.write("extends: thema.yaml\nconfig: {}", to: "theme.yaml")
        #expect(
            scene("theme: theme.yaml\n" + Self.chart) == """
                \(folder["theme.yaml"]):1:10: error: no such file '\(folder["thema.yaml"])' [missing-file]
                    hint: did you mean 'theme.yaml'?
                """)
    }

    @Test func aMistakeInTheExtendedThemeIsToldThere() {
        folder.write("config: {palete: {}}", to: "theme.yaml")
        folder.write("extends: theme.yaml\nconfig: {}", to: "other.yaml")
        #expect(
            scene("theme: other.yaml\n" + Self.chart).contains("\(folder["theme.yaml"]):1:10: error"))
    }
}
