import Diagnostics
import SceneGraph
import Testing

@Suite struct TableBlockTests {
    private static let rows =
        "[{区: 东, 数: 136.4, 类: 甲}, {区: 西, 数: 98, 类: 乙}, {区: 南, 数: -4.25, 类: 甲}, {区: 北, 数: null, 类: 乙}]"

    private func sheet(_ table: String, width: Double = 600, shape: String = "") -> CompiledSheet {
        CompiledSheet(
            """
            width: \(width)
            margins: 50
            config: {sheet: {text: {fontSize: 10}, tableHead: {fontSize: 10}}}
            \(shape)
            blocks:
              - table: {\(table)}
            """)
    }

    /// Where the decimal point of a printed number stands, or would stand.
    private func point(_ text: CompiledSheet.PlacedText) -> Double {
        let measuring = StandardMetrics()
        let font = text.item.font
        var x = text.x
        for run in text.item.lines[0] {
            x += run.gap
            if let dot = run.text.firstIndex(of: ".") {
                return x + measuring.width(of: String(run.text[..<dot]), in: run.font ?? font)
            }
            if run.font != nil, x > text.x { return x - run.gap }
            x += measuring.width(of: run.text, in: run.font ?? font)
        }
        return x
    }

    @Test func decimalPointsShareAnX() {
        let sheet = sheet("rows: \(Self.rows), columns: [区, {field: 数, title: 数值}]")
        #expect(sheet.messages == [])
        let numbers = sheet.texts.filter { $0.text.contains { $0.isASCII && $0.isNumber } }
        #expect(numbers.map(\.text) == ["136.4", "98", "−4.25"])
        #expect(Set(numbers.map { (point($0) * 100).rounded() }).count == 1)
    }

    @Test func decimalPointsShareAnXWithUnitsAndWordsOfBounds() {
        let sheet = sheet(
            """
            rows: [{标: 一, 数: 5.5, 单: 万人, 界: at-least}, {标: 二, 数: 680, 单: 亿元, 界: more-than}],
                columns: [标, {field: 数, unitField: 单, bound: 界}]
            """)
        let numbers = sheet.texts.filter { $0.text.contains { $0.isASCII && $0.isNumber } }
        #expect(numbers.map(\.text) == ["5.5万人以上", "突破680亿元"])
        #expect(Set(numbers.map { (point($0) * 100).rounded() }).count == 1)
    }

    @Test func whatIsMissingIsADash() {
        let sheet = sheet("rows: \(Self.rows), columns: [区, 数]")
        #expect(sheet.texts.last?.text == "—")
    }

    @Test func valuesArePrintedByTheirFormat() {
        let sheet = sheet(
            "rows: \(Self.rows), columns: [{field: 数, format: '+.1%', formatType: chinese}]")
        #expect(sheet.texts.map(\.text) == ["数", "+136.4%", "+98.0%", "−4.3%", "—"])
    }

    @Test func figuresAreNamedByTheirIds() {
        let sheet = sheet("rows: [{名: 床位, 号: beds}, {名: 比例, 号: share}], columns: [名, {figure: 号, title: 目标}]")
        #expect(sheet.texts.map(\.text) == ["名", "目标", "床位", "2000张", "比例", "60%以上"])
    }

    @Test func expressionsInRowsAreNumbers() {
        let sheet = sheet(
            "rows: [{数: \"${figure('beds') / 8}\"}], columns: [{field: 数, format: '.1', formatType: chinese}]"
        )
        #expect(sheet.texts.last?.text == "250.0")
    }

