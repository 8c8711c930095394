import Diagnostics
import SceneGraph
import Testing

@Suite struct ListBlockTests {
    private func sheet(_ list: String) -> CompiledSheet {
        CompiledSheet(
            """
            width: 600
            margins: 50
            gutter: 20
            config: {sheet: {text: {fontSize: 10}}}
            blocks:
              - list: \(list)
            """)
    }

    private static let items =
        "[{label: 东, value: 5.5}, {label: 西, value: 20}, {label: 南, value: 5.5}, {label: 北, value: null}, {label: 中, value: 3}]"

    @Test func theLargestComesFirstAndEqualValuesShareARank() {
        let sheet = sheet("{items: \(Self.items), unit: '%'}")
        #expect(sheet.messages == [])
        #expect(
            sheet.texts.map(\.text) == [
                "1", "西", "20%", "2", "东", "5.5%", "2", "南", "5.5%", "4", "中", "3%", "—", "北", "—",
            ])
    }

    @Test func theSmallestMayComeFirst() {
        let sheet = sheet("{items: \(Self.items), order: ascending}")
        #expect(sheet.texts.map(\.text).prefix(5) == ["1", "中", "3", "2", "东"])
    }

    @Test func aListOfTextsIsNumberedAsItStands() {
        #expect(sheet("[甲, 乙]").texts.map(\.text) == ["1", "甲", "2", "乙"])
    }

    @Test func ranksCanBeLeftOut() {
        #expect(sheet("{items: [甲, 乙], ranks: false}").texts.map(\.text) == ["甲", "乙"])
    }

    @Test func itemsComeFromDataByTheirFields() {
        let sheet = sheet(
            "{data: {values: [{县: 东, 分: 1.5}, {县: 西, 分: 2.25}]}, label: 县, value: 分, format: '.1', formatType: chinese}"
        )
        #expect(sheet.texts.map(\.text) == ["1", "西", "2.3", "2", "东", "1.5"])
    }

    @Test func itemsNameFigures() {
        let sheet = sheet("[{label: 比例, figure: share}, {label: 床位, figure: beds}]")
        #expect(sheet.texts.map(\.text) == ["1", "床位", "2000张", "2", "比例", "60%以上"])
    }

    @Test func numbersOfOneUnitStandOnTheirPoints() {
        let values = sheet("{items: \(Self.items), unit: 亿元}").texts.filter { $0.text.contains("亿元") }
        let points = values.map { value in
            let integer = value.item.lines[0][0].text
            return value.x + StandardMetrics().width(of: integer, in: value.item.font)
        }
        #expect(values.count == 4)
        #expect(Set(points.map { ($0 * 100).rounded() }).count == 1)
    }

    @Test func numbersOfUnlikeUnitsEndAtTheRight() {
        let sheet = sheet("[{label: 甲, value: 1, unit: 家}, {label: 乙, value: 2.5, unit: 万人次}]")
        for value in sheet.texts.filter({ $0.text.contains(".") || $0.text.contains("家") }) {
            let width = StandardMetrics().width(of: value.item.lines[0], in: value.item.font)
            #expect(abs(value.x + width - 550) < 0.01)
        }
    }

    @Test func barsShareOneScaleFromZero() {
        let sheet = sheet("{items: [{label: 甲, value: 40}, {label: 乙, value: 10}], bar: {width: 200}}")
        #expect(sheet.rects.map(\.width) == [200, 50])
        #expect(Set(sheet.rects.map(\.x)).count == 1)
    }

    @Test func columnsAreFilledOneAfterTheOther() throws {
        let sheet = sheet("{items: [甲, 乙, 丙, 丁, 戊], columns: 2, ranks: false}")
        #expect(sheet.texts.map(\.text) == ["甲", "乙", "丙", "丁", "戊"])
        let places = sheet.texts.map { Point($0.x, $0.y) }
        #expect(places[0].x == places[2].x)
        #expect(places[3].x > places[0].x)
        #expect(places[3].y == places[0].y)
        #expect(places[4].y == places[1].y)
    }

    @Test func aHighlightedItemIsBold() {
        let bold = sheet("{items: \(Self.items), highlight: datum.value > 10}").texts.filter {
            $0.item.font.weight == 700
        }
        #expect(bold.map(\.text) == ["西", "20"])
    }

    @Test func longLabelsAreBroken() {
        let sheet = sheet("{items: [{label: \(String(repeating: "长", count: 90)), value: 1}]}")
        #expect(sheet.messages == [])
        #expect(sheet.texts[1].text.contains("\n"))
    }

    @Test(arguments: [
        ("{ranks: true}", "a list needs either 'items' or 'data'"),
        ("[{name: 甲}]", "the items have no field 'label'"),
        ("{items: [{label: 甲}], value: 分}", "the data has no field '分'"),
        ("{items: []}", "the list has no items"),
        ("{items: [甲, 乙], columns: 30}", "the list leaves its labels 0 mm"),
        ("{items: [甲], rank: true}", "unknown property 'rank' of a list"),
    ])
    func mistakesAreTold(list: String, message: String) {
        let sheet = sheet(list)
        #expect(sheet.messages.first == message)
        #expect(sheet.diagnostics.first?.span != nil)
    }

    @Test func itemsAreAnnotatedForReaders() {
        #expect(sheet("[甲, 乙]").structures == [.list, .listItem, .listItem])
    }

    private func briefing(_ list: String) -> [[String]] {
        CompiledSheet(
            """
            shape: briefing
            page: {trim: {width: 400, height: 240}, margins: 20}
            config: {sheet: {text: {fontSize: 10}}}
            blocks:
              - list: \(list)
            """
        ).scenes.map { CompiledSheet.texts($0).map(\.text) }
    }

    @Test func itemsGoOverPagesInTheirOrder() {
        let items = (1...40).map { "项\($0)" }
        let pages = briefing("{items: [\(items.joined(separator: ", "))], ranks: false}")
        #expect(pages.count > 2)
        #expect(pages.flatMap { $0 } == items)
        #expect((pages.last?.count ?? 0) > 1)
    }

    @Test func columnsGoOverPagesWithoutALossOfOrder() {
        let items = (1...40).map { "项\($0)" }
        let pages = briefing("{items: [\(items.joined(separator: ", "))], ranks: false, columns: 2}")
        #expect(pages.count == 2)
        #expect(pages.flatMap { $0 } == items)
    }

    @Test func aPatternOfSpreadsheetsIsTold() {
        #expect(
            sheet("{items: \(Self.items), format: '0.0'}").messages == [
                "“0.0” is a pattern of spreadsheets, which means something else here"
            ])
    }

    @Test func percentagesArentMultipliedOnceMore() {
        #expect(
            sheet("{items: \(Self.items), format: '.0%'}").messages == [
                "“.0%” multiplies by 100, and prints 5.5 as 550%"
            ])
    }
}
