import Colors
import SceneGraph
import Testing

@testable import Typesetting

/// The lines of a text as strings; with StandardMetrics a Chinese character is ten points wide, an
/// ASCII one five.
func lines(_ text: String, _ width: Double, options: LineBreaking = LineBreaking(avoidsOrphans: false))
    -> [String]
{
    let font = FontStyle(family: "", size: 10)
    return breakLines(
        [TextRun(text)], font: font, width: width, measuring: StandardMetrics(), options: options
    )
    .map { $0.map(\.text).joined() }
}

@Suite struct LineBreakerTests {
    @Test func fillsLinesWithChineseCharacters() {
        #expect(lines("一二三四五六七", 30) == ["一二三", "四五六", "七"])
    }

    @Test(arguments: [
        "、", "，", "；", "：", "。", "！", "？", "）", "」", "』", "》", "〉", "】", "〕", "”", "’", "·", "～", "%", "℃",
    ])
    func startsNoLineWithAClosingMark(mark: String) {
        #expect(lines("一二三\(mark)四", 30) == ["一二", "三\(mark)四"])
    }

    @Test(arguments: ["（", "「", "『", "《", "〈", "【", "〔", "“", "‘"])
    func endsNoLineWithAnOpeningMark(mark: String) {
        #expect(lines("一二\(mark)三四", 30) == ["一二", "\(mark)三四"])
    }

    @Test func keepsSeveralMarksTogether() {
        #expect(lines("一二三四。」）五", 50) == ["一二三", "四。」）五"])
    }

    @Test func breaksNoDashAndNoEllipsis() {
        #expect(lines("一二——三", 30) == ["一二", "——三"])
        #expect(lines("一二……三", 30) == ["一二", "……三"])
    }

    @Test(arguments: [
        ("收入突破680亿元", 50, ["收入突破", "680亿元"]),
        ("达到1310亿元以上", 60, ["达到", "1310亿元以上"]),
        ("排名第6位", 30, ["排名", "第6位"]),
        ("增长12.5%以上", 50, ["增长", "12.5%以上"]),
        ("下降2.6个百分点", 70, ["下降", "2.6个百分点"]),
        ("企业103家和", 40, ["企业", "103家和"]),
        ("共计1000余家公司", 49, ["共计", "1000余家", "公司"]),
        ("约5%～95%之间", 40, ["约", "5%～95%", "之间"]),
        ("气温−3.5℃的天", 50, ["气温", "−3.5℃的", "天"]),
        ("金额¥1,200的钱", 50, ["金额", "¥1,200的", "钱"]),
        ("总额680 亿元多", 45, ["总额", "680 亿元", "多"]),
    ])
    func keepsAFigureWithItsUnitAndSign(text: String, width: Double, expected: [String]) {
        #expect(lines(text, width) == expected)
    }

    @Test(arguments: [
        ("历时2～3天的会", 45, ["历时", "2～3天的", "会"]), ("约5万～10万人次", 70, ["约", "5万～10万人次"]),
        ("在2020—2024年间", 60, ["在", "2020—2024年", "间"]), ("全长12 km的路", 40, ["全长", "12 km的", "路"]),
        ("欠US$5的钱", 35, ["欠US$5", "的钱"]), ("约\u{A0}五人", 30, ["约\u{A0}五", "人"]),
    ])
    func keepsARangeTogether(text: String, width: Double, expected: [String]) {
        #expect(lines(text, width) == expected)
    }

    @Test func mayStartALineWithADashButNotWithAConnector() {
        #expect(lines("一二三——四", 50) == ["一二三——", "四"])
        #expect(lines("一二三——四", 40) == ["一二三", "——四"])
        #expect(lines("北京—上海", 20) == ["北", "京—", "上海"])
    }

    @Test func breaksAfterAUnit() {
        #expect(lines("2024年12月31日", 30) == ["2024年", "12月", "31日"])
    }

