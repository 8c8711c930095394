import Diagnostics
import Testing

/// What is shown as a time and can't be one, or may be another one, is told.
@Suite struct TimeReadingTests {
    private func chart(_ values: String, format: String = "{}", _ x: String = "field: t, type: temporal")
        -> Compiled
    {
        compile(
            """
            data: {values: [\(values)], format: \(format)}
            mark: point
            encoding: {x: {\(x)}}
            """, leniency: .plain)
    }

    @Test func aNotationIsTold() {
        let chart = chart("{t: 2024Q1}, {t: 2024Q2}")
        #expect(chart.messages == ["'t' is read as quarters: '2024Q1' as 2024-01-01"])
        #expect(chart.log.diagnostics.map(\.severity) == [.warning])
        #expect(chart.symbols.count == 2)
        #expect(Set(chart.symbols.map(\.x)).count == 2)
    }

    @Test func aNotationThatIsNamedIsNot() {
        #expect(chart("{t: 2024Q1}, {t: 2024Q2}", format: "{parse: {t: quarter}}").messages == [])
        #expect(chart("{t: 45292}, {t: 45293}", format: "{parse: {t: excel}}").messages == [])
    }

    @Test func aYearThatIsMissingIsTold() {
        #expect(
            chart("{t: 1月}, {t: 2月}").messages == [
                "'t' is read as months: '1月' as 2012-01-01, of the year 2012, as none is written"
            ])
    }

    @Test func aUnitOfTimeReadsThemToo() {
        let chart = chart("{t: 20240105}, {t: '20240206'}", "field: t, timeUnit: yearmonth, type: temporal")
        #expect(chart.log.diagnostics.map(\.code) == [.dateNotation])
    }

    @Test func aCellThatIsNoDate() {
        let chart = chart("{t: 2024-01-05}, {t: 2024年3月上旬}, {t: 2024-02-30}")
        #expect(chart.messages == ["'t' is no date in 2 of 3 rows, and missing there"])
        #expect(
            chart.notes == [
                "chart.yaml:1:38 '2024年3月上旬' is no date", "chart.yaml:1:54 '2024-02-30' is no date",
            ])
        #expect(chart.symbols.count == 1)
    }

    @Test func anAmbiguousDate() {
        #expect(
            chart("{t: 05/01/2024}, {t: 06/01/2024}").messages == [
                "'05/01/2024' of 't' is read with the month first, as 2024-05-01"
            ])
        #expect(chart("{t: 05/01/2024}, {t: 05/13/2024}").messages == [])
        #expect(chart("{t: 05/05/2024}").messages == [])
        #expect(
            chart("{t: 05/01/2024}, {t: 13/01/2024}").log.diagnostics.flatMap(\.hints) == [
                "if the day comes first, give the data's format: {parse: {t: \"date:'%d/%m/%Y'\"}}"
            ])
    }

    @Test(
        arguments: [
            ("2016", "years", "\"date:'%Y'\""), ("202403", "months", "month"), ("20240305", "days", "day"),
            ("45292", "days since 1900, as Excel counts them,", "excel"),
            ("1704067200", "seconds", "\"date:'%s'\""),
        ])
    func aNumberAsTime(number: String, noun: String, type: String) {
        let chart = chart("{t: \(number)}")
        #expect(chart.log.diagnostics.map(\.code) == [.numberAsTime])
        #expect(
            chart.log.diagnostics.flatMap(\.hints) == [
                "if \(noun) are meant, say so in the data's format: {parse: {t: \(type)}}"
            ])
    }

    @Test func millisecondsAreTimes() {
        #expect(chart("{t: 1704067200000}").messages == [])
    }
}