    @Test func groupsHaveHeadings() {
        let sheet = sheet("rows: \(Self.rows), columns: [区, 数], groupby: 类")
        #expect(
            sheet.texts.map(\.text) == ["区", "数", "甲", "东", "136.4", "南", "−4.25", "乙", "西", "98", "北", "—"])
    }

    @Test func withoutColumnsAllFieldsAreShown() {
        #expect(sheet("rows: \(Self.rows)").texts.prefix(3).map(\.text) == ["区", "数", "类"])
    }

    @Test func rowsComeFromDataAfterItsTransforms() {
        let sheet = sheet("data: {values: \(Self.rows)}, transform: [{filter: datum.数 > 100}], columns: [区]")
        #expect(sheet.texts.map(\.text) == ["区", "东"])
    }

    @Test func aHighlightedRowIsBoldOnAPlate() {
        let sheet = sheet("rows: \(Self.rows), columns: [区, 数], highlight: datum.数 > 100")
        #expect(sheet.texts.filter { $0.item.font.weight == 700 }.map(\.text) == ["区", "数", "东", "136.4"])
        #expect(sheet.rects.count == 1)
    }

    @Test func barsShareOneScaleFromZero() {
        let sheet = sheet("rows: [{数: 100}, {数: 50}, {数: -25}], columns: [{field: 数, bar: {width: 125}}]")
        let bars = sheet.rects
        #expect(bars.map { ($0.width * 100).rounded() / 100 } == [100, 50, 25])
        #expect(bars[0].x == bars[1].x)
        #expect(abs(bars[2].x + 25 - bars[0].x) < 0.01)
    }

    @Test func longTextsAndHeadsAreBroken() {
        let sheet = sheet(
            "rows: [{事: 一二三四五六七八九十一二三四五六七八九十, 数: 1}], columns: [事, {field: 数, title: 很长的栏目名称}]",
            width: 250)
        #expect(sheet.messages == [])
        let texts = sheet.texts.map(\.text)
        #expect(texts.count == 4)
        #expect(texts[2].contains("\n"))
    }

    @Test func columnsWithoutRoomAreTold() {
        let sheet = sheet(
            "rows: [{甲: 12345678901234567890, 乙: 12345678901234567890}], columns: [{field: 甲, format: ',', formatType: chinese}, {field: 乙, format: ',', formatType: chinese}]",
            width: 200)
        #expect(sheet.messages.count == 1)
        #expect(sheet.messages.first?.hasPrefix("the columns of this table are") == true)
        #expect(sheet.diagnostics.first?.severity == .warning)
    }

    @Test(arguments: [
        ("columns: [区]", "a table needs either 'data' or 'rows'"),
        ("rows: [{区: 东}], columns: [县]", "the data has no field '县'"),
        ("rows: [{区: 东}], columns: [{title: 县}]", "a column needs a 'field' or a 'figure'"),
        ("rows: [{区: 东}], columns: [{field: 区, colour: red}]", "unknown property 'colour' of a column"),
        ("rows: []", "the table has no rows"),
    ])
    func mistakesAreTold(table: String, message: String) {
        #expect(sheet(table).messages.first == message)
    }

    @Test func partsAreAnnotatedForReaders() {
        #expect(
            sheet("rows: [{区: 东}], columns: [区]").structures == [
                .table, .tableRow, .tableHeader, .tableRow, .tableCell,
            ])
    }

    private func briefing(rows: Int, extra: String = "") -> CompiledSheet {
        let list = (1...rows).map { "{区: 区\($0), 类: 类\(($0 - 1) / 5)}" }.joined(separator: ", ")
        return CompiledSheet(
            """
            shape: briefing
            page: {trim: {width: 400, height: 240}, margins: 20}
            config: {sheet: {text: {fontSize: 10}, tableHead: {fontSize: 10}}}
            blocks:
              - table: {rows: [\(list)], columns: [区]\(extra)}
            """)
    }

    @Test func overPagesTheHeadIsRepeated() {
        let sheet = briefing(rows: 30)
        #expect(sheet.messages == [])
        #expect(sheet.scenes.count > 2)
        for scene in sheet.scenes { #expect(CompiledSheet.texts(scene).first?.text == "区") }
        let rows = sheet.scenes.flatMap { CompiledSheet.texts($0).dropFirst().map(\.text) }
        #expect(rows == (1...30).map { "区\($0)" })
    }

    @Test func noRowStandsAloneAtTheEnd() {
        for rows in 8...14 {
            let last = briefing(rows: rows).scenes.last.map { CompiledSheet.texts($0).count } ?? 0
            #expect(last >= 3)
        }
    }

    @Test func aHeadingStaysWithItsFirstRow() {
        for rows in 8...30 {
            for scene in briefing(rows: rows, extra: ", groupby: 类").scenes {
                #expect(CompiledSheet.texts(scene).last?.text.hasPrefix("区") == true)
            }
        }
    }

    @Test func onEachPageTheRowsAreOneTableWithItsHead() {
        let sheet = briefing(rows: 30)
        for scene in sheet.scenes {
            let structures = CompiledSheet.structures(scene)
            #expect(structures.prefix(3) == [.table, .tableRow, .tableHeader])
            #expect(structures.count { $0 == .table } == 1)
            #expect(structures.count { $0 == .tableHeader } == 1)
        }
    }

    @Test func twoTablesAreTwo() {
        let table = "table: {rows: [{区: 东}], columns: [区]}"
        let sheet = CompiledSheet(
            "shape: briefing\npage: {trim: {width: 400, height: 240}, margins: 20}\nblocks:\n  - \(table)\n  - \(table)"
        )
        #expect(sheet.structures.count { $0 == .table } == 2)
    }

    @Test func aGroupThatGoesOnRepeatsItsHeading() {
        let rows = (1...60).map { "{名: 行\($0), 组: 甲组}" }.joined(separator: ", ")
        let sheet = CompiledSheet(
            """
            shape: briefing
            page: {trim: {width: 400, height: 300}, margins: 30}
            blocks:
              - table: {rows: [\(rows)], columns: [名], groupby: 组}
            """)
        #expect(sheet.messages == [])
        #expect(sheet.scenes.count > 2)
        for (index, scene) in sheet.scenes.enumerated() {
            let headings = CompiledSheet.texts(scene).map(\.text).filter { $0.hasPrefix("甲组") }
            #expect(headings == [index == 0 ? "甲组" : "甲组（续）"])
        }
    }

    @Test(arguments: [
        ("format: '0.0'", "“0.0” is a pattern of spreadsheets, which means something else here"),
        ("format: YYYY年, formatType: time", "“YYYY年” names no part of a date, and is printed as it is"),
        ("format: '.1%'", "“.1%” multiplies by 100, and prints 98 as 9800.0%"),
        ("format: '÷亿 亿元', formatType: chinese", "“÷亿 亿元” prints 136.4, the largest figure, as "),
    ])
    func aPatternThatPrintsSomethingElseIsTold(format: String, message: String) {
        let told = sheet("rows: \(Self.rows), columns: [区, {field: 数, \(format)}]").messages
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix(message) == true)
    }

    @Test func aPatternThatIsNoneIsToldOnce() {
        let told = sheet("rows: \(Self.rows), columns: [区, {field: 数, format: '#,##0.0'}]").messages
        #expect(told == ["“#,##0.0” is not a number format: “##0.0” is unexpected"])
    }

    @Test(arguments: ["format: ',.1f'", "format: '.1', formatType: chinese"])
    func aPatternThatFitsIsRight(format: String) {
        #expect(sheet("rows: \(Self.rows), columns: [区, {field: 数, \(format)}]").messages == [])
    }
}