    @Test func keepsWesternWordsWhole() {
        #expect(lines("a quick brown fox", 40) == ["a quick", "brown", "fox"])
        #expect(lines("使用Vega绘图", 40) == ["使用Vega", "绘图"])
        #expect(lines("使用Vega绘图", 35) == ["使用", "Vega绘", "图"])
        #expect(lines("it’s the don’t", 45) == ["it’s the", "don’t"])
    }

    @Test func breaksAWesternWordAfterItsHyphen() {
        #expect(lines("long-term view", 30) == ["long-", "term", "view"])
        #expect(lines("共10-15家", 35) == ["共", "10-15家"])
    }

    @Test func breaksAnywhereWhatIsWiderThanALine() {
        #expect(lines("abcdefgh", 20) == ["abcd", "efgh"])
        #expect(lines("一二", 5) == ["一", "二"])
    }

    @Test func dropsSpacesAtLineEnds() {
        #expect(lines("ab   cd  ", 10) == ["ab", "cd"])
        #expect(lines("   ", 10) == [""])
    }

    @Test func breaksAtLineBreaks() {
        #expect(lines("一\n\n二三\r\n四", 100) == ["一", "", "二三", "四"])
        #expect(lines("", 100) == [""])
    }

    @Test(arguments: [Double.nan, .infinity, 0, -5]) func breaksOnlyAtLineBreaksWithoutAWidth(width: Double) {
        #expect(lines("一二三\n四", width) == ["一二三", "四"])
    }

    @Test func balancesLines() {
        #expect(lines("一二三四五六七", 60, options: LineBreaking(fit: .balanced)) == ["一二三四", "五六七"])
    }

    @Test func prefersBalancedBreaksAfterPunctuation() {
        #expect(
            lines("工业增加值增长一成，投资增长百分之八", 130, options: LineBreaking(fit: .balanced))
                == ["工业增加值增长一成，", "投资增长百分之八"])
    }

    @Test func balancesWithinTheWidth() {
        let text = "一二三四五六七八九十，甲乙丙丁戊己庚"
        for line in lines(text, 70, options: LineBreaking(fit: .balanced)) { #expect(line.count <= 7) }
    }

    @Test func dropsTheCommaWhereAHeadlineBreaks() {
        let options = LineBreaking(fit: .balanced, dropsCommaAtBreak: true)
        #expect(lines("四强领跑，新兴崛起，", 50, options: options) == ["四强领跑", "新兴崛起，"])
        #expect(lines("四强领跑，新兴崛起", 40, options: options) == ["四强领跑", "新兴崛起"])
    }

    @Test func leavesNoSingleCharacterOnTheLastLine() {
        let options = LineBreaking()
        #expect(lines("一二三四五六七", 30, options: options) == ["一二三", "四五", "六七"])
        #expect(lines("一二三四五六七。", 30, options: options) == ["一二三", "四五", "六七。"])
        #expect(lines("一二三四五6位", 50, options: options) == ["一二三四五", "6位"])
        #expect(lines("一二三四五六七八", 30, options: options) == ["一二三", "四五六", "七八"])
        #expect(lines("一二", 10, options: options) == ["一", "二"])
    }

    @Test func hangsAnOpeningMark() {
        let font = FontStyle(family: "", size: 10)
        let options = LineBreaking(hangsOpeningMarks: true)
        let result = breakLines(
            [TextRun("“一二三”")], font: font, width: 45, measuring: StandardMetrics(), options: options)
        #expect(result == [[TextRun("“一二三”", gap: -5)]])
    }

    @Test func keepsRunsAndTheirGaps() {
        let font = FontStyle(family: "", size: 10)
        let runs = [
            TextRun("突破", fill: .black), TextRun("680", font: font.sized(20), gap: 3), TextRun("亿元", gap: 2),
        ]
        func broken(_ width: Double) -> [[TextRun]] {
            breakLines(runs, font: font, width: width, measuring: StandardMetrics())
        }
        #expect(broken(75) == [runs])
        #expect(broken(74) == [[runs[0]], [TextRun("680", font: font.sized(20)), runs[2]]])
    }
}
