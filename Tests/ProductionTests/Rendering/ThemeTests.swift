import Diagnostics
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
        let documents = [DocumentLoader.load(folder.write(chart, to: "a.yaml"))]
        let result = Batch(options).render(documents, to: .file(folder["a.scene.json"]), observer: Silence())
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
        let other = Theme.read(
            path: folder.write("{palette: {red: '#00ff00'}}", to: "other.yaml"), log: .init())
        #expect(scene("theme: theme.yaml\n" + Self.chart, theme: other).contains("#00ff00"))
    }

    @Test func aColourThatThePaletteLacksHasItsNearest() {
        folder.write("config: {palette: {reed: '#c1272d'}}", to: "theme.yaml")
        #expect(
            scene("theme: theme.yaml\n" + Self.chart) == """
                \(folder["a.yaml"]):3:26: error: no colour of the palette is named 'red'
                    hint: did you mean 'palette.reed'?
                """)
    }

    @Test func aMissingThemeIsToldAtItsName() {
        folder.write("", to: "theme.yaml")
        #expect(
            scene("theme: themes.yaml\n" + Self.chart) == """
                \(folder["a.yaml"]):1:8: error: no such file '\(folder["themes.yaml"])'
                    hint: did you mean 'theme.yaml'?
                """)
    }
}
