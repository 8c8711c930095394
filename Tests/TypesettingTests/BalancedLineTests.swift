import SceneGraph
import Testing
import WordBreaking

@testable import Typesetting

@Suite struct BalancedLineTests {
    func headline(_ text: String, _ width: Double) -> [String] {
        lines(text, width, options: LineBreaking(fit: .balanced))
    }

    @Test(arguments: [
        ("全市工业投资增长百分之八", 80, ["全市工业投资", "增长百分之八"]),
        ("新材料产业集群成为主引擎", 90, ["新材料产业集群", "成为主引擎"]),
        ("重点项目的建设进度领先全省", 90, ["重点项目的建设", "进度领先全省"]),
        ("张店区与临淄区工业领跑全市", 90, ["张店区与临淄区", "工业领跑全市"]),
    ])
    func breaksBetweenWords(text: String, width: Double, expected: [String]) {
        #expect(headline(text, width) == expected)
    }

    @Test(arguments: [
        ("张店区", 25, ["张店", "区"]), ("经开区", 25, ["经开", "区"]),
        ("建成一百座站六十一座无障碍", 75, ["建成一百座站", "六十一座无障碍"]),
    ]) func keepsNamesOfPlacesAndNumeralsTogether(text: String, width: Double, expected: [String]) {
        let options = LineBreaking(fit: .balanced, avoidsOrphans: false)
        #expect(lines(text, width, options: options) == expected)
    }

    @Test func breaksAtACommaRatherThanWithinAWordForATime() {
        #expect(headline("省外资金目标，比上年高出逾150亿元", 118) == ["省外资金目标，", "比上年高出逾150亿元"])
    }

    @Test func startsNoLineWithAParticle() {
        for width in stride(from: 60.0, through: 110, by: 10) {
            for line in headline("我们的城市的未来与年轻的人们的梦想", width).dropFirst() {
                #expect(line.first != "的" && line.first != "们")
            }
        }
    }

    @Test func endsNoLineWithAPreposition() {
        for width in stride(from: 80.0, through: 130, by: 10) {
            // At 70 points, three lines have no room for anything else.
            for line in headline("企业在技术改造中对设备更新和数字化投入最多", width).dropLast() {
                #expect(!"在对和最".contains(line.last ?? "。"))
            }
        }
    }
}

@Suite struct WordBreakingTests {
    @Test func findsWordsOfChinese() {
        #expect(words(of: "产业集群成为引擎") == ["产业", "集群", "成为", "引擎"])
        #expect(words(of: "") == [])
        #expect(words(of: "👨‍👩‍👧和GDP").joined() == "👨‍👩‍👧和GDP")
    }
}
