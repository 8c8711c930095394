import Testing

@testable import ChartModel

@Suite struct PeriodLabelTests {
    private func months(_ text: String) -> ClosedRange<Int>? { PeriodLabel(text)?.months }

    @Test(arguments: ["2024", "2024年", "2024年度"])
    func aYearHasTwelveMonths(text: String) { #expect(months(text) == 1...12) }

    @Test(arguments: [
        "2024年1—9月", "2024年1-9月", "2024年1月至9月", "2024年前三季度", "2024 Q1–Q3", "2024（前三季度）", "Jan–Sep 2024",
        "2024年1~9月份",
    ])
    func theFirstNineMonthsAreNamedInManyWays(text: String) {
        #expect(months(text) == 1...9)
        #expect(PeriodLabel(text)?.year == 2024)
    }

    @Test func monthsQuartersAndHalvesAreParts() {
        #expect(months("3月") == 3...3)
        #expect(months("2024Q2") == 4...6)
        #expect(months("第四季度") == 10...12)
        #expect(months("下半年") == 7...12)
    }

    @Test(arguments: ["张店", "13月", "3500", "2024年目标", "", "Marketing", "1-2"])
    func otherNamesAreNoPeriods(text: String) { #expect(PeriodLabel(text) == nil) }

    @Test func aNoteNamesTheYearThatIsPartial() {
        #expect(PeriodLabel.partialYears(in: "2024年为1—9月数据。").map(\.year) == [2024])
        #expect(PeriodLabel.partialYears(in: "注：2023年数据为前三季度").map(\.months) == [1...9])
        #expect(PeriodLabel.partialYears(in: "2024年3月发布，来源2023年年鉴") == [])
    }
}
