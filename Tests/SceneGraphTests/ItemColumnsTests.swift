import Colors
import SceneGraph
import Testing

@Suite struct ItemColumnsTests {
    private func dot(_ x: Double, _ color: UInt32) -> SymbolItem {
        SymbolItem(x: x, y: 2 * x, size: 9, style: Style(fill: Color(color)))
    }

    @Test func `what goes in comes out in the same order`() {
        let dots = [dot(1, 0xFF0000), dot(2, 0x00FF00), dot(3, 0xFF0000), dot(4, 0x0000FF)]
        let columns = ItemColumns(dots)
        #expect(Array(columns) == dots)
        #expect(columns[2] == dots[2])
        #expect(columns.places.map(\.x) == [1, 2, 3, 4])
    }

    @Test func `a look is kept once for as many items as have it`() {
        let alike = ItemColumns((0..<100).map { dot(Double($0), 0xFF0000) })
        #expect(alike.looks.count == 1)
        let series = ItemColumns((0..<100).map { dot(Double($0), [0xFF0000, 0x00FF00, 0x0000FF][$0 % 3]) })
        #expect(series.looks.count == 3)
        #expect(series.looks.map(\.style.fill) == series.prefix(3).map(\.style.fill))
    }

    @Test(arguments: [9, 40, 3000])
    func `items of many looks come out as they went in`(_ count: Int) {
        let dots = (0..<2 * count).map { dot(Double($0), UInt32($0 % count)) }
        #expect(Array(ItemColumns(dots)) == dots)
    }

    @Test func `many looks in turn are still kept once`() {
        let dots = (0..<400).map { dot(Double($0), UInt32($0 % 40)) }
        #expect(ItemColumns(dots).looks.count == 40)
    }

    @Test func `neighbours that look alike are a run`() {
        let columns = ItemColumns([dot(1, 1), dot(2, 1), dot(3, 2), dot(4, 1), dot(5, 1)])
        #expect(columns.runs.map(\.range) == [0..<2, 2..<3, 3..<5])
        #expect(columns.runs.map(\.number) == [0, 1, 0])
        #expect(ItemColumns([dot(1, 1), dot(2, 1)]).runs.map(\.range) == [0..<2])
        #expect(ItemColumns<SymbolItem>().runs.map(\.range).isEmpty)
    }

    @Test func `places and looks are changed apart`() {
        let columns = ItemColumns([dot(1, 1), dot(2, 2)])
        let moved = columns.map {
            SymbolItem.Place(x: $0.x + 10, y: $0.y, size: $0.size)
        } looks: { look in
            var look = look
            look.angle = 45
            return look
        }
        #expect(moved.map(\.x) == [11, 12])
        #expect(moved.map(\.angle) == [45, 45])
        #expect(moved.map(\.style) == columns.map(\.style))
    }

    @Test func `rects and rules are columns, too`() {
        var rect = RectItem(x: 1, y: 2, width: 3, height: 4, style: Style(fill: Color(0)))
        rect.cornerRadii = CornerRadii(2)
        #expect(Array(ItemColumns([rect, rect])) == [rect, rect])
        let rule = RuleItem(from: Point(1, 2), to: Point(3, 4), style: Style(stroke: Color(0), width: 2))
        #expect(Array(ItemColumns([rule])) == [rule])
    }
}
