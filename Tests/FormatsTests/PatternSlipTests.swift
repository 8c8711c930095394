import Formats
import Testing

@Suite struct PatternSlipTests {
    @Test(arguments: [
        ("YYYY年M月", "write “%Y年%-m月”"), ("yyyy-MM-dd", "write “%Y-%m-%d”"), ("HH:mm", "write “%H:%M”"),
        ("M/D", "write “%-m/%-d”"), ("%k", "write “%-H”"), ("%F", "write “%Y-%m-%d”"),
        (".1f", "write the parts of a date, such as “%Y-%m-%d”"),
        (".0%", "write the parts of a date, such as “%Y-%m-%d”"),
        ("年", "write the parts of a date, such as “%Y-%m-%d”"),
    ])
    func aPatternThatPrintsItsLettersHasAHint(pattern: String, hint: String) {
        #expect(TimePatternSlip.slip(in: pattern)?.hint == hint)
    }

    @Test(arguments: ["%Y", "%Y年%-m月", "%b %_d", "%x", "", "%q季度", "%H:%M", "100%%, %Y"])
    func aPatternOfDatesIsOne(pattern: String) {
        #expect(TimePatternSlip.slip(in: pattern)?.message == nil)
    }

    @Test(arguments: [
        ("0.00", "write “.2f”"), ("#,##0.0", "write “,.1f”"), ("0.0%", "write “.1%”"),
        (
            ".1k",
            "f has fixed decimals, d none, % is a share, s has an SI prefix; for units write formatType: chinese"
        ),
    ])
    func aNumberPatternThatMeansSomethingElseHasAHint(pattern: String, hint: String) {
        #expect(NumberPatternSlip.slip(in: pattern)?.hint == hint)
    }

    @Test(arguments: [
        ".1f", ",.0f", "d", "~s", ".1%", "", "+,d", "$,.2f", "0>5", "05d", ",", "$", "#x", ".2",
    ])
    func aNumberPatternIsOne(pattern: String) {
        #expect(NumberPatternSlip.slip(in: pattern)?.message == nil)
    }

    @Test(arguments: [
        ("%Y", "it is a pattern of dates: give the field the type temporal, or write “d”"),
        ("%.1f", "write “.1f”"), ("{:.1f}", "write “.1f”"), ("#,##0", "write “,.0f”"),
        (".1f亿元", "units are printed by formatType: chinese: “.1亿元”"),
        (
            ".1f%",
            "shares are “.1%”, which multiplies by 100; percentages as they are need formatType: chinese and “.1%”"
        ),
    ])
    func aPatternThatIsRefusedHasAHint(pattern: String, hint: String) {
        #expect(throws: FormatError.self) { _ = try NumberFormat(pattern) }
        do { _ = try NumberFormat(pattern) } catch { #expect(error.hint == hint) }
    }
}
