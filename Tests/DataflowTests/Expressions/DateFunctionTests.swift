import Testing

@testable import Dataflow

@Suite struct DateFunctionTests {
    @Test(
        arguments: [
            ("datetime(2020, 0, 1)", "Date(1577836800000)"),
            ("datetime(2020, 1, 31)", "Date(1583107200000)"),
            ("datetime(99, 0)", "Date(915148800000)"),
            ("datetime(2020, 12)", "Date(1609459200000)"),
            ("datetime(2020, 0, 1, 12, 30, 15, 250)", "Date(1577881815250)"),
            ("datetime(0)", "Date(0)"),
            ("datetime('2020-02-29T10:00:00Z')", "Date(1582970400000)"),
            ("datetime(NaN)", "Date(NaN)"),
            ("datetime(1e20, 1)", "Date(NaN)"),
            ("utc(2020, 5, 15)", "1592179200000"),
            ("year(datum.date)", "2020"),
            ("year('2024-03-15')", "2024"),
            ("year(0)", "1970"),
            ("year('x')", "NaN"),
            ("year(null)", "1970"),
            ("quarter('2024-03-15')", "1"),
            ("quarter('2024-04-01')", "2"),
            ("month('2024-03-15')", "2"),
            ("date('2024-03-15')", "15"),
            ("day('2024-03-15')", "5"),
            ("hours('2024-03-15T10:20:30.456Z')", "10"),
            ("minutes('2024-03-15T10:20:30.456Z')", "20"),
            ("seconds('2024-03-15T10:20:30.456Z')", "30"),
            ("milliseconds('2024-03-15T10:20:30.456Z')", "456"),
            ("hours('2024-03-15T10:20:30+08:00')", "2"),
            ("time('1969-12-31')", "-86400000"),
            ("time(datum.date)", "1577836800000"),
            ("utcyear('2024-03-15')", "2024"),
            ("utcmonth('2024-12-31')", "11"),
            ("utchours('2024-03-15 10:20')", "10"),
            ("timezoneoffset(0)", "0"),
            ("time('2024')", "1704067200000"),
            ("time('2024-03')", "1709251200000"),
            ("time('2024-03-15T10:20')", "1710498000000"),
            ("time('2024/3/5')", "1709596800000"),
            ("time('3/5/2024')", "1709596800000"),
            ("time('Mar 15 2024')", "1710460800000"),
            ("time('15 March 2024 10:30')", "1710498600000"),
            ("time('March 5, 2024')", "1709596800000"),
            ("time('3/5/24 5:06 PM')", "1709658360000"),
            ("time('Jan 1 1970')", "0"),
            ("time('2024-13-01')", "NaN"),
            ("time('12 foo 2024')", "NaN"),
        ] as [(String, String)])
    func datesAreReadAndTakenApartInUTC(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test(arguments: [
        ("dayofyear('2024-12-31')", "366"),
        ("week('2024-01-06')", "0"),
        ("week('2024-01-07')", "1"),
        ("isoweek('2024-12-30')", "1"),
        ("isoweek('2021-01-03')", "53"),
        ("utcisoweek('2024-03-15')", "11"),
        ("quarter('2024-12-01')", "4"),
        ("timeOffset('month', datum.date, 2)", "Date(1583020800000)"),
        ("timeOffset('day', datum.date)", "Date(1577923200000)"),
        ("utcOffset('hours', datum.date, -1)", "Date(1577833200000)"),
        ("timeOffset('month', 'x')", "Date(NaN)"),
        (
            "timeSequence('month', datetime(2020, 0, 1), datetime(2020, 2, 1))",
            "[Date(1577836800000), Date(1580515200000)]"
        ),
    ])
    func calendarFunctionsFollowVega(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test func theCurrentTimeIsRemarkedOn() throws {
        let expression = try Expression("year(now())")
        #expect(expression.remarks.map(\.message) == ["now() depends on the clock, so the picture does, too"])
        #expect(expression.remarks.map(\.range) == [5..<8])
        #expect(expression.evaluate(ExpressionScope()).number >= 2024)
    }

    @Test func anUnknownTimeUnitIsReported() {
        let error = failure("timeOffset('fortnight', datum.date)")
        #expect(error?.message == "timeOffset(): unknown time unit 'fortnight'")
        #expect(error?.range == 11..<22)
    }

    /// JavaScript would take it for the first of March, and could not read the Chinese one.
    @Test func textIsReadAsTablesReadIt() throws {
        #expect(try shown("datetime('2020-02-30')") == "Date(NaN)")
        #expect(try shown("month('2024年3月15日') + 1") == "3")
    }
}
