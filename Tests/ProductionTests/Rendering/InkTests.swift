import Diagnostics
import Testing

@testable import Production

/// The inks of the palette reach the scene, wherever a colour is used.
@Suite struct InkTests {
    private let folder = TemporaryFolder()

    private static let palette = """
        palette:
            paper: {rgb: '#ffffff', cmyk: [0, 0, 0, 0]}
            ink: {rgb: '#000000', cmyk: [0, 0, 0, 100]}
            night: {rgb: '#000000', cmyk: [40, 30, 30, 100]}
            red: {rgb: '#c1272d', cmyk: [15, 100, 95, 5]}
            spot: {rgb: '#e1251b', spot: PANTONE 485 C, cmyk: [0, 95, 100, 0]}
            tint: {rgb: '#ed7b75', spot: PANTONE 485 C, tint: 60, cmyk: [0, 95, 100, 0]}
            screen: '#336699'
        """
    private static let ink = "device-cmyk(0% 0% 0% 100%, #000000)"
    private static let night = "device-cmyk(40% 30% 30% 100%, #000000)"
    private static let red = "device-cmyk(15% 100% 95% 5%, #c1272d)"

    /// The scene of a document with the palette, or the mistakes.
    private func scene(_ document: String, config: String = "") -> String {
        folder.write("config:\n  \(Self.palette)\n  \(config)", to: "theme.yaml")
        var options = RenderOptions()
        options.formats = [.scene]
        let path = folder.write("theme: theme.yaml\n" + document, to: "a.yaml")
        let documents = [DocumentLoader(FileSources()).load(path)]
        let result = Batch(documents, options, observer: Silence()).render(to: .file(folder["a.scene.json"]))
        return result[0].hasFailed
            ? result[0].diagnostics.map { $0.formatted(excerpt: false) }.joined(separator: "\n")
            : folder.text("a.scene.json") ?? ""
    }

    private func bars(mark: String, color: String? = nil) -> String {
        """
        data: {values: [{a: 1, b: x}, {a: 2, b: y}]}
        mark: \(mark)
        encoding:
          x: {field: a, type: quantitative, axis: {labelColor: palette.night}}
          y: {field: b, type: nominal}
        \(color.map { "  color: \($0)" } ?? "")
        """
    }

