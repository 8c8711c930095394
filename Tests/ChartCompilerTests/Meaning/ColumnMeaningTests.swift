import Testing

@testable import ChartModel

@Suite struct ColumnMeaningTests {
    private func kind(_ name: String) -> ColumnMeaning.Kind { ColumnMeaning(named: name).kind }

    @Test(arguments: ["增速（%）", "GDP增长率", "失业率", "growth_rate", "unemployment rate", "GrowthRate", "同比"])
    func quotientsAreNamedByGrowthAndRates(name: String) { #expect(kind(name) == .rate) }

    @Test(arguments: ["人均可支配收入（元）", "均价", "income per capita", "avg_price"])
    func averagesAreAveragesInAnyUnit(name: String) { #expect(kind(name) == .average) }

    @Test(arguments: ["占比", "比重（%）", "market share", "市场占有率"])
    func sharesAreOfAWhole(name: String) { #expect(kind(name) == .share) }

    @Test(arguments: ["产值（亿元）", "Miles_per_Gallon", "IMDB Rating", "增长额（亿元）", "index", "Migration"])
    func otherNamesAreAmounts(name: String) { #expect(kind(name) == .amount) }

    @Test func aUnitStandsInBracketsOrAfterAComma() {
        #expect(ColumnMeaning(named: "产值（亿元）").unit?.scale == 1e8)
        #expect(ColumnMeaning(named: "产值（亿元）").unit?.plain == "元")
        #expect(ColumnMeaning(named: "人口，万人").unit?.plain == "人")
        #expect(ColumnMeaning(named: "GDP (USD million)").unit?.scale == 1e6)
        #expect(ColumnMeaning(named: "Revenue (Domestic)").unit == nil)
    }

    @Test func aTitleThatNamesNothingIsCompletedByTheColumn() {
        let title = ColumnMeaning(named: "2024年")
        #expect(title.completed(by: ColumnMeaning(named: "增速（%）")).kind == .rate)
        #expect(ColumnMeaning(named: "产值（亿元）").completed(by: ColumnMeaning(named: "增速（%）")).kind == .amount)
    }
}

@Suite struct MeasureUnitTests {
    @Test func whatMultipliesAUnitIsSetApart() {
        #expect(MeasureUnit("万亿元").scale == 1e12)
        #expect(MeasureUnit("百万吨").scale == 1e6)
        #expect(MeasureUnit("千元").scale == 1e3)
    }

    @Test func kilogramsAndKilometresAreUnitsOfTheirOwn() {
        #expect(MeasureUnit("千克").plain == "千克")
        #expect(MeasureUnit("千米").plain == "公里")
    }

    @Test func perCentAndPointsDiffer() {
        #expect(MeasureUnit("％").isPercent)
        #expect(MeasureUnit("百分点").isPoints)
        #expect(!MeasureUnit("个百分点").isPercent)
    }
}
