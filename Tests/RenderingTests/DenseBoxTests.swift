import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Many rects and rules are drawn without Cairo, and look as Cairo draws them.
@Suite struct DenseBoxTests {
    private func boxes(_ style: Style, count: Int = 1100) -> [RectItem] {
        (0..<count).map { index -> RectItem in
            let (x, y) = (Double(index * 37 % 1009) / 9, Double(index * 91 % 997) / 14)
            let (width, height) = (Double(index % 7) + 0.3, Double(index % 5) * 1.3 + 0.2)
            return RectItem(x: x, y: y, width: width, height: height, style: style)
        }
    }

    private func rules(_ style: Style, count: Int = 1100) -> [RuleItem] {
        boxes(style, count: count).enumerated().map { index, box -> RuleItem in
            let start = Point(box.x, box.y)
            let end = index % 2 == 0 ? Point(box.x + box.width, box.y) : Point(box.x, box.y + box.height)
            return RuleItem(from: start, to: end, style: style)
        }
    }

    private func translucent(fill: Color? = nil, stroke: Color? = nil, width: Double = 1) -> Style {
        var style = Style(
            fill: fill.map { .color($0) }, stroke: stroke.map { .color($0) }, strokeWidth: width)
        style.opacity = 0.4
        return style
    }

    /// The same items in marks of so few that Cairo draws them.
    private func parts<Item>(_ items: [Item], _ mark: ([Item]) -> Mark.Items) -> [Mark] {
        stride(from: 0, to: items.count, by: 100).map {
            Mark(mark(Array(items[$0..<min(items.count, $0 + 100)])))
        }
    }

    private func difference(_ a: Raster, _ b: Raster) -> (greatest: Int, mean: Double) {
        var (greatest, sum) = (0, 0)
        for (one, other) in zip(a.pixels, b.pixels) {
            for shift: UInt32 in [0, 8, 16] {
                let difference = abs(Int(one >> shift & 255) - Int(other >> shift & 255))
                greatest = max(greatest, difference)
                sum += difference
            }
        }
        return (greatest, Double(sum) / Double(3 * a.pixels.count))
    }

    private func raster(_ marks: [Mark]) throws -> Raster {
        try drawn(marks, width: 120, height: 80, ppi: 100)
    }

    @Test func translucentRectsLookAsCairoDrawsThem() throws {
        let items = boxes(translucent(fill: Color(0x4C78A8)))
        let (greatest, mean) = difference(
            try raster([Mark(.rect(ItemColumns(items)))]), try raster(parts(items) { .rect(ItemColumns($0)) })
        )
        #expect(greatest <= 8)
        #expect(mean < 1)
    }

    @Test func framesLookAsCairoDrawsThem() throws {
        var style = translucent(fill: Color(0x4C78A8), stroke: Color(0xE45756), width: 0.7)
        style.strokeOpacity = 0.8
        let items = boxes(style)
        let (greatest, mean) = difference(
            try raster([Mark(.rect(ItemColumns(items)))]), try raster(parts(items) { .rect(ItemColumns($0)) })
        )
        #expect(greatest <= 12)
        #expect(mean < 1.5)
    }

    @Test(arguments: [StrokeCap.butt, .square]) func levelAndUprightRulesLookAsCairoDrawsThem(cap: StrokeCap)
        throws
    {
        var style = translucent(stroke: Color(0x333333), width: 0.8)
        style.strokeCap = cap
        let items = rules(style)
        let (greatest, mean) = difference(
            try raster([Mark(.rule(ItemColumns(items)))]), try raster(parts(items) { .rule(ItemColumns($0)) })
        )
        #expect(greatest <= 8)
        #expect(mean < 1)
    }

