import Colors
import Testing

@testable import SceneGraph

@Suite struct BoundsTests {
    let font = FontStyle(family: "", size: 10)
    let metrics = StandardMetrics()

    func text(_ text: String) -> TextItem { TextItem(text, x: 100, y: 50, font: font, fill: .black) }

    @Test func boundsTextByItsFontSize() {
        #expect(text("abcd").bounds(measuring: metrics) == Rect(x: 100, y: 42, width: 20, height: 10))
        #expect(text("ab\nabcd").bounds(measuring: metrics) == Rect(x: 100, y: 42, width: 20, height: 22))
        var item = text("abcd")
        item.align = .right
        item.baseline = .top
        #expect(item.bounds(measuring: metrics) == Rect(x: 80, y: 50, width: 20, height: 10))
    }

    @Test func turnsTheBoxOfText() {
        var item = text("abcd")
        item.angle = 90
        let box = item.bounds(measuring: metrics)
        #expect(abs(box.minX - 98) < 1e-9 && abs(box.maxX - 108) < 1e-9)
        #expect(abs(box.minY - 50) < 1e-9 && abs(box.maxY - 70) < 1e-9)
    }

    @Test func growsWithTheLargestRun() {
        var item = text("a")
        item.lines = [[TextRun("a"), TextRun("1", font: font.sized(20))]]
        #expect(item.bounds(measuring: metrics) == Rect(x: 100, y: 34, width: 15, height: 20))
    }

    @Test func addsTheStrokeToRectsAndRules() {
        let rule = RuleItem(from: Point(0, 10), to: Point(5, 0), style: Style(stroke: .black, width: 2))
        #expect(rule.bounds == Rect(minX: -2, minY: -2, maxX: 7, maxY: 12))
        let rect = RectItem(x: 0, y: 0, width: -4, height: 3, style: Style(fill: .black))
        #expect(rect.bounds == Rect(minX: -4, minY: 0, maxX: 0, maxY: 3))
    }

    @Test func addsNoStrokeThatCantBeSeen() {
        var symbol = SymbolItem(
            x: 0, y: 0, size: 4, shape: .named("square"), style: Style(stroke: .black, width: 1))
        #expect(symbol.bounds == Rect(minX: -2, minY: -2, maxX: 2, maxY: 2))
        symbol.style.strokeOpacity = 0
        #expect(symbol.bounds == Rect(minX: -1, minY: -1, maxX: 1, maxY: 1))
    }

    @Test func unitesAGroupsBoxWithItsMarks() {
        let label = Mark(.text([text("abcd")]))
        let group = GroupItem(x: 10, y: 20, width: 100, height: 30, marks: [label])
        #expect(group.bounds(measuring: metrics) == Rect(minX: 10, minY: 20, maxX: 130, maxY: 72))
        #expect(GroupItem().bounds(measuring: metrics).isEmpty)
        #expect(GroupItem(x: 5, y: 5, marks: [label]).bounds(measuring: metrics).minX == 105)
    }

    @Test func ignoresWhatIsClippedAway() {
        let rect = RectItem(x: -50, y: 10, width: 70, height: 500, style: Style(fill: .black))
        let group = GroupItem(x: 0, y: 0, width: 40, height: 40, marks: [Mark(.rect([rect]), clip: true)])
        #expect(group.bounds(measuring: metrics) == Rect(x: 0, y: 0, width: 40, height: 40))
        var clipped = GroupItem(width: 40, height: 40, marks: [Mark(.rect([rect]))])
        #expect(clipped.bounds(measuring: metrics).minX == -50)
        clipped.clip = true
        #expect(clipped.bounds(measuring: metrics) == Rect(x: 0, y: 0, width: 40, height: 40))
    }

    @Test func boundsAnEmptyMarkByNothing() {
        #expect(Mark(.rect([])).bounds(measuring: metrics).isEmpty)
        #expect(Mark(.line(LineItem(points: [], style: Style()))).bounds(measuring: metrics).isEmpty)
    }
}
