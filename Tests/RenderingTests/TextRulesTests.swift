import SceneGraph
import Testing
import TextShaping
import Typesetting

/// The rules of type in real fonts: what is measured is what is drawn.
@Suite struct TextRulesTests {
    private let shaper: TextShaper
    private static let song = FontStyle(family: "Noto Serif CJK SC", size: 100)
    private static let mixed = FontStyle(family: "sans-serif", size: 100)

    init() throws { shaper = TextShaper(library: try FontLibrary()) }

    private func width(_ text: String, _ font: FontStyle) -> Double { shaper.width(of: text, in: font) }

    @Test(arguments: [song, mixed]) func scriptsStandApart(font: FontStyle) {
        var spaced = font
        spaced.spacing = 0.25
        #expect(abs(width("用Vega绘", spaced) - width("用Vega绘", font) - 50) < 0.01)
        #expect(width("共680亿元", spaced) == width("共680亿元", font))
        #expect(abs(width("共680与", spaced) - width("共680与", font) - 50) < 0.01)
        #expect(width("Vega", spaced) == width("Vega", font))
    }

    @Test(arguments: [song, mixed]) func marksThatMeetTakeOneAndAHalfEm(font: FontStyle) {
        var squeezed = font
        squeezed.squeezesMarks = true
        for text in ["）、", "。”", "：“", "《〈", "）（"] {
            #expect(width("图" + text + "图", font) == 400)
            #expect(abs(width("图" + text + "图", squeezed) - 350) < 0.01)
        }
    }

    @Test func marksOfALatinFontHaveNothingToLose() {
        var squeezed = TextRulesTests.mixed
        squeezed.squeezesMarks = true
        #expect(width("“‘Z", squeezed) == width("“‘Z", TextRulesTests.mixed))
    }

    @Test func inkMovesWithTheSpaces() {
        var font = TextRulesTests.song
        let plain = shaper.metrics(of: "图A", in: font)
        font.spacing = 0.25
        let spaced = shaper.metrics(of: "图A", in: font)
        #expect(abs(spaced.inkRight - plain.inkRight - 25) < 0.01)
        #expect(spaced.inkLeft == plain.inkLeft)
    }

    @Test func spacesAndTrackingAddUp() {
        var font = TextRulesTests.song
        font.tracking = 0.1
        font.spacing = 0.25
        let text = "图A版"
        #expect(abs(width(text, font) - width(text, TextRulesTests.song) - 70) < 0.01)
    }

    @Test func aFontWithoutOtherFiguresKeepsItsOwn() {
        for figures in FontStyle.Figures.allCases {
            var font = TextRulesTests.song
            font.figures = figures
            #expect(width("2024", font) == width("2024", TextRulesTests.song))
        }
    }

    @Test func verticalFormsStandElsewhereInTheirEm() {
        var font = TextRulesTests.song
        let plain = shaper.metrics(of: "，", in: font)
        font.isVertical = true
        let vertical = shaper.metrics(of: "，", in: font)
        #expect(vertical.width == 100)
        #expect(vertical.inkLeft > plain.inkLeft + 30)
    }

    @Test func aPieceOfChineseTextKeepsItsMarks() {
        var font = TextRulesTests.mixed
        font.marksAreChinese = true
        #expect(width("——", font) == 200)
        #expect(width("“", font) == 100)
    }

    @Test func aJustifiedLineIsAsWideAsTheMeasure() {
        var font = TextRulesTests.song.sized(10)
        font.spacing = 0.25
        font.squeezesMarks = true
        let text = "技改投资突破1100亿元，其中“四强”产业占比达到55%以上；新建5G基站3200个——居全省第6位。"
        for width in [87.0, 120, 155.5] {
            let lines = breakLines(
                [TextRun(text)], font: font, width: width, measuring: shaper,
                options: LineBreaking(isJustified: true))
            for line in lines.dropLast() {
                #expect(abs(shaper.width(of: line, in: font) - width) < 0.02)
            }
        }
    }
}
