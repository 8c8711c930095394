import Formats
import Testing

@Suite struct ChineseNumberFormatTests {
    private func expect(
        _ pattern: String, _ value: Double, _ text: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        let format = try ChineseNumberFormat(pattern)
        #expect(format.string(value) == text, "\(pattern) of \(value)", sourceLocation: location)
    }

    @Test(
        arguments: [
            (10.0, "10"), (5.5, "5.5"), (0, "0"), (-0.0, "0"), (1234567, "1234567"), (0.5, "0.5"),
            (-12.25, "−12.25"),
            (0.1 + 0.2, "0.3"), (1e-7, "0.0000001"), (123456789012345.25, "123456789012345.25"),
            (1e21, "1000000000000000000000"),
        ] as [(Double, String)])
    func anEmptyPatternShowsTheDecimalsThereAre(value: Double, text: String) throws {
        try expect("", value, text)
    }

    @Test(
        arguments: [
            ("%", 5.9, "5.9%"), ("亿元", 1310, "1310亿元"), ("个百分点", -0.5, "−0.5个百分点"), (" km", 3, "3 km"),
            ("万人", 12.3, "12.3万人"), ("‰", 6.77, "6.77‰"),
        ] as [(String, Double, String)])
    func aUnitIsPrintedAsItStands(pattern: String, value: Double, text: String) throws {
        try expect(pattern, value, text)
    }

    @Test(
        arguments: [
            (".1", 5, "5.0"), (".1", 5.25, "5.3"), (".2", 1.005, "1.01"), (".0", 2.5, "3"), (".1~", 5, "5"),
            (".1~", 5.25, "5.3"), (".2~%", 5.5, "5.5%"), (".1", -0.04, "0.0"), (".1", 0.96, "1.0"),
            (".2", 2.675, "2.68"),
        ] as [(String, Double, String)])
    func decimalsAreRoundedAsWritten(pattern: String, value: Double, text: String) throws {
        try expect(pattern, value, text)
    }

    @Test(
        arguments: [
            (",", 1234, "1234"), (",", 12345, "12,345"), (",.2", 1_234_567.891, "1,234,567.89"),
            (",元", -99999.5, "−99,999.5元"),
        ] as [(String, Double, String)])
    func thousandsAreGroupedFromFiveDigitsOn(pattern: String, value: Double, text: String) throws {
        try expect(pattern, value, text)
    }

    @Test(
        arguments: [
            ("+个百分点", 1, "+1个百分点"), ("+个百分点", -0.5, "−0.5个百分点"), ("+%", 0, "0%"), ("+.1%", 0.04, "0.0%"),
            ("▲.1%", 5.9, "▲5.9%"), ("▲.1%", -0.5, "▼0.5%"), ("▲.1%", 0, "持平"), ("▲.1%", -0.04, "持平"),
            ("↑%", 3, "↑3%"), ("↑%", -3, "↓3%"), ("{增长|下降|持平}.1%", 5.9, "增长5.9%"),
            ("{增长|下降|持平}.1%", -0.5, "下降0.5%"), ("{增长|下降|持平}.1%", 0, "持平"), ("{增加|减少}人", 0, "0人"),
        ] as [(String, Double, String)])
    func changesHaveASignAnArrowOrAWord(pattern: String, value: Double, text: String) throws {
        try expect(pattern, value, text)
    }

    @Test(
        arguments: [
            ("÷亿 元", 131_000_000_000, "1310亿元"), ("÷亿元", 131_000_000_000, "1310亿元"), ("÷万", 12345, "1.23万"),
            (".1÷万", 12345, "1.2万"), (".1÷万", 50000, "5.0万"), ("÷万亿 元", 134.9084e12, "134.91万亿元"),
            ("÷亿 元", 0, "0亿元"), ("+÷万 人", -208e4, "−208万人"), ("÷万 人", 4, "0万人"), ("¥.2÷万", -25000, "−¥2.50万"),
        ] as [(String, Double, String)])
    func scaleWordsDivide(pattern: String, value: Double, text: String) throws {
        try expect(pattern, value, text)
    }

