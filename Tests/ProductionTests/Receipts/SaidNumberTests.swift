import Testing

@testable import Production

@Suite struct SaidNumberTests {
    private func words(_ text: String) -> [String] {
        SaidNumber.all(in: text, units: ["A级"]).filter { !$0.isWord }.map(\.words)
    }

    private func first(_ text: String) throws -> SaidNumber { try #require(SaidNumber.all(in: text).first) }

    @Test(arguments: [
        ("年度投资1310亿元、400亿元", ["1310亿元", "400亿元"]), ("突破2800家", ["突破2800家"]), ("实施300项以上", ["300项以上"]),
        ("工作室200余家", ["200余家"]), ("居全省第2位", ["第2位"]), ("占比提高到55%", ["55%"]), ("再提+1个百分点", ["+1个百分点"]),
    ])
    func unitsAndBoundsBelongToTheNumber(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("第十六届", 16), ("两家", 2), ("一千三百一十亿元", 1310e8), ("百强", 100), ("千亿级", 1000e8), ("二〇二四年", 2024),
        ("双循环", 2),
        ("经十路", 10), ("七成", 70), ("过亿元", 1e8),
    ])
    func numeralsAreNumbers(text: String, value: Double) throws {
        #expect(try first(text).plainValue == value)
    }

    @Test(arguments: [
        ("1100亿元以上", "at-least"), ("突破680亿元", "more-than"), ("200余家", "more-than"), ("新引进过亿元", "more-than"),
        ("近2000人", "about"), ("不超过5%", "up-to"), ("103家", "exact"), ("省级以上冠军103家", "exact"),
        ("通过3项", "exact"),
    ])
    func boundsAreRead(text: String, bound: String) throws {
        #expect(try first(text).bound.rawValue == bound)
    }

    @Test func rangesAreTold() throws {
        #expect(SaidNumber.all(in: "学习2至3天").map(\.isInRange) == [true, true])
        #expect(SaidNumber.all(in: "集中培育1—2个").map(\.isInRange) == [true, true])
        #expect(try !first("提高到55%").isInRange)
    }

    @Test func wordsAreNoNumbers() {
        func isWord(_ text: String) -> Bool { SaidNumber.all(in: text).allSatisfy(\.isWord) }
        #expect(isWord("新一代信息技术"))
        #expect(isWord("网络零售额"))
        #expect(isWord("单位：亿元"))
        #expect(isWord("写成百分之几"))
        #expect(!isWord("两会"))
        #expect(!isWord("占七成"))
    }
}
