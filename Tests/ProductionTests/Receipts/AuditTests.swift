import Diagnostics
import SceneGraph
import Testing

@testable import Production

@Suite struct AuditTests {
    private let folder = TemporaryFolder()

    private static let figures = """
        id,indicator,period,kind,value,unit,bound
        funds,省外资金,2024,target,680,亿元,more-than
        funds-before,省外资金,2023,actual,665,亿元,exact
        share,“四强”产业占比,2023,actual,54,%,exact
        four,“四强”产业,undated,name,4,强,exact
        beds,养老床位,2024,target,2000,张,exact

        """

    private func receipts(_ document: String, named name: String = "sheet.yaml") -> [Receipt] {
        folder.write(Self.figures, to: "figures.csv")
        folder.write(
            "table: figures.csv\nkey: id\ncolumns: [{name: id}, {name: indicator}, {name: period}, {name: kind}, {name: value, type: number}, {name: unit}, {name: bound}]",
            to: "figures.yaml")
        let path = folder.write("figures: figures.yaml\n" + document, to: name)
        let sources = FileSources()
        var options = RenderOptions()
        options.sources = sources
        let result = Audit(options).receipts(of: DocumentLoader(sources).load(path))
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        return result.receipts
    }

    /// Number, kind and cells in a line.
    private func lines(_ document: String) -> [String] {
        receipts(document).map { receipt in
            ([receipt.number, receipt.kind.rawValue] + receipt.cells.map(\.name)).joined(separator: " ")
        }
    }

    @Test func aFigureIsItsCell() {
        #expect(lines("blocks: [{text: \"资金${figureText('funds')}\"}]") == ["突破680亿元 cell funds.value"])
    }

    @Test func aCardIsItsCell() {
        #expect(lines("blocks: [{card: {figure: beds, label: 床位}}]") == ["2000张 cell beds.value"])
    }

    @Test func aCalculationNamesItsCells() {
        let receipts = receipts("blocks: [{text: \"多出${figure('funds') - figure('funds-before')}亿元\"}]")
        #expect(receipts.map(\.kind) == [.calculation])
        #expect(receipts[0].calculation == "680 - 665")
        #expect(receipts[0].cells.map(\.name) == ["funds.value", "funds-before.value"])
    }

    @Test func aTypedFigureIsFoundByItsNameAndUnit() {
        #expect(lines("blocks: [{text: 省外资金665亿元}]") == ["665亿元 typed funds-before.value"])
    }

    @Test func theValueAloneIsNoReceipt() {
        #expect(lines("blocks: [{text: 植树665公顷}]") == ["665公顷 none"])
        #expect(lines("blocks: [{text: 新增床位2000家}]") == ["2000家 none"])
    }

    @Test func aTypedNumberThatNoCellHasIsAnError() {
        let receipts = receipts("blocks: [{text: 省外资金667亿元}]")
        #expect(receipts.map(\.isError) == [true])
        #expect(receipts[0].remark?.contains("funds-before (665亿元)") == true)
    }

    @Test(arguments: [
        ("${figure('funds')}万元", "the page says 680万元, and the row 680亿元"),
        ("占比${figure('share')}个百分点", "the page says 54个百分点, and the row 54%"),
        ("占比${figure('share')}%以上", "the page says 54%以上, and the bound of the row is exact"),
        ("占比下降${figure('share')}%", "the page says that it falls, and the row 54%"),
    ])
    func whatThePageSaysOfACellMustBeRight(text: String, contradiction: String) {
        #expect(receipts("blocks: [{text: \"\(text)\"}]").map(\.contradiction) == [contradiction])
    }

    @Test(arguments: ["${figure('funds')}", "${figureText('funds')}", "${figure('beds')}个床位", "0.068万亿元省外资金"])
    func whatItLeavesOutIsNoContradiction(text: String) {
        #expect(receipts("blocks: [{text: \"\(text)\"}]").map(\.contradiction) == [nil])
    }

