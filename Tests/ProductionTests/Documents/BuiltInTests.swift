import Diagnostics
import Documents
import Sheets
import Testing

@testable import Production

/// House styles and papers that have names.
@Suite struct BuiltInTests {
    private let folder = TemporaryFolder()

    private static let chart = """
        data: {values: [{区县: 张店, 亿元: 3}, {区县: 博山, 亿元: 2}]}
        mark: bar
        encoding: {y: {field: 区县}, x: {field: 亿元, type: quantitative}}

        """

    private func compiled(_ chart: String) -> (scene: String, messages: [String], sources: [String]) {
        let log = DiagnosticLog()
        let loaded = DocumentLoader(FileSources()).load(folder.write(chart, to: "a.yaml"))
        let bench = Workbench(Workshop())
        let compiled = loaded.document.flatMap {
            DocumentCompiler(RenderOptions(), bench, log: log).compile($0)
        }
        let scene = compiled?.files(as: .scene, ppi: nil, log: log)?.first.map {
            String(decoding: $0, as: UTF8.self)
        }
        return (
            scene ?? "", (loaded.diagnostics + log.diagnostics).map { $0.formatted(excerpt: false) },
            compiled?.sources.map(\.path) ?? []
        )
    }

    @Test(arguments: BuiltInSources.houseStyles.names)
    func aHouseStyleHasNothingWrong(name: String) throws {
        let source = try #require(BuiltInSources.houseStyles.source(named: name))
        let log = DiagnosticLog()
        let theme = Theme.read(source, reader: SourceReader(MemorySources(), folder: nil), log: log)
        #expect(theme != nil)
        #expect(log.diagnostics.isEmpty)
    }

    @Test(arguments: BuiltInSources.papers.names)
    func aPaperHasNothingWrong(name: String) throws {
        let log = DiagnosticLog()
        let node = try #require(BuiltInSources.papers.source(named: name)?.document(log: log))
        #expect(PageSpec.read(node, log: log) != nil)
        #expect(log.diagnostics.isEmpty)
    }

    @Test(arguments: BuiltInSources.houseStyles.names)
    func aChartNamesAHouseStyle(name: String) {
        let result = compiled("theme: \(name)\n" + Self.chart)
        #expect(result.messages == [])
        #expect(result.scene.contains("Noto Sans CJK SC, sans-serif"))
    }

    @Test(arguments: BuiltInSources.houseStyles.names)
    func aBarWithoutAValueKeepsItsPlace(name: String) {
        let chart = Self.chart.replacing("亿元: 2}", with: "亿元: null}, {区县: 淄川, 亿元: 1}")
        #expect(compiled("theme: \(name)\n" + chart).scene.contains("博山"))
    }

    @Test func aNameIsNoFile() {
        #expect(compiled("theme: broadsheet\n" + Self.chart).sources == [])
    }

    @Test func aThemeExtendsAHouseStyle() {
        folder.write("extends: broadsheet\nconfig: {palette: {warmGrey: '#123456'}}", to: "house.yaml")
        let result = compiled("theme: house.yaml\n" + Self.chart)
        #expect(result.messages == [])
        #expect(result.scene.contains("#123456"))
    }

    @Test func aFileMayHaveTheNameOfAHouseStyle() {
        folder.write("extends: broadsheet\nconfig: {palette: {warmGrey: '#123456'}}", to: "broadsheet.yaml")
        #expect(compiled("theme: broadsheet.yaml\n" + Self.chart).scene.contains("#123456"))
        #expect(!compiled("theme: broadsheet\n" + Self.chart).scene.contains("#123456"))
    }

    @Test func anUnknownNameHasItsNearest() {
        #expect(
            compiled("theme: broadshet\n" + Self.chart).messages == [
                "\(folder["a.yaml"]):1:8: error: no house style is named 'broadshet' [missing-file]\n"
                    + "    hint: did you mean 'broadsheet'?"
            ])
    }

    @Test func anUnlikelyNameHasAllThatThereAre() {
        #expect(
            compiled("theme: x\n" + Self.chart).messages == [
                "\(folder["a.yaml"]):1:8: error: no house style is named 'x' [missing-file]\n"
                    + "    hint: built in are broadsheet, newsprint, phone, briefing; a path has a folder or ends with .yaml"
            ])
    }

    @Test func aNameIsNoFileThatIsNeeded() {
        let loaded = DocumentLoader(FileSources()).load(
            folder.write("theme: broadsheet\n" + Self.chart, to: "a.yaml"))
        #expect(loaded.needs(from: FileSources()).map(\.name) == [])
    }

    @Test func theProgramPrintsAndTakesThem() {
        func run(_ words: String) -> Program.End {
            Program("exec \"$0\" \(words) > output 2> log", in: folder).end()
        }
        #expect(run("theme newsprint") == .exit(0))
        #expect(folder.text("output")?.hasPrefix("# Newsprint in black and one spot colour") == true)
        #expect(run("page") == .exit(0))
        #expect(folder.text("output")?.contains("\ntabloid     四开: the page of a tabloid") == true)
        #expect(run("page tabliod") == .exit(2))
        #expect(folder.text("log")?.contains("no paper is named 'tabliod'; did you mean 'tabloid'?") == true)
        folder.write(Self.chart, to: "a.yaml")
        #expect(run("render a.yaml --theme newsprint --format scene") == .exit(0))
        #expect(folder.text("a.scene.json")?.contains("#b3b3b3") == true)
        #expect(run("render a.yaml --theme newsprnt --format scene") == .exit(1))
        #expect(folder.text("log")?.contains("hint: did you mean 'newsprint'?") == true)
    }
}
