import Formats
import Testing

@Suite struct ChineseNumeralTests {
    static let numerals: [(Int, String)] = [
        (0, "零"), (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"),
        (110, "一百一十"), (1001, "一千零一"), (1010, "一千零一十"), (10_000, "一万"), (10_030, "一万零三十"), (100_005, "十万零五"),
        (1_050_000, "一百零五万"), (20_000_500, "二千万零五百"), (110_000_000, "一亿一千万"), (100_000_001, "一亿零一"),
        (1_000_000_000_000, "一万亿"), (-3, "负三"),
    ]

    @Test(arguments: numerals) func numbersAreWritten(number: Int, text: String) {
        #expect(chineseNumeral(number) == text)
    }

    @Test(arguments: numerals) func numeralsAreRead(number: Int, text: String) {
        #expect(integer(chineseNumeral: text) == number)
    }

    @Test func theExtremesAreWrittenAndReadBack() {
        #expect(integer(chineseNumeral: chineseNumeral(.max)) == .max)
        #expect(chineseNumeral(.min).hasPrefix("负九百二十二亿"))
    }

    @Test func digitsMayStandAlone() {
        #expect(integer(chineseNumeral: "二〇二四") == 2024)
        #expect(integer(chineseNumeral: "两万") == 20_000)
    }

    @Test(arguments: ["", "负", "章", "三章", "百", "一万二万", "二十三十", "零五百", "十亿亿亿亿"] as [String])
    func whatIsNoNumeralIsNotRead(text: String) {
        #expect(integer(chineseNumeral: text) == nil)
    }

    @Test func anEndlessNumeralIsNotRead() {
        #expect(integer(chineseNumeral: String(repeating: "亿", count: 100_000)) == nil)
    }
}
