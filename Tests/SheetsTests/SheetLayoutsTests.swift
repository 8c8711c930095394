import ChartCompiler
import ChartModel
import Diagnostics
import Documents
import SceneGraph
import Testing

@testable import Sheets

/// What is worked out once, however often a layout asks.
struct SheetLayoutsTests {
    private static let chart = """
        {data: {values: [{a: 1}, {a: 2}]}, mark: bar, encoding: {x: {field: a, type: quantitative}}}
        """

    /// How often charts of a sheet were prepared, laid out and drawn, and what was said.
    private func counts(
        _ yaml: String
    ) throws -> (prepared: Int, laidOut: Int, drawn: Int, messages: [String]) {
        let log = DiagnosticLog()
        let file = SourceFile(name: "sheet.yaml", text: yaml)
        let node = try #require(DocumentReader.read(file, log: log))
        let sheet = try #require(SheetSpec.read(node, log: log))
        let loader = DataLoader(SourceReader(MemorySources(), folder: nil))
        let environment = ChartEnvironment(measuring: StandardMetrics(), tables: loader, log: log)
        let layouts = SheetLayouts()
        let compiler = SheetCompiler(environment, loader: loader, width: nil, layouts: layouts)
        _ = compiler.compile(sheet)
        let counts = layouts.counts
        return (counts.prepared, counts.laidOut, counts.drawn, log.diagnostics.map(\.message))
    }

    /// A chart within rows within rows.
    private func nested(_ depth: Int) -> String {
        let open = String(repeating: "{row: [", count: depth)
        let close = String(repeating: "]}", count: depth)
        return "blocks: [\(open){chart: \(Self.chart)}\(close)]"
    }

    @Test func aChartIsPreparedAndDrawnOnceForAllItsSizes() throws {
        let row = "- row: [{text: 甲}, {chart: \(Self.chart)}, {chart: \(Self.chart)}]"
        let counts = try counts("blocks:\n  \(row)")
        #expect(counts.messages == [])
        #expect(counts.prepared == 2)
        // At its own height, and at that of the row.
        #expect(counts.laidOut <= 4)
        #expect(counts.drawn == 2)
    }

    @Test func aChartWithAHeightOfItsOwnIsLaidOutOnce() throws {
        let chart = """
            {data: {values: [{a: 1, b: 甲}, {a: 2, b: 乙}]}, mark: bar,
             encoding: {x: {field: a, type: quantitative}, y: {field: b, type: nominal}}}
            """
        let counts = try counts("blocks: [{row: [{text: 甲}, {chart: \(chart)}, {chart: \(chart)}]}]")
        #expect(counts.messages == [])
        #expect(counts.laidOut == 2)
        #expect(counts.drawn == 2)
    }

    @Test func aChartWhoseHeightIsTheRowsIsLaidOutForIt() throws {
        let flexible = """
            {data: {values: [{a: 1}]}, mark: bar, height: container, encoding: {x: {field: a, type: quantitative}}}
            """
        let text = "{text: \"\(String(repeating: "很长的文字。", count: 200))\"}"
        let counts = try counts("width: 400\nblocks: [{row: [\(text), {chart: \(flexible)}]}]")
        #expect(counts.messages == [])
        #expect(counts.laidOut == 2)
        #expect(counts.drawn == 1)
    }

    @Test func aBriefingThatIsMadeUpTwiceLaysItsChartsOutOnce() throws {
        let counts = try counts(
            """
            shape: briefing
            page: {trim: {width: 210mm, height: 297mm}, margins: 20mm}
            blocks:
              - contents: true
              - section: {title: 甲, blocks: [{chart: \(Self.chart)}]}
              - section: {title: 乙, blocks: [{chart: \(Self.chart)}]}
            """)
        #expect(counts.messages == [])
        #expect(counts.prepared == 2)
        #expect(counts.laidOut == 2)
        #expect(counts.drawn == 2)
    }

    @Test func aBracketIsDrawnAroundChartsThatAreDrawnOnce() throws {
        let charts = "[{chart: \(Self.chart)}, {chart: \(Self.chart)}]"
        let bracket = "{bracket: {blocks: \(charts), side: right, label: 差, value: '2'}}"
        let counts = try counts("blocks: [{row: [\(bracket), {text: 甲}]}]")
        #expect(counts.messages == [])
        #expect(counts.drawn == 2)
    }

    @Test func rowsInRowsCostNoMoreThanTheirNumber() throws {
        let (one, thirty) = (try counts(nested(1)), try counts(nested(30)))
        #expect(thirty.messages == [])
        #expect(thirty.prepared == 1)
        #expect(thirty.laidOut <= one.laidOut * 30)
        #expect(thirty.drawn == 1)
    }

    @Test func whatIsWrongWithAChartIsTold() throws {
        let counts = try counts("blocks: [{row: [{chart: {data: {values: [{a: 1}]}, mark: baar}}]}]")
        #expect(counts.prepared == 1)
        #expect(counts.messages == ["unknown value 'baar'"])
    }

    @Test func onlyTheLayoutThatIsKeptSpeaks() throws {
        // At the height that the row asks for, the chart has room.
        let tall = "{text: \"\(String(repeating: "很长的文字。", count: 60))\"}"
        let low = """
            {data: {values: [{a: 1}]}, mark: bar, height: 10,
             encoding: {y: {field: a, type: nominal, axis: {title: 一个很长很长的标题}}}}
            """
        let kept = try counts(
            "width: 400\nblocks: [{row: [\(tall), {chart: {spec: \(low), stretch: true}}]}]")
        #expect(kept.messages.filter { $0.contains("needs") } == [])
        #expect(kept.laidOut == 2)
    }
}
