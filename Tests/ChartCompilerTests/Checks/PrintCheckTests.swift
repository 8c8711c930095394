import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Testing

@testable import ChartChecks
@testable import ChartCompiler
@testable import ChartModel

/// Type and lines that a press can't hold are told of.
@Suite struct PrintCheckTests {
    private func text(_ text: String, _ size: Double, _ color: Color, x: Double = 0) -> Mark {
        Mark(.text([TextItem(text, x: x, y: 20, font: FontStyle(family: "serif", size: size), fill: color)]))
    }

    private func line(_ width: Double, role: Role = .mark) -> Mark {
        let style = Style(stroke: .black, width: width)
        return Mark(.rule([RuleItem(from: Point(0, 0), to: Point(9, 0), style: style)]), role: role)
    }

    private func page(_ marks: [Mark]) -> Scene {
        var scene = Scene(
            width: 300, height: 200, origin: Point(28.35, 0), background: .white,
            root: GroupItem(x: 0, y: 8.35, marks: marks))
        scene.title = "page"
        return scene
    }

    private func messages(
        _ pages: [[Mark]], print: String? = "{}"
    ) throws -> [String] {
        let log = DiagnosticLog()
        let text = print.map { "print: \($0)" } ?? "{}"
        let node = try #require(YAMLReader.read(SourceFile(name: "theme.yaml", text: text), log: log))
        let loader = DataLoader(SourceReader(MemorySources(), folder: nil))
        let environment = ChartEnvironment(measuring: StandardMetrics(), tables: loader, log: log)
        environment.check(
            CheckSubject(pages: pages.map(page), Config(node, log: log), at: nil, environment))
        return log.diagnostics.filter { $0.code != TextContrast.code }.map(\.message)
    }

    @Test func blackMayBeSmallAndNotSmaller() throws {
        #expect(try messages([[text("注", 6, .black)]]) == [])
        #expect(
            try messages([[text("注", 5.5, .black, x: 28.35)]]) == [
                "“注” is 5.5 pt, in one solid ink, at 20 × 10 mm: too small for print, which holds 6 pt"
            ])
    }

    @Test func aGreyIsATint() throws {
        let grey = Color(0x666666)
        #expect(try messages([[text("来源", 8, grey)]]) == [])
        #expect(try messages([[text("来源", 7, grey)]]).first?.contains("7 pt, in a tint") == true)
        #expect(try messages([[text("来源", 7, grey)]], print: "{smallestTint: 7pt}") == [])
    }

    @Test func aBlackThatIsHalfTransparentIsATint() throws {
        let faint = Color.black.withAlpha(0.5)
        #expect(try messages([[text("来源", 7, faint)]]).first?.contains("in a tint") == true)
    }

    @Test(arguments: [Color(0x274060), Color(0xC1272D), .white])
    func mixedInksAndLightTypeAreTheFinest(color: Color) throws {
        #expect(try messages([[text("七成", 10, color)]]) == [])
        #expect(
            try messages([[text("七成", 9, color)]]).first?.hasPrefix(
                "“七成” is 9 pt, in several inks or light on dark") == true)
    }

    @Test func oneInkAloneIsSolid() throws {
        #expect(try messages([[text("黄", 6, Color(0xFFFF00))]]) == [])
        #expect(try messages([[text("黄", 6, Color(0xFFFF99))]]).first?.contains("in a tint") == true)
    }

    @Test(arguments: [
        ("0% 0% 0% 100%", "in one solid ink"), ("0% 90% 0% 0%", "in one solid ink"),
        ("0% 60% 0% 0%", "in a tint"), ("0% 60% 0% 5%", "in a tint"), ("0% 60% 60% 0%", "in several inks"),
        ("0% 0% 0% 0%", "in several inks"),
    ])
    func inksOfAColourCountAsTheyAre(shares: String, kind: String) throws {
        let color = try #require(Color(css: "device-cmyk(\(shares), #336699)"))
        #expect(try messages([[text("字", 5, color)]]).first?.contains(kind) == true)
    }

    @Test(arguments: [(100.0, "in one solid ink"), (60, "in a tint"), (10, "light on dark")])
    func aSpotIsOneInk(tint: Double, kind: String) throws {
        let spot = SpotInk("PANTONE 485 C", tint: tint, alternative: CMYK(0, 95, 100, 0))
        let color = Color(0xE1251B).withInk(.spot(spot))
        #expect(try messages([[text("字", 5, color)]]).first?.contains(kind) == true)
    }

    @Test func aSmallRunWithinALargeTextIsFound() throws {
        var item = TextItem("", x: 0, y: 0, font: FontStyle(family: "serif", size: 20), fill: .black)
        item.lines = [[TextRun("1310"), TextRun("亿元", font: FontStyle(family: "serif", size: 5))]]
        #expect(try messages([[Mark(.text([item]))]]).first?.hasPrefix("“亿元” is 5 pt") == true)
    }

    @Test func whatIsNotSeenIsNotChecked() throws {
        var hidden = TextItem("注", x: 0, y: 0, font: FontStyle(family: "serif", size: 3), fill: .black)
        hidden.style.opacity = 0
        #expect(try messages([[Mark(.text([hidden])), text("　", 3, .black)]]) == [])
    }

    @Test func thinLinesAreFound() throws {
        #expect(try messages([[line(0.3), line(0)]]) == [])
        #expect(
            try messages([[line(0.2, role: .axisGrid)]]) == [
                "a grid line at 10 × 2.9 mm is 0.2 pt wide: too thin for print, which holds 0.3 pt"
            ])
    }

    @Test func theLinesOfAHatchAreLines() throws {
        var hatch = Hatch(color: .black)
        hatch.lineWidth = 0.2
        let box = RectItem(x: 0, y: 0, width: 9, height: 9, style: Style(fill: .hatch(hatch)))
        #expect(try messages([[Mark(.rect([box]))]]).first?.hasPrefix("the hatch of a line") == true)
    }

    @Test func aFewAreToldAndTheRestCounted() throws {
        let texts = (1...8).map { text("注\($0)", 5, .black) }
        let messages = try messages([texts])
        #expect(messages.count == 4)
        #expect(messages.last == "and 5 more texts in one solid ink too small for print")
    }

    @Test func ofSeveralPagesThePageIsNamed() throws {
        let messages = try messages([[], [text("注", 5, .black)]])
        #expect(messages.first?.contains("at page 2, 10 × 10 mm") == true)
    }

    @Test(arguments: [nil, "{onPaper: false}"]) func withoutTheSectionNothingIsChecked(print: String?) throws
    {
        #expect(try messages([[text("注", 3, .black), line(0.1)]], print: print) == [])
    }

    @Test func aMisspeltLimitIsTold() throws {
        #expect(
            try messages([[]], print: "{smalestType: 5pt}").first?.contains("smalestType") == true)
    }

    @Test func aChartIsCheckedByItsTheme() {
        let chart = """
            data: {values: [{a: 甲, b: 1}]}
            mark: bar
            encoding: {x: {field: b, type: quantitative}, y: {field: a, type: nominal, axis: {labelFontSize: 4}}}
            """
        #expect(compile(chart).messages == [])
        let checked = compile(chart + "\nconfig: {print: {}}").messages
        #expect(checked.contains { $0.hasPrefix("“甲” is 4 pt, in one solid ink") })
    }
}
