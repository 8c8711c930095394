import SceneGraph
import Testing

@testable import Typesetting

@Suite struct JustificationTests {
    let metrics = StandardMetrics.typeset()

    func font(spacing: Double = 0, squeezes: Bool = true) -> FontStyle {
        var font = FontStyle(family: "", size: 10)
        font.spacing = spacing
        font.squeezesMarks = squeezes
        return font
    }

    func justified(_ text: String, _ width: Double, spacing: Double = 0, indent: Double = 0) -> [[TextRun]] {
        breakLines(
            [TextRun(text)], font: font(spacing: spacing), width: width, measuring: metrics,
            options: LineBreaking(isJustified: true, indent: indent))
    }

    func width(_ line: [TextRun], spacing: Double = 0) -> Double {
        metrics.width(of: line, in: font(spacing: spacing))
    }

    @Test func setsChineseCharactersEvenlyApart() {
        let lines = justified("一二三四五六七八", 46)
        #expect(lines.map { $0.map(\.text) } == [["一二三四"], ["五六七八"]])
        #expect(lines[0][0].font?.tracking == 0.2)
        #expect(width(lines[0]) == 46)
    }

    @Test func leavesTheLastLineFlushLeft() {
        let lines = justified("一二三四五六", 46)
        #expect(lines.last == [TextRun("五六")])
        #expect(justified("一二三\n四五六七八九", 46).first == [TextRun("一二三")])
    }

    @Test func widensSpacesBetweenScriptsFirst() {
        let lines = justified("一二Ab三四五六", 51, spacing: 0.25)
        #expect(lines[0].map(\.text) == ["一二", "Ab", "三四"].dropLast() + ["三"])
        #expect(abs(width(lines[0], spacing: 0.25) - 51) < 1e-6)
    }

    @Test func neverPartsWordsAndNumbers() {
        for line in justified("共有Vega图1234幅和abc表", 57, spacing: 0.25).dropLast() {
            for run in line where run.text.allSatisfy(\.isASCII) { #expect((run.font?.tracking ?? 0) == 0) }
        }
    }

    @Test func keepsDashesAndConnectorsTogether() {
        let lines = justified("一二——三四五六七八", 57)
        #expect(lines[0].contains { $0.text == "——" && ($0.font?.tracking ?? 0) == 0 })
        #expect(abs(width(lines[0]) - 57) < 1e-6)
        let range = justified("约有五～十个一二三四五六", 57)
        #expect(range[0].contains { $0.text == "五～十" && ($0.font?.tracking ?? 0) == 0 })
    }

    @Test func takesACharacterInWhereCommasCanGive() {
        let lines = justified("一二，三四五六七八", 55)
        #expect(lines.map { $0.map(\.text).joined() } == ["一二，三四五", "六七八"])
        #expect(lines[0].map(\.text) == ["一二，", "三四五"])
        #expect(lines[0][1].gap == -5)
        #expect(width(lines[0]) == 55)
    }

    @Test func keepsFullStopsWide() {
        let lines = justified("一二。三四五六七八", 55)
        #expect(lines.map { $0.map(\.text).joined() } == ["一二。三四", "五六七八"])
    }

    @Test func leavesALineThatWouldTear() {
        let lines = justified("一二abcdefghijkl三", 65)
        #expect(lines[0] == [TextRun("一二")])
    }

    @Test func spreadsTheWordsOfWesternText() {
        let lines = justified("a quick brown fox", 48)
        #expect(lines[0].map(\.text) == ["a ", "quick"])
        #expect(width(lines[0]) == 48)
    }

    @Test func indentsTheFirstLine() {
        let lines = justified("一二三四五六七八", 50, indent: 2)
        #expect(lines.map { $0.map(\.text).joined() } == ["一二三", "四五六七八"])
        #expect(lines[0][0].gap == 20)
        #expect(lines[1][0].gap == 0)
    }

    @Test func fillsLinesOfSeveralRuns() {
        var bold = font()
        bold.weight = 700
        let runs = [TextRun("一二"), TextRun("三四", font: bold), TextRun("五六七八九十")]
        let lines = breakLines(
            runs, font: font(), width: 56, measuring: metrics, options: LineBreaking(isJustified: true))
        #expect(lines[0].map(\.text) == ["一二", "三四", "五"])
        #expect(abs(width(lines[0]) - 56) < 1e-6)
    }
}
