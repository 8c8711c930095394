import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct PainterTests {
    private let red = Style(fill: Color(0xFF0000))
    private let white: UInt32 = 0xFFFF_FFFF

    @Test func aRectangleIsWhereItIs() throws {
        let raster = try drawn([Mark(.rect([RectItem(x: 10, y: 20, width: 5, height: 5, style: red)]))])
        #expect(raster[10, 20] == 0xFFFF_0000)
        #expect(raster[14, 24] == 0xFFFF_0000)
        #expect(raster[9, 20] == white)
        #expect(raster[15, 24] == white)
    }

    @Test func groupsMoveTheirMarks() throws {
        let inner = GroupItem(
            x: 5, y: 6, marks: [Mark(.rect([RectItem(x: 1, y: 1, width: 2, height: 2, style: red)]))])
        let raster = try drawn([Mark(.group([inner]))])
        #expect(raster[6, 7] == 0xFFFF_0000)
        #expect(raster[5, 6] == white)
    }

    @Test func aClippedGroupCutsItsMarks() throws {
        var inner = GroupItem(x: 10, y: 10, width: 5, height: 5)
        inner.marks = [Mark(.rect([RectItem(x: -5, y: -5, width: 30, height: 30, style: red)]))]
        inner.clip = true
        let raster = try drawn([Mark(.group([inner]))])
        #expect(raster[10, 10] == 0xFFFF_0000)
        #expect(raster[9, 10] == white)
        #expect(raster[15, 14] == white)
    }

    @Test func aClippedMarkIsCutToItsGroupAndItsNeighborIsNot() throws {
        var inner = GroupItem(x: 10, y: 10, width: 5, height: 5)
        let wide = RectItem(x: -5, y: 0, width: 30, height: 1, style: red)
        var low = wide
        low.y = 3
        inner.marks = [Mark(.rect([wide]), clip: true), Mark(.rect([low]))]
        let raster = try drawn([Mark(.group([inner]))])
        #expect(raster[9, 10] == white)
        #expect(raster[9, 13] == 0xFFFF_0000)
    }

    @Test func roundCornersOfAGroupCutItsMarks() throws {
        var inner = GroupItem(x: 0, y: 0, width: 20, height: 20)
        inner.marks = [Mark(.rect([RectItem(x: 0, y: 0, width: 20, height: 20, style: red)]))]
        inner.clip = true
        inner.cornerRadii = CornerRadii(10)
        let raster = try drawn([Mark(.group([inner]))])
        #expect(raster[0, 0] == white)
        #expect(raster[10, 10] == 0xFFFF_0000)
    }

    @Test func higherMarksAreDrawnLater() throws {
        let box = { (color: UInt32) in
            [RectItem(x: 0, y: 0, width: 9, height: 9, style: Style(fill: Color(color)))]
        }
        let raster = try drawn([
            Mark(.rect(ItemColumns(box(0x00FF00))), zIndex: 1), Mark(.rect(ItemColumns(box(0xFF0000)))),
        ])
        #expect(raster[4, 4] == 0xFF00_FF00)
    }

    @Test func opacitiesMultiply() throws {
        var style = Style(fill: .black)
        style.opacity = 0.5
        style.fillOpacity = 0.5
        let raster = try drawn([Mark(.rect([RectItem(x: 0, y: 0, width: 9, height: 9, style: style)]))])
        #expect(raster[4, 4] & 255 == 191)
    }

    @Test func aHairlineIsNotMovedToWholePixels() throws {
        let rule = RuleItem(from: Point(0, 10), to: Point(40, 10), style: Style(stroke: .black, width: 1))
        let raster = try drawn([Mark(.rule([rule]))])
        // Half of each pixel beside the line.
        #expect(raster[5, 9] == raster[5, 10])
        #expect((126...129).contains(raster[5, 9] & 255))
    }

    @Test func dashesLeaveGaps() throws {
        var style = Style(stroke: .black, width: 2)
        style.strokeDash = [4, 4]
        let raster = try drawn([Mark(.rule([RuleItem(from: Point(0, 10), to: Point(40, 10), style: style)]))])
        #expect(raster[2, 10] == 0xFF00_0000)
        #expect(raster[6, 10] == white)
        #expect(raster[10, 10] == 0xFF00_0000)
    }

    @Test func dashesThatCairoWouldRefuseAreSolid() throws {
        for dash in [[0, 0], [-1, 2], [.nan]] as [[Double]] {
            var style = Style(stroke: .black, width: 2)
            style.strokeDash = dash
            let raster = try drawn([
                Mark(.rule([RuleItem(from: Point(0, 10), to: Point(40, 10), style: style)]))
            ])
            #expect(raster[20, 10] == 0xFF00_0000)
        }
    }

    @Test func aGradientRunsAcrossTheBox() throws {
        let stops = [Gradient.Stop(offset: 0, color: .black), Gradient.Stop(offset: 1, color: .white)]
        let style = Style(fill: .gradient(Gradient(stops: stops)))
        let raster = try drawn([Mark(.rect([RectItem(x: 0, y: 0, width: 40, height: 10, style: style)]))])
        let blues = [1, 20, 38].map { raster[$0, 5] & 255 }
        #expect(blues == blues.sorted())
        #expect(blues[0] < 20)
        #expect((120...140).contains(blues[1]))
        #expect(blues[2] > 235)
    }

    @Test func aRadialGradientStaysRoundInItsBox() throws {
        let stops = [Gradient.Stop(offset: 0, color: .black), Gradient.Stop(offset: 1, color: .white)]
        var gradient = Gradient(stops: stops)
        gradient.isRadial = true
        gradient.start = Point(0.5, 0.5)
        gradient.end = Point(0.5, 0.5)
        let style = Style(fill: .gradient(gradient))
        let raster = try drawn([Mark(.rect([RectItem(x: 0, y: 0, width: 40, height: 20, style: style)]))])
        #expect(raster[20, 10] & 255 < 20)
        #expect(raster[38, 10] & 255 > 220)
        #expect((95...120).contains(raster[20, 18] & 255))
    }

    @Test func aHatchHasItsBackgroundAndItsLines() throws {
        var hatch = Hatch(color: .black)
        hatch.background = Color(0x00FF00)
        hatch.lineWidth = 2
        hatch.spacing = 8
        let item = RectItem(x: 4, y: 4, width: 32, height: 32, style: Style(fill: .hatch(hatch)))
        let raster = try drawn([Mark(.rect([item]))])
        let inside = (5..<35).flatMap { y in (5..<35).map { raster[$0, y] } }
        #expect(inside.contains(0xFF00_FF00))
        #expect(inside.contains { $0 & 0xFF00 < 0x2000 })
        #expect(raster[2, 2] == white)
        #expect(raster[37, 20] == white)
    }

    @Test func aHatchedShapeKeepsItsStroke() throws {
        let style = Style(fill: .hatch(Hatch(color: .black)), stroke: .color(Color(0xFF0000)), strokeWidth: 2)
        let raster = try drawn([Mark(.rect([RectItem(x: 10, y: 10, width: 20, height: 20, style: style)]))])
        #expect(raster[9, 20] == 0xFFFF_0000)
    }

    @Test func symbolsLinesAreasTrailsArcsAndPathsAreDrawn() throws {
        var triangle = Path()
        triangle.move(to: Point(0, 0))
        triangle.line(to: Point(8, 0))
        triangle.line(to: Point(0, 8))
        triangle.close()
        var path = PathItem(triangle, style: red)
        path.x = 20
        let stroke = Style(stroke: Color(0xFF0000), width: 3)
        let marks: [(Mark.Items, x: Int, y: Int)] = [
            (.symbol([SymbolItem(x: 20, y: 20, size: 100, style: red)]), 20, 20),
            (.line(LineItem(points: [Point(0, 30), Point(40, 30)], style: stroke)), 20, 30),
            (
                .area(
                    AreaItem(
                        sections: [.init(Point(0, 10), Point(0, 20)), .init(Point(40, 10), Point(40, 20))],
                        style: red)),
                20, 15
            ),
            (
                .trail(
                    TrailItem(
                        sections: [.init(Point(0, 5), width: 4), .init(Point(40, 5), width: 4)], style: red)),
                20, 5
            ),
            (
                .arc([
                    ArcItem(
                        center: Point(20, 20), startAngle: 0, endAngle: 6.283, innerRadius: 5,
                        outerRadius: 15, style: red)
                ]), 20, 10
            ),
            (.path([path]), 22, 2),
        ]
        for mark in marks {
            #expect(try drawn([Mark(mark.0)])[mark.x, mark.y] == 0xFFFF_0000)
        }
    }

    @Test(arguments: [.nan, .infinity, -.infinity, 1e300] as [Double]) func absurdNumbersHarmNothingElse(
        value: Double
    ) throws {
        var text = TextItem(
            "字", x: value, y: value, font: FontStyle(family: "serif", size: value), fill: .black)
        text.angle = value
        text.lineHeight = value
        let marks = [
            Mark(.rect([RectItem(x: value, y: 0, width: value, height: value, style: red)])),
            Mark(
                .rule([
                    RuleItem(
                        from: Point(value, 0), to: Point(0, value), style: Style(stroke: .black, width: value)
                    )
                ])),
            Mark(.symbol([SymbolItem(x: value, y: value, size: value, style: red)])),
            Mark(
                .text([
                    text,
                    TextItem("字", x: 30, y: value, font: FontStyle(family: "serif", size: 9), fill: .black),
                ])),
            Mark(.group([GroupItem(x: value, y: value, width: value, height: value)])),
            Mark(.rect([RectItem(x: 30, y: 30, width: 5, height: 5, style: red)])),
        ]
        #expect(try drawn(marks)[32, 32] == 0xFFFF_0000)
    }

    @Test func groupsWithoutEndAreRefused() {
        var group = GroupItem()
        for _ in 0..<400 { group = GroupItem(marks: [Mark(.group([group]))]) }
        #expect(throws: RenderingError.nestedTooDeeply) { try drawn(group.marks) }
    }

    @Test func aMissingPictureIsLeftOut() throws {
        let item = ImageItem(rect: Rect(x: 0, y: 0, width: 9, height: 9), url: "gone.png", image: nil)
        #expect(try drawn([Mark(.image([item]))])[4, 4] == 0xFFFF_FFFF)
    }
}
