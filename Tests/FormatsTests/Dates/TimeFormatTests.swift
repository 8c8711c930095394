import Formats
import Testing

@Suite struct TimeFormatTests {
    private let date = CivilDate(
        year: 2024, month: 3, day: 5, hour: 15, minute: 4, second: 9, millisecond: 78
    ).milliseconds

    @Test(
        arguments: [
            ("%a", "Tue"), ("%A", "Tuesday"), ("%b", "Mar"), ("%B", "March"), ("%c", "3/5/2024, 3:04:09 PM"),
            ("%d", "05"), ("%e", " 5"), ("%f", "078000"), ("%g", "24"), ("%G", "2024"), ("%H", "15"),
            ("%I", "03"),
            ("%j", "065"), ("%L", "078"), ("%m", "03"), ("%M", "04"), ("%p", "PM"), ("%q", "1"),
            ("%Q", "1709651049078"), ("%s", "1709651049"), ("%S", "09"), ("%u", "2"), ("%U", "09"),
            ("%V", "10"),
            ("%w", "2"), ("%W", "10"), ("%x", "3/5/2024"), ("%X", "3:04:09 PM"), ("%y", "24"), ("%Y", "2024"),
            ("%Z", "+0000"), ("%%", "%"), ("%-m/%-d", "3/5"), ("%_m", " 3"), ("%0e", "05"),
            ("%-I %p", "3 PM"),
            ("%k %-k", "k k"), ("100%", "100"), ("", ""), ("年", "年"), ("%%Y", "%Y"),
        ] as [(String, String)])
    func everyDirectiveHasD3sMeaning(specifier: String, text: String) {
        #expect(TimeFormat(specifier).string(date) == text)
    }

    @Test(
        arguments: [
            (CivilDate(year: 2018, month: 12, day: 30), "18 52 52 52"),
            (CivilDate(year: 2018, month: 12, day: 31), "19 52 53 01"),
            (CivilDate(year: 2012, month: 1, day: 1), "11 01 00 52"),
            (CivilDate(year: 2016, month: 1, day: 1), "15 00 00 53"),
        ] as [(CivilDate, String)])
    func weeksAtTheTurnOfTheYearHaveThreeCounts(date: CivilDate, text: String) {
        #expect(TimeFormat("%g %U %W %V").string(date.milliseconds) == text)
    }

    @Test func hoursOfMidnightAndNoonAreTwelve() {
        #expect(TimeFormat("%I %p").string(CivilDate(year: 2024).milliseconds) == "12 AM")
        #expect(TimeFormat("%I %p").string(CivilDate(year: 2024, hour: 12).milliseconds) == "12 PM")
    }

    @Test func yearsHaveFourDigitsAndMayBeNegative() {
        #expect(TimeFormat("%Y %y").string(CivilDate(year: 99).milliseconds) == "0099 99")
        #expect(TimeFormat("%Y").string(CivilDate(year: -5).milliseconds) == "-0005")
        #expect(TimeFormat("%Y").string(CivilDate(year: 12_345).milliseconds) == "2345")
    }

    @Test func whatIsNoDateIsCalledSo() {
        for milliseconds in [.nan, .infinity, 1e300] {
            #expect(TimeFormat("%Y").string(milliseconds) == "Invalid Date")
            #expect(TimeFormat.multi()(milliseconds) == "Invalid Date")
        }
    }

    @Test(
        arguments: [
            ("%Y年%-m月%-d日", "2024年3月5日"), ("%x", "2024年3月5日"), ("%A", "星期二"), ("%a", "周二"), ("%b", "3月"),
            ("%B", "3月"), ("%p%-I时", "下午3时"), ("%X", "15:04:09"), ("%c", "2024年3月5日星期二 15:04:09"),
        ] as [(String, String)])
    func chineseHasItsOwnWords(specifier: String, text: String) {
        #expect(TimeFormat(specifier, locale: .chinese).string(date) == text)
    }

    @Test func aCircularOrIncompleteLocaleDoesNotHang() {
        let locale = TimeLocale(
            dateTime: "%c %x", date: "%x%X", time: "%c", periods: [], weekdays: [], shortWeekdays: ["日"],
            months: [], shortMonths: [])
        #expect(TimeFormat("%c|%a|%p", locale: locale).string(date) == "c xX||")
    }

    @Test(
        arguments: [
            (CivilDate(year: 2024), "2024", "2024年"),
            (CivilDate(year: 2024, month: 4), "April", "4月"),
            (CivilDate(year: 2024, month: 5), "May", "5月"),
            (CivilDate(year: 2024, month: 3, day: 3), "Mar 03", "3月3日"),
            (CivilDate(year: 2024, month: 3, day: 5), "Tue 05", "5日"),
            (CivilDate(year: 2024, month: 3, day: 5, hour: 15), "03 PM", "15时"),
            (CivilDate(year: 2024, month: 3, day: 5, hour: 15, minute: 4), "03:04", "15:04"),
            (CivilDate(year: 2024, month: 3, day: 5, hour: 15, minute: 4, second: 9), ":09", ":09"),
            (CivilDate(year: 2024, month: 3, day: 5, millisecond: 78), ".078", ".078"),
        ] as [(CivilDate, String, String)])
    func labelsNameTheLargestUnitThatStarts(date: CivilDate, english: String, chinese: String) {
        #expect(TimeFormat.multi()(date.milliseconds) == english)
        #expect(TimeFormat.multi(locale: .chinese)(date.milliseconds) == chinese)
    }

    @Test func labelsMayBeSetForEachUnit() {
        let label = TimeFormat.multi(labels: TimeLabels(quarter: "Q%q", year: "’%y"))
        #expect(label(CivilDate(year: 2024).milliseconds) == "’24")
        #expect(label(CivilDate(year: 2024, month: 7).milliseconds) == "Q3")
        #expect(label(CivilDate(year: 2024, month: 8).milliseconds) == "August")
    }
}
