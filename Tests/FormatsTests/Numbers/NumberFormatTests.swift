import Formats
import Testing

/// Expected texts are what d3-format 3.1 returns.
@Suite struct NumberFormatTests {
    private func expect(
        _ specifier: String, _ value: Double, _ text: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        let format = try NumberFormat(specifier)
        #expect(format.string(value) == text, "\(specifier) of \(value)", sourceLocation: location)
    }

    @Test(
        arguments: [
            (".1f", 0.49, "0.5"), (".2f", 0.449, "0.45"), (".1f", 100, "100.0"), ("f", 42, "42.000000"),
            (".0f", 0.5, "1"), (".0f", 2.5, "3"), (".2f", 1.005, "1.00"), (".1f", 0.25, "0.3"),
            ("f", 1e21, "1e+21"), (".20f", 0.1, "0.10000000000000000555"), ("f", .infinity, "Infinity"),
        ] as [(String, Double, String)])
    func fixedPointRoundsTheExactValue(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("e", 42, "4.200000e+1"), (".0e", 42, "4e+1"), (".0e", 25, "3e+1"), (".3e", 0, "0.000e+0"),
            (".1e", 1250, "1.3e+3"), ("e", -4, "−4.000000e+0"), (".2e", 9.999, "1.00e+1"),
            (".3e", -.infinity, "−Infinity"),
        ] as [(String, Double, String)])
    func exponentsAreWrittenWithoutPadding(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            (".1g", 0.049, "0.05"), (".1g", 100, "1e+2"), (".2g", 100, "1.0e+2"), (".3g", 100, "100"),
            (".5g", 100.2, "100.20"), (".2g", 0.002, "0.0020"), (".2g", 0.0000001, "1.0e-7"),
            ("g", 0, "0.00000"),
        ] as [(String, Double, String)])
    func generalNotationChoosesByThePrecision(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            (".1r", 123.45, "100"), (".2r", 123.45, "120"), (".6r", 123.45, "123.450"),
            (".3r", 0.9995, "1.00"),
            (".2r", 1e-22, "0.00000000000000000000010"), ("r", 0, "0"), (".1r", -0.049, "−0.05"),
        ] as [(String, Double, String)])
    func roundedNotationHasNoExponent(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("s", 1500.5, "1.50050k"), ("s", 0.00001, "10.0000µ"), (".3s", 999.5, "1.00k"),
            (".3s", 999_500, "1.00M"),
            (".4s", 999.5, "999.5"), (".3s", 1e26, "100Y"), (".0s", 0.01, "10m"),
            (".8s", 1.29e-30, "0.0000013y"),
            (".8s", 1.29e-24, "1.2900000y"), (".8s", -1.23e30, "−1230000.0Y"), ("$.2s", 2.5e5, "$250k"),
            (".1s", 1.29e-25, "0.129y"), ("s", 0, "0.00000"), ("s", .infinity, "Infinity"),
            ("~s", 1500, "1.5k"),
            (".2s", 1_310_000_000, "1.3G"),
        ] as [(String, Double, String)])
    func siPrefixesScaleTheNumber(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            (".0%", 0.42, "42%"), (".1%", 0.234, "23.4%"), (".0%", -0.042, "−4%"),
            ("p", 0.00123, "0.123000%"),
            ("+.2p", 1.23, "+120%"), ("~%", 0.1, "10%"), ("^21.0%", 0.42, "         42%         "),
        ] as [(String, Double, String)])
    func percentagesMultiplyByAHundred(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("d", 4.2, "4"), ("d", 0.5, "1"), ("d", 1.3e27, "1300000000000000000000000000"),
            (",d", 123456, "123,456"),
            ("b", 10, "1010"), ("#b", 10, "0b1010"), ("o", 8, "10"), ("x", 0xdead_beef, "deadbeef"),
            ("#X", 0xdead_beef, "0xDEADBEEF"), (",x", 0xdead_beef, "de,adb,eef"), ("x", -0xeee, "−eee"),
            ("#020x", 0xdead_beef, "0x0000000000deadbeef"), ("x", 0x1p70, "400000000000000000"),
            ("o", 0x1p64, "2000000000000000000000"), ("b", 0x1p65, "1" + String(repeating: "0", count: 65)),
        ] as [(String, Double, String)])
    func integersAreRounded(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("", 0.1 + 0.2, "0.3"), ("", 1e21, "1e+21"), ("", 10, "10"), (".5", 1.00001, "1"),
            (".5", 1.10001e6, "1.1e+6"),
            (".2", 0.449, "0.45"), ("$", -4.2, "−$4.2"), ("($", -4.2, "($4.2)"),
            (",", 1_234_567.5, "1,234,567.5"),
            ("z", 1.5, "1.5"), ("", .nan, "NaN"), ("", -.infinity, "−Infinity"), ("n", 1234, "1,234.00"),
            ("c", 42, "42"), ("c", 1e-7, "1e-7"),
        ] as [(String, Double, String)])
    func withoutATypeTheNumberIsPlain(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("~r", 123.45, "123.45"), ("~e", 42_000_000, "4.2e+7"), (".4~e", 1.2300e-10, "1.23e-10"),
            (",~g", 10_000.1, "10,000.1"), (".2~f", 3, "3"), (".2~f", 3.1, "3.1"), ("~f", 100, "100"),
        ] as [(String, Double, String)])
    func tildeTrimsZeros(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("*<8.1f", 1.25, "1.3*****"), ("*>8.1f", 1.25, "*****1.3"), ("*^8.1f", 1.25, "**1.3***"),
            ("*=8.1f", -1.25, "−****1.3"), ("08.1f", -1.25, "−00001.3"), ("10,.1f", 123456.49, " 123,456.5"),
            ("013.8n", -42_000_000, "−0,042,000,000"), ("08.0n", 0, "0,000,000"),
            ("020,s", 42e12, "00,000,000,042.0000T"),
            ("=^6d", 7, "==7==="), ("中<4d", 7, "7中中中"),
        ] as [(String, Double, String)])
    func widthIsFilledOnTheSideOfTheAlignment(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test(
        arguments: [
            ("f", -0.0, "0.000000"), ("+f", -0.0, "−0.000000"), ("+f", 0, "+0.000000"),
            ("f", -1e-12, "0.000000"),
            ("x", -1e-12, "0"), ("+.0f", 3, "+3"), (" .0f", 3, " 3"), ("(.0f", -3, "(3)"), ("(.0f", 3, "3"),
        ] as [(String, Double, String)])
    func zeroIsNegativeOnlyWhereASignIsAsked(specifier: String, value: Double, text: String) throws {
        try expect(specifier, value, text)
    }

    @Test func precisionIsClamped() throws {
        try expect(".99r", 1, "1.00000000000000000000")
        try expect(".99999999999999999999999f", 1, "1.00000000000000000000")
        try expect(".0g", 5, "5")
    }

    @Test func sharedPrefixComesFromOneValue() throws {
        let format = NumberFormat(try NumberSpecifier(parsing: ",.0s"), prefixOf: 1e-6)
        #expect(format.string(0.0042) == "4,200µ")
        let padded = NumberFormat(try NumberSpecifier(parsing: " $12,.1s"), prefixOf: 1e6)
        #expect(padded.string(-42e6) == "     −$42.0M")
        #expect(NumberFormat(try NumberSpecifier(parsing: ".1s"), prefixOf: 0).string(2) == "2.0")
    }

    @Test func variablePrecisionShowsTheDigitsThereAre() throws {
        #expect(try NumberFormat(variablePrecision: nil).string(1234.5) == "1,234.5")
        #expect(try NumberFormat(variablePrecision: "e").string(0.00012) == "1.2e-4")
        #expect(try NumberFormat(variablePrecision: "%").string(0.125) == "12.5%")
        #expect(try NumberFormat(variablePrecision: ".2f").string(1) == "1.00")
    }

    @Test(arguments: ["foo", ".-2s", "f.2", "1..2f", "万"] as [String])
    func whatIsNoFormatIsRefused(specifier: String) {
        #expect(throws: FormatError.self) { try NumberFormat(specifier) }
    }

    @Test func anEndlessWidthIsRefused() {
        #expect(throws: FormatError.self) { try NumberFormat("99999999999999999999d") }
        #expect(throws: FormatError.self) { try NumberFormat("1001d") }
    }
}
