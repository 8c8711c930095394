import SceneGraph
import Testing

@testable import Production

@Suite struct PageDifferenceTests {
    private func changes(_ old: [String], _ new: [String]) -> [String] {
        func lines(_ texts: [String]) -> [PrintedLine] {
            texts.map { PrintedLine(text: $0, page: 1, role: .mark) }
        }
        return PageDifference(from: lines(old), to: lines(new)).changes.map(\.sentence)
    }

    @Test func thePageAsItWasHasNoChanges() {
        #expect(changes(["投资1310亿元", "床位2000张"], ["投资1310亿元", "床位2000张"]) == [])
    }

    @Test func aNumberThatChangedIsToldWithItsUnit() {
        #expect(
            changes(["完成年度投资1310亿元，比上年多"], ["完成年度投资1320亿元，比上年多"])
                == ["“1310亿元” became “1320亿元”, in 完成年度投资[1320亿元]，比上年多"])
    }

    @Test func numeralsAreNumbers() {
        #expect(changes(["市场占七成"], ["市场占八成"]) == ["“七成” became “八成”, in 市场占[八成]"])
    }

    @Test func wordsAreTold() {
        #expect(changes(["投资增长5.9%"], ["投资下降5.9%"]) == ["“增长” became “下降”, in 投资[下降]5.9%"])
    }

    @Test func linesThatAreNewOrGoneAreTold() {
        #expect(changes(["甲", "乙乙乙"], ["甲", "丙丙丙"]) == ["“乙乙乙” is gone", "“丙丙丙” is new"])
        #expect(changes(["甲"], ["甲", "床位10张"]) == ["“床位10张” is new"])
    }

    @Test func numbersAloneOnTheirLinesArePaired() {
        #expect(
            changes(["536", "1310", "2.44"], ["536", "1320", "2.46"]) == [
                "“1310” became “1320”", "“2.44” became “2.46”",
            ])
    }

    @Test func lineBreaksDoNotCount() {
        #expect(changes(["投资\n1310亿元"], ["投资1310\n亿元"]) == [])
    }
}