    @Test func numeralsAreHeldAgainstFigures() {
        #expect(
            lines("blocks: [{text: “四强”产业占五成多}]")
                == ["四强 typed four.value", "五成多 typed share.value"])
        #expect(lines("blocks: [{text: 产业占八成}]") == ["八成 none"])
    }

    @Test func aTitleMayRepeatACellBelowIt() {
        let section = "blocks: [{section: {title: 五成多是绿电, blocks: [{card: {figure: share}}]}}]"
        #expect(lines(section) == ["五成多 typed share.value", "54% cell share.value"])
        #expect(lines(section.replacing("五成", with: "六成"))[0] == "六成多 none")
    }

    @Test func countsInWordsAreListedAndNoErrors() {
        #expect(lines("blocks: [{text: 三笔大账，一句话}]") == ["三笔 words"])
    }

    @Test func periodsAreCells() {
        #expect(lines("blocks: [{text: \"${figure('beds', 'period')}年\"}]") == ["2024年 cell beds.period"])
    }

    @Test func declaredLiteralsAreNoErrors() {
        #expect(lines("literals: [12345]\nblocks: [{text: 热线12345}]") == ["12345 declared"])
    }

    @Test func numberingIsNoFigure() {
        #expect(lines("blocks: [{section: {title: 投资, number: 1, blocks: [{text: 无数}]}}]") == ["1 numbering"])
    }

    private static let chart = """
        blocks:
          - chart:
              data: {url: figures.csv, format: {parse: {value: number}}}
              transform: [{filter: "datum.unit == '亿元'"}]
              mark: bar
              encoding:
                y: {field: id, axis: null}
                x: {field: value, type: quantitative, axis: AXIS}
                label: {field: value, type: quantitative, formatType: chinese}

        """

    @Test func labelsOfMarksAreCells() {
        let chart = Self.chart.replacing("AXIS", with: "null")
        #expect(lines(chart) == ["680 cell funds.value", "665 cell funds-before.value"])
    }

    @Test func ticksAreReadingsOfTheirScale() {
        let receipts = receipts(Self.chart.replacing("AXIS", with: "{title: 亿元}")).filter {
            $0.kind == .scale
        }
        #expect(receipts.contains { $0.number == "200" })
        #expect(receipts[0].remark == "on the scale of x (亿元), from 0 to 680")
    }

    @Test func anAggregateNamesItsRows() {
        let receipts = receipts(
            """
            blocks:
              - chart:
                  data: {url: figures.csv, format: {parse: {value: number}}}
                  transform:
                    - filter: "datum.unit == '亿元'"
                    - aggregate: [{op: sum, field: value, as: all}]
                  mark: text
                  encoding: {text: {field: all, type: quantitative}}
            """)
        #expect(receipts.map(\.number) == ["1345"])
        #expect(receipts[0].kind == .calculation)
        #expect(receipts[0].calculation == "sum of 2 rows")
        #expect(receipts[0].cells.map(\.row) == ["funds", "funds-before"])
    }

    /// The end of a gauge is no neighbour's figure, though it has the same digits.
    @Test func aNumberOfAChartIsNoneOfTheBlockBesideIt() {
        folder.write(
            """
            data: {values: [{a: 1}]}
            mark: {type: text, text: "${'2000%'}"}
            """, to: "gauge.yaml")
        let row = "blocks: [{row: [{span: 1, chart: {file: gauge.yaml}}, {span: 1, card: {figure: beds}}]}]"
        #expect(lines(row) == ["2000% declared", "2000张 cell beds.value"])
    }

    @Test func cellsOfTablesAreCells() {
        let table = """
            blocks:
              - table:
                  data: {url: figures.csv, format: {parse: {value: number}}}
                  transform: [{filter: "datum.id == 'beds'"}]
                  columns: [{field: indicator, title: 指标}, {field: value, title: 数}]
            """
        #expect(lines(table) == ["2000 cell beds.value"])
    }

    @Test func aRowWithoutAKeyHasItsNumber() {
        let chart = """
            data: {values: [{a: 7}, {a: 9}]}
            mark: text
            encoding: {text: {field: a}}
            """
        folder.write(chart, to: "chart.yaml")
        let sources = FileSources()
        var options = RenderOptions()
        options.sources = sources
        let result = Audit(options).receipts(of: DocumentLoader(sources).load(folder["chart.yaml"]))
        #expect(result.receipts.map { $0.cells.map(\.name) } == [["row 1.a"], ["row 2.a"]])
    }

    @Test func pagesAreCompiledAsWithoutTheAudit() throws {
        folder.write(Self.figures, to: "figures.csv")
        let path = folder.write(Self.chart.replacing("AXIS", with: "null"), to: "plain.yaml")
        func scene(_ trace: PageTrace?) -> [UInt8]? {
            let log = DiagnosticLog()
            var compiler = DocumentCompiler(RenderOptions(), Workbench(Workshop()), log: log)
            compiler.trace = trace
            return DocumentLoader(FileSources()).load(path).document.flatMap(compiler.compile)?.pages.first?
                .json()
        }
        #expect(try #require(scene(PageTrace())) == #require(scene(nil)))
    }
}