    @Test func slantedRulesAreStillThere() throws {
        var items = rules(translucent(stroke: .black))
        for index in items.indices { items[index].end.x += 3 }
        #expect(
            difference(
                try raster([Mark(.rule(ItemColumns(items)))]),
                try raster(parts(items) { .rule(ItemColumns($0)) })
            ).greatest == 0
        )
    }

    /// Cells of a third of a pixel, half of them white: no pixel can be told from another.
    @Test func cellsWithinAPixelAreMixed() throws {
        let (black, white) = (Style(fill: Color.black), Style(fill: Color.white))
        let items = (0..<14400).map { index -> RectItem in
            let (column, row) = (index % 120, index / 120)
            let (x, y) = (Double(column) / 3, Double(row) / 3)
            let style = (column + row) % 2 == 0 ? black : white
            return RectItem(x: x, y: y, width: 1.0 / 3, height: 1.0 / 3, style: style)
        }
        let pixels = try drawn([Mark(.rect(ItemColumns(items)))], width: 40, height: 40).pixels
        // Of nine cells four or five are black.
        #expect(Set(pixels).isSubset(of: [0xFF71_7171, 0xFF72_7272, 0xFF8D_8D8D, 0xFF8E_8E8E]))
    }

    @Test func cellsThatTouchMakeOneField() throws {
        let style = Style(fill: Color(0x7A1F1F))
        let items = (0..<1600).map { index -> RectItem in
            let (column, row) = (Double(index % 40), Double(index / 40))
            return RectItem(x: column * 0.97, y: row * 0.93, width: 0.97, height: 0.93, style: style)
        }
        let raster = try drawn([Mark(.rect(ItemColumns(items)))])
        for y in 0..<37 { for x in 0..<38 { #expect(raster[x, y] == 0xFF7A_1F1F) } }
        #expect(raster[39, 5] == 0xFFFF_FFFF)
    }

    @Test func theLaterOfTwoCellsIsOnTop() throws {
        let (red, blue) = (Style(fill: Color(0xFF0000)), Style(fill: Color(0x0000FF)))
        let below = (0..<1100).map { _ in RectItem(x: 0, y: 0, width: 30, height: 30, style: red) }
        let above = RectItem(x: 10, y: 10, width: 10.5, height: 10, style: blue)
        let raster = try drawn([Mark(.rect(ItemColumns(below + [above])))])
        #expect(raster[15, 15] == 0xFF00_00FF)
        #expect(raster[25, 15] == 0xFFFF_0000)
        #expect([0xFF80_007F, 0xFF7F_0080, 0xFF80_0080].contains(raster[20, 15]))
    }

    @Test func theClipCutsThem() throws {
        var group = GroupItem(x: 10, y: 30, width: 50, height: 20)
        group.marks = [Mark(.rect(ItemColumns(boxes(Style(fill: Color.black)))), clip: true)]
        let raster = try drawn([Mark(.group([group]))], width: 120, height: 80)
        for x in 0..<120 { #expect(raster[x, 29] == 0xFFFF_FFFF && raster[x, 50] == 0xFFFF_FFFF) }
        #expect((10..<60).contains { raster[$0, 40] != 0xFFFF_FFFF })
    }

    // MARK: Documents

    private func page(_ marks: [Mark]) throws -> PDFOnDisk {
        let root = GroupItem(x: 5, y: 5, width: 110, height: 70, marks: marks)
        let scene = Scene(width: 120, height: 80, background: .white, root: root)
        return try PDFOnDisk(PDFRenderer.render([scene], shaper: TextShaper(library: FontLibrary())))
    }

    @Test func rectsOfAPageAreShortAndTheSame() throws {
        var items = boxes(translucent(fill: Color(0x4C78A8)))
        for index in items.indices where index % 3 == 0 { items[index].style.fill = .color(.black) }
        let file = try page([Mark(.rect(ItemColumns(items)))])
        #expect(try file.plain().split(separator: " re f\n").count > 1100)
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        let few = try page(parts(items) { .rect(ItemColumns($0)) })
        #expect(difference(try file.raster(), try few.raster()).mean < 1)
    }

    @Test func framesOfAPageKeepTheirStrokes() throws {
        var style = Style(fill: Color(0x4C78A8))
        style.stroke = .color(.white)
        style.strokeWidth = 0.5
        let items = boxes(style)
        let file = try page([Mark(.rect(ItemColumns(items)))])
        #expect(try file.plain().split(separator: " re B\n").count > 1100)
        let few = try page(parts(items) { .rect(ItemColumns($0)) })
        #expect(difference(try file.raster(), try few.raster()).mean < 1)
    }

    @Test func rulesOfAPageKeepTheirDashes() throws {
        var style = translucent(stroke: Color(0xE45756), width: 0.8)
        style.strokeDash = [1, 2]
        let items = rules(style)
        let file = try page([Mark(.rule(ItemColumns(items)))])
        #expect(try file.plain().split(separator: " l S\n").count > 1100)
        let few = try page(parts(items) { .rule(ItemColumns($0)) })
        #expect(difference(try file.raster(), try few.raster()).mean < 1)
    }

    @Test func edgesThatTouchStillDoWhenTheyAreRounded() {
        var content = PageContent()
        content.add(RectItem(x: 0.333, y: 1, width: 1.333, height: 2, style: Style()).place, movedBy: .zero)
        content.add(RectItem(x: 1.666, y: 1, width: 1.333, height: 2, style: Style()).place, movedBy: .zero)
        #expect(String(decoding: content.bytes, as: UTF8.self) == "0.33 1 1.34 2 1.67 1 1.33 2 ")
    }
}
