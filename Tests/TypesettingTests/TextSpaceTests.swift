import SceneGraph
import Testing

@testable import Typesetting

/// A text with a bar where a style sets its characters apart, and a caret where it sets them closer.
private func marked(_ text: String, _ font: FontStyle) -> String {
    var result = text
    for space in spaces(in: text, font: font).reversed() {
        let index = String.Index(utf16Offset: text.utf8.prefix(space.offset).utf16Count, in: text)
        result.insert(space.em > 0 ? "|" : "^", at: index)
    }
    return result
}

extension Substring.UTF8View {
    fileprivate var utf16Count: Int { String(decoding: self, as: UTF8.self).utf16.count }
}

@Suite struct ScriptSpacingTests {
    func spacing(_ text: String, spacesUnits: Bool = false) -> String {
        var font = FontStyle(family: "", size: 8)
        font.spacing = 0.25
        font.spacesUnits = spacesUnits
        return marked(text, font)
    }

    @Test func partsChineseFromWestern() {
        #expect(spacing("使用Vega绘图") == "使用|Vega|绘图")
        #expect(spacing("共12之多") == "共|12|之多")
        #expect(spacing("全用汉字") == "全用汉字")
        #expect(spacing("all in English") == "all in English")
    }

    @Test func leavesPunctuationAlone() {
        #expect(spacing("（Vega）是，A、B。") == "（Vega）是，A、B。")
        #expect(spacing("和/或") == "和/或")
        #expect(spacing("中文(ABC)") == "中文(ABC)")
    }

    @Test(arguments: ["680亿元", "第6位", "1000余家", "2.6个百分点", "1310亿元以上", "2024年12月31日", "今年12月", "1小时30分20秒"])
    func keepsFiguresTightToTheirUnits(text: String) {
        #expect(spacing(text) == text)
    }

    @Test func spacesUnitsIfAsked() {
        #expect(spacing("到2024年", spacesUnits: true) == "到|2024|年")
        #expect(spacing("增12%之多", spacesUnits: true) == "增|12%|之多")
    }

    @Test(arguments: ["再提1个百分点", "到2024年为第6位", "达1,310.5亿元", "扶持创业1.5万人"])
    func aFigureCloseToItsUnitIsCloseOnItsOtherSideToo(text: String) {
        #expect(spacing(text) == text)
    }

    @Test(arguments: ["增12%之多", "增长5.6%，达3268.4亿元", "从5%至95%", "零下12℃"])
    func aFigureCloseToItsSignIsCloseOnItsOtherSideToo(text: String) {
        #expect(spacing(text) == text)
    }

    @Test func aFigureWithoutAUnitIsSpacedOnBothSides() {
        #expect(spacing("看1310与1100便知") == "看|1310|与|1100|便知")
    }

    @Test func addsNothingWhereThereIsASpace() {
        #expect(spacing("使用 Vega 绘图") == "使用 Vega 绘图")
    }

    @Test func takesAShareOfTheSize() {
        var font = FontStyle(family: "", size: 40)
        font.spacing = 0.25
        #expect(spaces(in: "用A", font: font) == [TextSpace(offset: 3, em: 0.25, joint: .script)])
        #expect(StandardMetrics.typeset().width(of: "用A", in: font) == 70)
    }
}

@Suite struct PunctuationSqueezingTests {
    func squeezing(_ text: String, _ punctuation: FontStyle.Punctuation = .full) -> String {
        var font = FontStyle(family: "", size: 8)
        font.squeezesMarks = true
        font.punctuation = punctuation
        return marked(text, font)
    }

    /// CLREQ §3.1.6.2: brackets beside other marks, and beside one another.
    @Test(arguments: [
        ("是：“好", "是：^“好"), ("好。”", "好。^”"), ("好”，", "好”^，"), ("〉》", "〉^》"), ("《〈", "《^〈"), ("）（", "）^（"),
        ("、（", "、^（"), ("》、《", "》^、^《"), ("。”（完）", "。^”^（完）"),
    ])
    func setsMarksThatMeetCloser(text: String, expected: String) {
        #expect(squeezing(text) == expected)
    }

    @Test(arguments: ["好！？是", "是——“好”", "（好）好（好）", "“A” (B)", "他说：好。"])
    func leavesOthersAsTheyAre(text: String) {
        #expect(squeezing(text) == text)
    }

    @Test func twoMarksTakeOneAndAHalfEm() {
        var font = FontStyle(family: "", size: 10)
        font.squeezesMarks = true
        #expect(StandardMetrics.typeset().width(of: "」、", in: font) == 15)
    }

    @Test func squeezesNoHalfWidthMarks() {
        #expect(squeezing("“好。”（完）", .half) == "“好。”（完）")
        #expect(squeezing("“好。”（完）", .halfWidthQuotes) == "“好。”（完）")
    }

    @Test func nothingIsSqueezedUnlessAsked() {
        #expect(spaces(in: "“好。”（完）A", font: FontStyle(family: "", size: 8)).isEmpty)
    }
}
