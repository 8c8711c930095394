import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Testing

@testable import ChartChecks
@testable import ChartCompiler
@testable import ChartModel

/// Pages for print say where their figures come from, of when they are and in which unit.
@Suite struct PrintedSheetRuleTests {
    private func text(_ text: String) -> Mark {
        Mark(.text([TextItem(text, x: 20, y: 20, font: FontStyle(family: "serif", size: 12), fill: .black)]))
    }

    private func found(around: [String], inChart: [String], print: String = "print: {}") throws -> [String] {
        let log = DiagnosticLog()
        let theme = SourceFile(name: "theme.yaml", text: print)
        let node = try #require(YAMLReader.read(theme, log: log))
        var chart = GroupItem(marks: inChart.map(text))
        chart.annotation = Annotation(.figure)
        let root = GroupItem(marks: around.map(text) + [Mark(.group([chart]))])
        let page = Scene(width: 300, height: 200, background: .white, root: root)
        let loader = DataLoader(SourceReader(MemorySources(), folder: nil))
        let environment = ChartEnvironment(measuring: StandardMetrics(), tables: loader, log: log)
        environment.check(CheckSubject(pages: [page], Config(node, log: log), at: nil, environment))
        return log.diagnostics.map(\.code.id).filter { $0.hasPrefix("missing-") }
    }

    private let source = "资料来源：统计局"

    @Test func aPageThatSaysAllIsComplete() throws {
        #expect(try found(around: [source, "2024年投资（亿元）"], inChart: ["张店", "868"]) == [])
        #expect(try found(around: [source], inChart: ["2023", "2024", "3.2亿元"]) == [])
    }

    @Test func aPageWithoutATimeIsTold() throws {
        #expect(try found(around: [source, "投资（亿元）"], inChart: ["张店", "868"]) == ["missing-period"])
    }

    @Test func aChartWithoutAUnitIsTold() throws {
        #expect(try found(around: [source, "2024年投资"], inChart: ["张店", "868"]) == ["missing-unit"])
    }

    @Test func wordsThatHoldAMeasureWordStateNoUnit() throws {
        #expect(try found(around: [source, "2024年的每一天"], inChart: ["张店", "868"]) == ["missing-unit"])
    }

    @Test(arguments: ["综合指数", "全省排名", "企业户数", "%"])
    func ranksAndCountsNeedNone(name: String) throws {
        #expect(try found(around: [source, "2024年"], inChart: [name, "868"]) == [])
    }

    @Test func aPlanWithoutNumbersNeedsNeither() throws {
        #expect(try found(around: [source], inChart: ["张店", "临淄"]) == [])
    }

    @Test func aScreenIsNoPaper() throws {
        #expect(try found(around: [], inChart: ["张店", "868"], print: "{}") == [])
    }
}