    @Test(
        arguments: [
            (5000.0, "5000人"), (9999, "9999人"), (10000, "1万人"), (23_456, "2.35万人"), (99_999_999, "1亿人"),
            (99_994_999, "9999.5万人"), (1_408_280_000, "14.08亿人"), (1.349084e14, "134.91万亿人"), (0, "0人"),
            (-30000, "−3万人"),
            (9999.996, "1万人"), (1e17, "100000万亿人"),
        ] as [(Double, String)])
    func theAutomaticScaleLeavesFourDigits(value: Double, text: String) throws {
        try expect("÷auto 人", value, text)
    }

    @Test(
        arguments: [
            (".1×100%", 0.059, "5.9%"), ("×100%", 0.07, "7%"), ("×1000‰", 0.00677, "6.77‰"),
            ("÷1000 千米", 1500, "1.5千米"),
            ("×1", 3, "3"),
        ] as [(String, Double, String)])
    func powersOfTenAreSilent(pattern: String, value: Double, text: String) throws {
        try expect(pattern, value, text)
    }

    @Test(arguments: [.nan, .infinity, -.infinity] as [Double])
    func whatIsNoNumberIsADash(value: Double) throws {
        try expect("▲.1÷auto 元", value, "—")
        #expect(try ChineseNumberFormat("%").range(value, 5) == "—")
        #expect(try ChineseNumberFormat("%").range(5, value) == "—")
    }

    @Test(
        arguments: [
            ("%", 5, 95, "5%～95%"), ("÷万", 5e4, 1e5, "5万～10万"), ("天", 2, 3, "2～3天"),
            ("÷万 人", 5e4, 1e5, "5万～10万人"),
            ("万人", 5, 10, "5万～10万人"), ("亿元", 5, 10, "5亿～10亿元"), ("%以上", 5, 10, "5%～10%以上"), ("%", 5, 5, "5%"),
            ("÷auto 人", 5000, 20000, "5000～2万人"), ("+个百分点", -1, 2, "−1～+2个百分点"), (".1%", 5, 5.04, "5.0%"),
        ] as [(String, Double, Double, String)])
    func rangesRepeatWhatWouldBeMisread(pattern: String, low: Double, high: Double, text: String) throws {
        #expect(try ChineseNumberFormat(pattern).range(low, high) == text)
    }

    @Test func partsAreSignFigureAndUnit() throws {
        #expect(try ChineseNumberFormat("▲.1%").parts(-5.9) == ("▼", "5.9", "%"))
        #expect(try ChineseNumberFormat("÷亿 元").parts(1.31e11) == ("", "1310", "亿元"))
        #expect(try ChineseNumberFormat("+¥÷万").parts(2e4) == ("+¥", "2", "万"))
        #expect(try ChineseNumberFormat("▲%").parts(0) == ("", "持平", ""))
        #expect(try ChineseNumberFormat("%").parts(.nan) == ("", "—", ""))
    }

    @Test(
        arguments: [
            ".", ".x", ".99", "2", "÷百", "÷", "×2", "÷12", "×", "{增长", "{增长}", "{a|b|c|d}", ".1f", "+12",
            ",,",
            "×10000000000000000000000", "÷99999999999999999999999",
        ] as [String])
    func whatIsNoPatternIsRefusedWithAHint(pattern: String) {
        let error = #expect(throws: FormatError.self) { try ChineseNumberFormat(pattern) }
        #expect(error?.hint != nil)
    }

    @Test(
        arguments: [
            (1_234_567_890_123, "1234567890123"), (12_345_678.12345, "12345678.12345"),
            (9_007_199_254_740_991, "9007199254740991"), (123_456_789_012.34, "123456789012.34"),
            (123_456_789_012.34 + 0.01, "123456789012.35"), (9.99999999999998, "10"), (1.1 + 2.2, "3.3"),
        ] as [(Double, String)])
    func allDigitsArePrinted(value: Double, text: String) throws {
        try expect("", value, text)
    }

    @Test(
        arguments: [
            (".0÷亿元", 1e8), (".1÷万", 1000), ("÷亿", 1e6), (".2", 0.01), (".1×100%", 0.001), ("", nil),
            ("÷auto", nil),
        ] as [(String, Double?)])
    func aFormatTellsNumbersApartFromAStepOn(pattern: String, step: Double?) throws {
        #expect(try ChineseNumberFormat(pattern).leastStep == step)
    }
}
