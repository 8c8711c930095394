import Dataflow
import Testing

@Suite struct DateNotationTests {
    @Test(
        arguments: [
            (.quarter, "2024Q1", "2024-01-01"), (.quarter, "2024-Q3", "2024-07-01"),
            (.quarter, "2024 q4", "2024-10-01"), (.quarter, "Q2 2024", "2024-04-01"),
            (.quarter, "1Q24", "2024-01-01"), (.quarter, "2024年一季度", "2024-01-01"),
            (.quarter, "2024年第2季度", "2024-04-01"), (.quarter, "２０２４年第三季度", "2024-07-01"),
            (.half, "2024H2", "2024-07-01"), (.half, "2024年上半年", "2024-01-01"),
            (.year, "2024年度", "2024-01-01"), (.year, "FY2024", "2024-01-01"),
            (.month, "202403", "2024-03-01"), (.month, "24年3月", "2024-03-01"),
            (.month, "Mar-24", "2024-03-01"),
            (.month, "3月", "2012-03-01"), (.month, "十一月份", "2012-11-01"),
            (.day, "20240305", "2024-03-05"), (.day, "24/3/5", "2024-03-05"), (.day, "24年3月5日", "2024-03-05"),
            (.day, "3月5日", "2012-03-05"), (.day, "２０２４－０３－０５", "2024-03-05"),
            (.minguo, "民国113年3月5日", "2024-03-05"), (.minguo, "民國113年", "2024-01-01"),
            (.minguo, "113年3月", "2024-03-01"),
            (.clock, "09:30", "2012-01-01T09:30"), (.clock, "9点5分", "2012-01-01T09:05"),
            (.clock, "18:45:30", "2012-01-01T18:45:30"),
            (.excel, "45292", "2024-01-01"), (.excel, "45292.5", "2024-01-01T12:00"),
        ] as [(DateNotation, String, String)])
    func readsWhatPeopleWrite(notation: DateNotation, text: String, date: String) {
        #expect(notation.parse(text) == parseDate(date))
    }

    @Test(
        arguments: [
            (.quarter, "2024Q5"), (.quarter, "Q1"), (.half, "2024H3"), (.month, "202413"), (.month, "13月"),
            (.month, "123456"), (.day, "20240231"), (.day, "99999999"), (.minguo, "13年"), (.clock, "25:00"),
            (.excel, "-1"), (.excel, "x"), (.month, "2024年1-3月"), (.quarter, "四季度"),
        ] as [(DateNotation, String)])
    func refusesAnythingElse(notation: DateNotation, text: String) {
        #expect(notation.parse(text) == nil)
    }
}
