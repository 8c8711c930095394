import Formats
import Testing

/// Expected texts are what d3-format's `formatLocale` returns.
@Suite struct NumberLocaleTests {
    private var german: NumberLocale {
        var locale = NumberLocale()
        (locale.decimal, locale.thousands) = (",", ".")
        (locale.currencyPrefix, locale.currencySuffix) = ("", " €")
        return locale
    }

    @Test(
        arguments: [
            (",.2f", 1234567.891, "1.234.567,89"), ("$,.2f", -1234.5, "−1.234,50 €"), (".1%", 0.256, "25,6%"),
            (".2e", 1500, "1,50e+3"), (",.1s", 1500, "2k"), ("$.2s", 1500, "1,5k €"),
            ("012,.1f", 1234.5, "00.001.234,5"),
            ("", 0.5, "0,5"),
        ] as [(String, Double, String)])
    func marksOfAContinent(specifier: String, value: Double, text: String) throws {
        #expect(try NumberFormat(specifier, locale: german).string(value) == text)
    }

    @Test func groupsOfSeveralSizesRepeat() throws {
        var indian = NumberLocale()
        indian.grouping = [3, 2, 2, 2, 2, 2, 2, 2, 2, 2]
        #expect(try NumberFormat(",", locale: indian).string(10_000_000) == "1,00,00,000")
        indian.grouping = []
        #expect(try NumberFormat(",", locale: indian).string(10_000_000) == "10000000")
    }

    @Test func otherDigitsAndSigns() throws {
        var locale = NumberLocale()
        locale.numerals = ["०", "१", "२", "३", "४", "५", "६", "७", "८", "९"]
        (locale.percent, locale.minus, locale.nan) = (" %", "-", "–")
        #expect(try NumberFormat(".1%", locale: locale).string(-0.205) == "-२०.५ %")
        #expect(try NumberFormat(".1f", locale: locale).string(.nan) == "–")
    }

    @Test func ticksAreWrittenInIt() throws {
        let format = try tickFormat(start: 0, stop: 2000, count: 4, specifier: "$,.1f", locale: german)
        #expect(format(1500) == "1.500,0 €")
    }
}
