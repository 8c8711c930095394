import SceneGraph
import Testing

@testable import Typesetting

@Suite struct SpacingTests {
    let font = FontStyle(family: "", size: 8)

    func spacing(_ text: String, separatesUnits: Bool = false) -> String {
        spaced([TextRun(text)], by: 0.25, font: font, separatesUnits: separatesUnits)
            .map { ($0.gap == 2 ? "|" : "") + $0.text }.joined()
    }

    @Test func partsChineseFromWestern() {
        #expect(spacing("使用Vega绘图") == "使用|Vega|绘图")
        #expect(spacing("增12%之多") == "增|12%|之多")
        #expect(spacing("全用汉字") == "全用汉字")
    }

    @Test func leavesPunctuationAlone() {
        #expect(spacing("（Vega）是，A、B。") == "（Vega）是，A、B。")
    }

    @Test func keepsFiguresTightToTheirUnits() {
        #expect(spacing("到2024年为第6位") == "到|2024年为第6位")
        #expect(spacing("到2024年", separatesUnits: true) == "到|2024|年")
    }

    @Test func addsNothingWhereThereIsASpace() {
        #expect(spacing("使用 Vega 绘图") == "使用 Vega 绘图")
    }

    @Test func takesTheSizeOfTheChineseCharacters() {
        let runs = [TextRun("突破"), TextRun("A", font: font.sized(40), gap: 1)]
        #expect(spaced(runs, by: 0.25, font: font).map(\.gap) == [0, 3])
    }

    func squeezing(_ text: String, _ punctuation: FontStyle.Punctuation = .full) -> String {
        var font = font
        font.punctuation = punctuation
        return squeezed([TextRun(text)], font: font).map { ($0.gap == -4 ? "|" : "") + $0.text }.joined()
    }

    @Test func setsMarksThatMeetCloser() {
        #expect(squeezing("他说：“好。”（完）") == "他说：|“好。|”|（完）")
        #expect(squeezing("《〈一〉》，二") == "《|〈一〉|》|，二")
        #expect(squeezing("好！？是") == "好！？是")
    }

    @Test func squeezesNoHalfWidthMarks() {
        #expect(squeezing("“好。”（完）", .half) == "“好。”（完）")
        #expect(squeezing("“好。”（完）", .halfWidthQuotes) == "“好。|”（完）")
    }
}
