import SceneGraph
import Testing

@testable import Typesetting

/// Marks at lines' starts and ends, squeezed before lines are broken: CLREQ §3.1.6.3.
@Suite struct LineEdgeTests {
    func broken(_ text: String, _ width: Double, _ punctuation: FontStyle.Punctuation = .full) -> [[TextRun]]
    {
        var font = FontStyle(family: "", size: 10)
        font.squeezesMarks = true
        font.punctuation = punctuation
        return breakLines([TextRun(text)], font: font, width: width, measuring: StandardMetrics.typeset())
    }

    func width(_ line: [TextRun]) -> Double {
        var font = FontStyle(family: "", size: 10)
        font.squeezesMarks = true
        return StandardMetrics.typeset().width(of: line, in: font)
    }

    @Test func anOpeningMarkAtALinesStartLosesHalfAnEm() {
        let lines = broken("一二三《四五", 30)
        #expect(lines.map { $0.map(\.text).joined() } == ["一二三", "《四五"])
        #expect(lines[1][0].gap == -5)
        #expect(width(lines[1]) == 25)
    }

    @Test func aMarkAtALinesEndIsHalfWidthAndSoFits() {
        let lines = broken("一二三，四五", 35)
        #expect(lines.map { $0.map(\.text) } == [["一二三", "，"], ["四五"]])
        #expect(lines[0][1].font?.punctuation == .half)
        #expect(width(lines[0]) == 35)
        #expect(broken("一二三，四五", 34).map { $0.map(\.text).joined() } == ["一二", "三，", "四五"])
    }

    @Test func twoMarksAtALinesEndTakeOneEm() {
        let lines = broken("一二。”三四", 30)
        #expect(lines.map { $0.map(\.text).joined() } == ["一二。”", "三四"])
        #expect(width(lines[0]) == 30)
    }

    @Test func halfWidthMarksKeepTheirWidth() {
        let lines = broken("一二三，四五", 35, .half)
        #expect(lines.map { $0.map(\.text) } == [["一二三，"], ["四五"]])
    }

    @Test func westernMarksKeepTheirWidth() {
        var font = FontStyle(family: "", size: 10)
        font.squeezesMarks = true
        let lines = breakLines(
            [TextRun("“ab” “cd”")], font: font, width: 40, measuring: StandardMetrics.typeset())
        #expect(lines == [[TextRun("“ab”")], [TextRun("“cd”")]])
    }

    @Test func spacesBetweenScriptsFallAwayAtBreaks() {
        var font = FontStyle(family: "", size: 10)
        font.spacing = 0.25
        let metrics = StandardMetrics.typeset()
        func lines(_ width: Double) -> [[TextRun]] {
            breakLines([TextRun("使用Vega绘图")], font: font, width: width, measuring: metrics)
        }
        #expect(lines(42.5).map { $0.map(\.text).joined() } == ["使用Vega", "绘图"])
        #expect(
            lines(42).map { $0.map(\.text).joined() } == ["使用", "Vega绘", "图"].dropLast(2) + ["Vega", "绘图"])
        #expect(lines(65).count == 1)
    }

    @Test func runsOfDifferentStyleKeepTheSpaceBetweenThem() {
        var font = FontStyle(family: "", size: 10)
        font.spacing = 0.25
        var bold = font
        bold.weight = 700
        let runs = [TextRun("突破"), TextRun("680", font: bold), TextRun("与1100")]
        let line = breakLines(runs, font: font, width: 200, measuring: StandardMetrics.typeset())[0]
        #expect(line.map(\.gap) == [0, 2.5, 2.5])
    }
}
