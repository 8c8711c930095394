import SceneGraph
import Testing

@testable import Typesetting

@Suite struct ParagraphTests {
    let font = FontStyle(family: "", size: 10)

    func paragraph(_ text: String, width: Double, align: TextAlign = .left) -> Paragraph {
        Paragraph(text, font: font, width: width, leading: 16, align: align, measuring: StandardMetrics())
    }

    @Test func measuresItsBlock() {
        let block = paragraph("一二三四五", width: 35)
        #expect(block.lines.count == 2)
        #expect(block.height == 26)
        #expect(block.width == 35)
        #expect(block.textWidth == 30)
        #expect(paragraph("一二", width: .infinity).width == 20)
    }

    @Test func standsItsEmBoxOnThePoint() throws {
        let item = try #require(paragraph("一二三四五", width: 35).items(at: Point(5, 7)).first)
        #expect(item.x == 5)
        #expect(item.y == 15.8)
        #expect(item.lineHeight == 16)
        #expect(item.baselineShift == 0)
    }

    @Test(arguments: [(TextAlign.left, 0.0), (.center, 50), (.right, 100)])
    func alignsWithinTheMeasure(align: TextAlign, x: Double) {
        #expect(paragraph("一", width: 100, align: align).items(baseline: .zero).first?.x == x)
    }

    @Test func makesNothingOfNoText() {
        let block = paragraph("", width: 50)
        #expect(block.height == 0)
        #expect(block.items(at: .zero).isEmpty)
    }
}
