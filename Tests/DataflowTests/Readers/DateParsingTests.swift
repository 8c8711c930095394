import Dataflow
import Testing

@Suite struct DateParsingTests {
    @Test(
        arguments: [
            ("1970", 0), ("2024", 1_704_067_200_000), ("2024-03", 1_709_251_200_000),
            ("2024-03-05", 1_709_596_800_000),
            ("2024/03/05", 1_709_596_800_000), ("2024-3-5", 1_709_596_800_000),
            ("2024-03-05T08:30", 1_709_627_400_000),
            ("2024-03-05T08:30:15", 1_709_627_415_000), ("2024-03-05T08:30:15.25Z", 1_709_627_415_250),
            ("2024-03-05 08:30", 1_709_627_400_000), ("2024-03-05T08:30:00+08:00", 1_709_598_600_000),
            ("2024-03-05T08:30:00-0530", 1_709_647_200_000), ("2024-03-05T24:00", 1_709_683_200_000),
            ("2024-02-29", 1_709_164_800_000), ("1969-12-31T23:59:59.999Z", -1),
            ("-000001-01-01", -62_198_755_200_000),
            ("2024年", 1_704_067_200_000), ("2024年3月", 1_709_251_200_000), ("2024年3月5日", 1_709_596_800_000),
            ("Mar 5 2024", 1_709_596_800_000), ("5 March 2024", 1_709_596_800_000),
            ("Mar 2024", 1_709_251_200_000),
            ("5-Mar-24", 1_709_596_800_000), ("5-Mar-70", 5_443_200_000), ("3/5/2024", 1_709_596_800_000),
            ("Tue, 05 Mar 2024 08:30:00 GMT", 1_709_627_400_000), ("Mar 5, 2024 8:30 pm", 1_709_670_600_000),
            (" 2024-03-05 ", 1_709_596_800_000),
        ] as [(String, Double)])
    func readsADate(text: String, milliseconds: Double) {
        #expect(parseDate(text) == milliseconds)
    }

    @Test(arguments: [
        "", " ", "x", "12", "202", "20240", "2024-", "2024-13", "2024-02-30", "2023-02-29", "2024-03-05T",
        "2024-03-05T25:00",
        "2024-03-05T08", "2024-03-05T08:60", "2024-03-05T08:30+99", "2024-03-05x", "2024年3", "2024年13月",
        "May", "Jan 1",
        "Foo 5 2024", "12/25", "12:30", "张店", "2024-03-05T08:30:00.Z", "99999999999999999999", "2024Q1",
        "1 2 3 4", "-", "--",
    ])
    func takesAnythingElseForNoDate(text: String) {
        #expect(parseDate(text) == nil)
    }

    @Test(
        arguments: [
            ("%Y-%m-%d", "2024-03-05", 1_709_596_800_000), ("%Y", "2024", 1_704_067_200_000),
            ("%d %b %Y %H:%M:%S", "05 Mar 2024 08:30:15", 1_709_627_415_000),
            ("%y%m%d", "240305", 1_709_596_800_000),
            ("%Y年%-m月%-d日", "2024年3月5日", 1_709_596_800_000),
            ("%I:%M %p, %e %B %Y", "8:30 PM,  5 March 2024", 1_709_670_600_000),
            ("%Y %j", "2024 065", 1_709_596_800_000), ("%s", "1709596800", 1_709_596_800_000),
            ("%Q", "1709596800000", 1_709_596_800_000),
            ("%H:%M", "00:00", -2_208_988_800_000), ("%Y%Z", "2024+08:00", 1_704_038_400_000),
        ] as [(String, String, Double)])
    func readsADateByAPattern(pattern: String, text: String, milliseconds: Double) {
        #expect(DatePattern(pattern)?.parse(text) == milliseconds)
    }

    @Test func refusesWhatDoesNotFollowThePattern() {
        #expect(DatePattern("%Y-%m")?.parse("2024/03") == nil)
        #expect(DatePattern("%Y-%m")?.parse("2024-03-05") == nil)
        #expect(DatePattern("%m")?.parse("13") == nil)
        #expect(DatePattern("%U") == nil)
        #expect(DatePattern("%") == nil)
    }

    @Test func readsTypesOfFields() {
        #expect(FieldType("integer") == .number)
        #expect(FieldType("date:'%Y'") == DatePattern("%Y").map(FieldType.patternedDate))
        #expect(FieldType("utc:\"%Y\"") == DatePattern("%Y").map(FieldType.patternedDate))
        #expect(FieldType("date:%Y") == nil)
        #expect(FieldType("time:'%Y'") == nil)
        #expect(FieldType("") == nil)
    }
}
