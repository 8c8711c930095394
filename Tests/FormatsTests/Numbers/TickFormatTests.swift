import Formats
import Testing

/// Expected texts are what d3-scale 4 and vega-format return.
@Suite struct TickFormatTests {
    @Test(
        arguments: [
            (0.0, 1.0, 10, ",f", 0.2, "0.2"), (0, 1, 20, ",f", 0.2, "0.20"),
            (-100, 100, 10, ",f", -20, "−20"),
            (0, 1, 20, "+f", 0.2, "+0.20"), (0, 1, 10, "+%", 0.2, "+20%"),
            (0.19, 0.21, 10, "+%", 0.2, "+20.0%"),
            (0, 9, 100, "", 2.11, "2.1"), (0, 9, 10, "e", 2.1, "2e+0"), (0, 9, 100, "g", 2.01, "2.0"),
            (0, 9, 100, "r", 2.11e6, "2100000"), (0, 0.9, 10, "p", 0.21, "20%"),
            (0.19, 0.21, 10, "p", 0.201, "20.1%"),
            (0, 1e6, 10, "$s", 0.51e6, "$0.5M"), (0, 1e6, 100, "$s", 0.501e6, "$0.50M"),
            (0, 100, 10, ".2f", 5, "5.00"),
            (1, 0, 10, ",f", 0.2, "0.2"), (0, 1e6, 5, "d", 200_000, "200000"), (0, 0, 5, "s", 0, "0.000000"),
        ] as [(Double, Double, Int, String, Double, String)])
    func labelsHaveTheDigitsOfTheStep(
        start: Double, stop: Double, count: Int, specifier: String, value: Double, text: String
    ) throws {
        let format = try tickFormat(start: start, stop: stop, count: count, specifier: specifier)
        #expect(format(value) == text)
    }

    @Test func withoutASpecifierThousandsAreGrouped() throws {
        #expect(try tickFormat(start: 0, stop: 1e6, count: 5)(200_000) == "200,000")
    }

    @Test func aPrefixWithPrecisionIsEachLabelsOwn() throws {
        let format = try tickFormat(start: 0, stop: 2e6, count: 5, specifier: ".2s")
        #expect(format(500_000) == "500k")
        #expect(format(1e6) == "1.0M")
    }

    @Test(
        arguments: [(0, .nan, 10), (.nan, 1, 10), (0, 0, 10), (0, 1, 0), (0, .infinity, 5), (0, 1, -3)]
            as [(Double, Double, Int)])
    func anImpossibleDomainKeepsTheDefaultPrecision(start: Double, stop: Double, count: Int) throws {
        #expect(try tickFormat(start: start, stop: stop, count: count)(0.12) == "0.120000")
    }

    @Test func aWrongSpecifierIsRefused() {
        #expect(throws: FormatError.self) { try tickFormat(start: 0, stop: 1, count: 5, specifier: "?") }
    }
}
