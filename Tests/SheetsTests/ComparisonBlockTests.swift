import Diagnostics
import SceneGraph
import Testing

@Suite struct ComparisonBlockTests {
    private func sheet(_ comparison: String) -> CompiledSheet {
        CompiledSheet(
            """
            width: 600
            margins: 50
            config: {sheet: {text: {fontSize: 10}}}
            blocks:
              - comparison: {\(comparison)}
            """)
    }

    private func sides(_ first: String, _ second: String, _ rest: String = "") -> CompiledSheet {
        sheet("sides: [{\(first)}, {\(second)}]\(rest)")
    }

    @Test func barsStandClearOfWhatIsUnderTheDifference() throws {
        let sheet = CompiledSheet(
            """
            width: 600
            blocks:
              - comparison: {sides: [{title: 甲, value: 39, unit: '%'}, {title: 乙, value: 43, unit: '%'}], bars: true}
            """)
        let remark = try #require(sheet.texts.first { $0.text == "（测算）" })
        let bars = sheet.rects.filter { $0.height > 5 }
        #expect(!bars.isEmpty)
        #expect(bars.allSatisfy { $0.y > remark.y })
    }

    @Test func theDifferenceIsComputedAndSaysSo() {
        let sheet = sides("title: 上年, value: 86, unit: 家", "title: 今年, value: 103.5, unit: 家")
        #expect(sheet.messages == [])
        #expect(
            sheet.texts.map(\.text) == ["上年", "86家", "+17.5家", "相差", "（测算）", "今年", "103.5家"])
    }

    @Test func sharesDifferByPercentagePoints() {
        let sheet = sides("value: 54.3, unit: '%'", "value: 54.1, unit: '%'")
        #expect(sheet.texts.map(\.text).contains("−0.2个百分点"))
    }

    @Test func figuresAreNamedByTheirIds() {
        let sheet = sides("value: 52, unit: '%'", "figure: share")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["52%", "8个百分点以上", "多出", "（测算）", "60%以上"])
    }

    @Test func towardsAFigureThatIsToBePassedTheDifferenceIsMore() {
        let sheet = sides("value: 665, unit: 亿元", "value: 680, unit: 亿元, bound: more-than")
        #expect(sheet.texts.map(\.text).contains("不止15亿元"))
    }

    @Test func figuresOfUnlikeUnitsHaveNoDifference() {
        let sheet = sides("value: 1, unit: 家", "value: 2, unit: 亿元")
        #expect(
            sheet.messages == ["the sides have unlike units, '家' and '亿元': their difference says nothing"])
        #expect(sheet.diagnostics.first?.severity == .error)
        #expect(sheet.diagnostics.first?.hints == ["give both in one unit, or write 'difference: false'"])
        #expect(sheet.diagnostics.first?.span != nil)
    }

    @Test func withoutADifferenceUnitsMayBeUnlike() {
        let sheet = sides("value: 1, unit: 家", "value: 2, unit: 亿元", ", difference: false")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["1家", "2亿元"])
    }

    @Test(arguments: [
        ("value: 665, bound: at-least", "value: 680"), ("value: 690", "value: 680, bound: at-least"),
        ("value: 1", "value: 2, bound: up-to"),
    ])
    func nobodyKnowsTheDifferenceFromABound(first: String, second: String) {
        let sheet = sides(first, second)
        #expect(sheet.messages == ["the sides are not exact, so that nobody knows their difference"])
        #expect(sheet.diagnostics.first?.severity == .warning)
    }

    @Test func aDifferenceMayBeGiven() {
        let quoted = sides("value: 2, unit: '%'", "value: 3, unit: '%'", ", difference: 1.02")
        #expect(quoted.texts.map(\.text) == ["2%", "+1.02个百分点", "相差", "3%"])
        let computed = sides(
            "value: 2, unit: '%'", "value: 3, unit: '%'",
            ", difference: {value: \"${figure('share') / 30}\", unit: 倍, label: 相当于}")
        #expect(computed.texts.map(\.text) == ["2%", "+2倍", "相当于", "（测算）", "3%"])
    }

    @Test func threeSidesHaveTwoDifferences() {
        let sheet = sheet("sides: [{value: 1}, {value: 3}, {value: 4}]")
        #expect(sheet.texts.map(\.text).filter { $0.hasPrefix("+") } == ["+2", "+1"])
    }

    @Test func figuresAndTitlesStandOnOneLine() {
        let sheet = sides("title: 一个很长很长很长很长很长很长很长很长的标题要分成两行, value: 1", "title: 短, value: 2")
        let figures = sheet.texts.filter { ["1", "2", "+1"].contains($0.text) }
        #expect(figures.count == 3)
        #expect(Set(figures.map { ($0.y * 100).rounded() }).count == 1)
    }

    @Test func barsShareOneScaleFromZero() {
        let rects = sides("value: 20", "value: 30", ", bars: {max: 100, width: 200}").rects
        #expect(rects.map { ($0.width * 100).rounded() / 100 } == [40, 60])
        #expect(Set(rects.map(\.x)).count == 1)
    }

    @Test func aFigureThatIsMissingIsADash() {
        let sheet = sides("value: 20", "value: ''")
        #expect(sheet.texts.map(\.text) == ["20", "—"])
        #expect(sheet.messages == ["one of the sides has no number, so there is no difference"])
    }

    @Test(arguments: [
        ("sides: [{value: 1}]", "a comparison has two or three sides, not 1"),
        ("sides: [{value: 1}, {title: 空}]", "a side of a comparison needs a 'figure' or a 'value'"),
        (
            "sides: [{value: 1}, {value: 1}, {value: 1}], difference: 3",
            "a difference that is given stands between two sides, not three"
        ),
        ("bars: true", "a comparison needs 'sides'"),
    ])
    func mistakesAreTold(comparison: String, message: String) {
        let sheet = sheet(comparison)
        #expect(sheet.messages.first == message)
        #expect(sheet.diagnostics.first?.span != nil)
    }
}
