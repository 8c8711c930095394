import Dataflow
import Testing

@testable import ChartChecks

/// Rules on the steps of time.
@Suite struct TimeRuleTests {
    private func line(_ times: [String], _ type: String, _ mark: String = "line") -> [String] {
        remarks(
            """
            mark: \(mark)
            encoding:
              x: {field: t, type: \(type), scale: {zero: false}}
              y: {field: v, type: quantitative}
            """, rows: times.enumerated().map { "{t: \($1), v: \($0)}" }.joined(separator: ", "))
    }

    @Test func unequalYearsOnAnAxisOfNamesAreTold() {
        #expect(line(["2010", "2020", "2021"], "ordinal") == ["unequal-steps"])
        #expect(line(["2010", "2015", "2020"], "ordinal") == [])
        #expect(line(["2010", "2020"], "ordinal") == [])
        #expect(line(["2010", "2020", "2021"], "quantitative") == [])
    }

    @Test func timesAreReadAsTheyAreWritten() {
        #expect(line(["2010年", "2020年", "2021年"], "ordinal") == ["unequal-steps"])
        #expect(line(["2024-01", "2024-02", "2024-05"], "nominal") == ["unequal-steps"])
        #expect(line(["2024年1月", "2024年2月", "2024年5月"], "nominal", "bar") == ["unequal-steps"])
        #expect(line(["2023Q4", "2024Q1", "2024Q3"], "ordinal") == ["unequal-steps"])
        #expect(line(["2023年四季度", "2024年一季度"], "ordinal") == [])
    }

    @Test func codesAreNoTimes() {
        #expect(TimeSteps([.number(12), .number(15)]) == nil)
        #expect(TimeSteps([.string("2010版"), .string("2020版")]) == nil)
        #expect(TimeSteps([.string("2010"), .string("2020-01")]) == nil)
    }

    @Test func datesAreMonthsOrYears() {
        // 2024-01-01, 2024-03-01, in a zone of eight hours.
        let dates = [1_704_038_400_000.0, 1_709_222_400_000].map { Value.date($0) }
        #expect(TimeSteps(dates)?.unit == .month)
        #expect(TimeSteps(dates)?.numbers == [24288, 24290])
        #expect(TimeSteps([.date(0), .date(31_536_000_000)])?.numbers == [1970, 1971])
        #expect(TimeSteps([.date(86_400_000 * 40)]) == nil)
    }

    @Test func aMissingMonthIsTold() {
        let months = ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-08-01"]
        #expect(line(months, "temporal") == ["joined-gap"])
        #expect(line(Array(months.dropLast()), "temporal") == [])
        #expect(line(months, "temporal", "{type: line, point: true}") == [])
        #expect(line(months, "temporal", "{type: line, interpolate: step-after}") == [])
    }

    @Test func tradingDaysHaveGapsThatNobodyMinds() {
        #expect(
            line(["2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09", "2024-01-10"], "temporal") == [])
    }

    @Test func aRowWithoutAValueInterruptsALineUnlessItIsFiltered() {
        func line(_ mark: String) -> [String] {
            remarks(
                "mark: \(mark)\nencoding: {x: {field: t, type: quantitative}, y: {field: v, type: quantitative}}",
                rows: "{t: 1, v: 5}, {t: 2, v: null}, {t: 3, v: 4}")
        }
        #expect(line("line") == [])
        #expect(line("{type: line, invalid: filter}") == ["joined-gap"])
    }
}
