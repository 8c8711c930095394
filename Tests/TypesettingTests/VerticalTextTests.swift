import SceneGraph
import Testing

@testable import Typesetting

@Suite struct VerticalTextTests {
    let metrics = StandardMetrics.typeset()
    var font = FontStyle(family: "", size: 10)

    func vertical(_ text: String, height: Double = .infinity, font: FontStyle? = nil) -> VerticalText {
        VerticalText(text, font: font ?? self.font, height: height, leading: 15, measuring: metrics)
    }

    @Test func standsCharactersUprightOneBelowTheOther() {
        let text = vertical("图版")
        let items = text.items(at: Point(100, 50))
        #expect(items.map(\.plainText) == ["图", "版"])
        #expect(items.map(\.x) == [105, 105])
        #expect(items.map(\.y) == [58.8, 68.8])
        #expect(items.allSatisfy { $0.align == .center && $0.angle == 0 && $0.font.isVertical })
        #expect((text.width, text.height) == (10, 20))
    }

    @Test func runsLinesFromRightToLeft() {
        let text = vertical("一二三四五六", height: 30)
        #expect(text.lines.map { $0.map(\.text).joined() } == ["一二三", "四五六"])
        #expect(text.width == 25)
        #expect(text.items(at: .zero).map(\.x) == [20, 20, 20, 5, 5, 5])
    }

    @Test func turnsWords() throws {
        let items = vertical("用Vega绘").items(at: .zero)
        #expect(items.map(\.plainText) == ["用", "Vega", "绘"])
        #expect(items.map(\.angle) == [0, 90, 0])
        #expect(items[1].y == 10)
        #expect(items[2].y == 38.8)
        #expect(abs(items[1].x - 1.2) < 1e-9)
    }

    @Test func setsShortNumbersSideBySideInOneEm() {
        let text = vertical("到12月第1次涨510")
        let items = text.items(at: .zero)
        #expect(items.map(\.plainText) == ["到", "12", "月", "第", "1", "次", "涨", "510"])
        #expect(items.allSatisfy { $0.angle == 0 })
        #expect(items[1].font.size == 10)
        #expect(abs(items[7].font.size - 10 / 1.5) < 1e-9)
        #expect(text.height == 80)
    }

    @Test func turnsDashesAsOne() {
        let items = vertical("图——版").items(at: .zero)
        #expect(items.map(\.plainText) == ["图", "——", "版"])
        #expect(items.map(\.angle) == [0, 90, 0])
    }

    @Test func turnsLongNumbers() {
        #expect(vertical("2024年").items(at: .zero).map(\.angle) == [90, 0])
    }

    @Test func letsASingleLetterStand() {
        #expect(vertical("A股").items(at: .zero).map(\.angle) == [0, 0])
    }

    @Test func takesVerticalQuotationMarks() {
        #expect(vertical("“图”‘版’").items(at: .zero).map(\.plainText).joined() == "『图』「版」")
    }

    @Test func spacesTurnedWordsOnly() {
        var font = font
        font.spacing = 0.25
        #expect(vertical("用Vega绘", font: font).height == 45)
        #expect(vertical("第12回用", font: font).height == 40)
    }

    @Test func squeezesMarks() {
        var font = font
        font.punctuation = .half
        let items = vertical("图，（版）", font: font).items(at: .zero)
        #expect(vertical("图，（版）", font: font).height == 35)
        // The blank half of an opening mark is cut off above it.
        #expect(abs(items[2].y - (15 - 5 + 8.8)) < 1e-9)
        font.punctuation = .full
        font.squeezesMarks = true
        #expect(vertical("图”，版", font: font).height == 35)
        #expect(vertical("图：“版", font: font).height == 40)
    }

    @Test func fillsJustifiedLines() {
        var font = font
        font.spacing = 0.25
        let text = VerticalText(
            "用Vega绘图表示，一二三四五六七八九", font: font, height: 67, leading: 15,
            breaking: LineBreaking(isJustified: true), measuring: metrics)
        let items = text.items(at: .zero)
        let ends = Dictionary(grouping: items, by: \.x).values.compactMap { $0.map(\.y).max() }
        // The last characters of both full lines stand at the bottom; the third line is short.
        #expect(ends.count { abs($0 - (67 - 1.2)) < 1e-6 } == 2)
    }

    @Test func makesNothingOfNoText() {
        #expect(vertical("").items(at: .zero).isEmpty)
        #expect(vertical("").width == 0)
    }
}