    @Test func ofAMark() {
        #expect(scene(bars(mark: "{type: bar, color: palette.red}")).contains("\"fill\":\"\(Self.red)\""))
        #expect(
            scene(bars(mark: "{type: bar, stroke: palette.red}")).contains("\"stroke\":\"\(Self.red)\""))
    }

    @Test func ofAnAxisAndThePaper() {
        let scene = scene(bars(mark: "bar"), config: "background: palette.paper")
        #expect(scene.contains("\"fill\":\"\(Self.night)\""))
        #expect(scene.contains("\"background\":\"device-cmyk(0% 0% 0% 0%, #ffffff)\""))
    }

    @Test func ofAMarkInTheThemesConfig() {
        #expect(scene(bars(mark: "bar"), config: "bar: {color: palette.red}").contains(Self.red))
    }

    @Test func ofAValueAndOfACondition() {
        let color = "{value: palette.red, condition: {test: datum.a > 1, value: palette.ink}}"
        let scene = scene(bars(mark: "bar", color: color))
        #expect(scene.contains("\"fill\":\"\(Self.red)\""))
        #expect(scene.contains("\"fill\":\"\(Self.ink)\""))
    }

    @Test func ofTheRangeOfAScale() {
        let color = "{field: b, type: nominal, scale: {range: [palette.red, palette.ink]}}"
        let scene = scene(bars(mark: "bar", color: color))
        // A bar and an entry of the legend each.
        #expect(scene.count(of: "\"fill\":\"\(Self.red)\"") == 2)
        #expect(scene.count(of: "\"fill\":\"\(Self.ink)\"") == 2)
    }

    @Test func ofTheThemesRanges() {
        let scene = scene(
            bars(mark: "bar", color: "{field: b, type: nominal}"),
            config: "range: {category: [palette.night, palette.red]}")
        #expect(scene.count(of: "\"fill\":\"\(Self.red)\"") == 2)
    }

    @Test func ofTheClassesOfAScale() {
        let color = """
            {field: a, type: quantitative, scale: {type: threshold, domain: [1.5], range: [palette.ink, palette.red]}}
            """
        let scene = scene(bars(mark: "bar", color: color))
        #expect(scene.contains("\"fill\":\"\(Self.ink)\""))
        #expect(scene.contains("\"fill\":\"\(Self.red)\""))
    }

    @Test func ofARampBetweenTwoColours() {
        let color = """
            {field: a, type: quantitative, scale: {domain: [0, 2], range: [palette.paper, palette.red], interpolate: rgb}}
            """
        let scene = scene(bars(mark: "bar", color: color))
        #expect(scene.contains("\"fill\":\"device-cmyk(7.5% 50% 47.5% 2.5%, #e09396)\""))
        #expect(scene.contains("\"fill\":\"\(Self.red)\""))
        #expect(scene.contains("\"color\":\"device-cmyk(0% 0% 0% 0%, #ffffff)\""))
    }

    @Test func ofAHatchAndItsGround() {
        let mark = "{type: bar, color: {hatch: palette.red, background: palette.paper}}"
        #expect(
            scene(bars(mark: mark)).contains(
                "{\"hatch\":\"\(Self.red)\",\"background\":\"device-cmyk(0% 0% 0% 0%, #ffffff)\""))
    }

    @Test func ofTheStopsOfAGradient() {
        let stops = "[{offset: 0, color: palette.red}, {offset: 1, color: palette.screen}]"
        let scene = scene(bars(mark: "{type: bar, color: {gradient: linear, stops: \(stops)}}"))
        #expect(
            scene.contains("{\"offset\":0,\"color\":\"\(Self.red)\"},{\"offset\":1,\"color\":\"#336699\"}"))
    }

    @Test func ofAFaintMark() {
        #expect(
            scene(bars(mark: "{type: bar, color: palette.red, opacity: 0.5}")).contains(
                "\"fill\":\"\(Self.red)\",\"opacity\":0.5"))
    }

    @Test func ofASheet() {
        let scene = scene("width: 300\nblocks: [{text: Text}]\n", config: "sheet: {ink: palette.red}")
        #expect(scene.contains("\"fill\":\"\(Self.red)\""))
    }

    @Test func ofAChartOnASheet() {
        let chart = bars(mark: "{type: bar, color: palette.red}").replacing("\n", with: "\n      ")
        let scene = scene("width: 300\nblocks:\n  - chart:\n      \(chart)\n")
        #expect(scene.contains("\"fill\":\"\(Self.red)\""))
    }

    @Test func coloursThatLookAlikeKeepInksOfTheirOwn() {
        let color = "{field: b, type: nominal, scale: {range: [palette.ink, palette.night]}}"
        let scene = scene(bars(mark: "bar", color: color))
        #expect(scene.count(of: "\"fill\":\"\(Self.ink)\"") == 2)
        // With the two labels of the axis, and others of its numbers.
        #expect(scene.count(of: "\"fill\":\"\(Self.night)\"") > 2)
    }

    @Test func ofASpotAndItsTints() {
        let color = "{field: b, type: nominal, scale: {range: [palette.spot, palette.tint]}}"
        let scene = scene(bars(mark: "bar", color: color))
        #expect(scene.contains("\"fill\":\"spot('PANTONE 485 C', 0% 95% 100% 0%, #e1251b)\""))
        #expect(scene.contains("\"fill\":\"spot('PANTONE 485 C' 60%, 0% 95% 100% 0%, #ed7b75)\""))
    }

    @Test func ofAColourThatADocumentOrATableWritesItself() {
        #expect(scene(bars(mark: "{type: bar, color: '\(Self.red)'}")).contains("\"fill\":\"\(Self.red)\""))
        let table = """
            data: {values: [{a: 1, c: "\(Self.red)"}]}
            mark: bar
            encoding: {x: {field: a, type: quantitative}, color: {field: c, type: nominal, scale: null}}
            """
        #expect(scene(table).contains("\"fill\":\"\(Self.red)\""))
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
