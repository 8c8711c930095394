import Colors
import Testing

@testable import SceneGraph

@Suite struct OutlineTests {
    func arc(
        _ start: Double, _ end: Double, inner: Double = 0, outer: Double = 10, pad: Double = 0,
        corner: Double = 0
    ) -> Path {
        var item = ArcItem(
            center: .zero, startAngle: start, endAngle: end, innerRadius: inner, outerRadius: outer,
            style: Style())
        item.padAngle = pad
        item.cornerRadius = corner
        return item.outline
    }

    func isNear(_ a: Rect, _ b: Rect, within tolerance: Double = 0.01) -> Bool {
        zip([a.minX, a.minY, a.maxX, a.maxY], [b.minX, b.minY, b.maxX, b.maxY]).allSatisfy {
            abs($0 - $1) < tolerance
        }
    }

    @Test func drawsAPlainRectangleClockwise() {
        let item = RectItem(x: 1, y: 2, width: 3, height: 4, style: Style())
        #expect(item.outline.svg == "M1,2L4,2L4,6L1,6Z")
    }

    @Test func roundsOneCornerOfARectangle() {
        var item = RectItem(x: 0, y: 0, width: 10, height: 10, style: Style())
        item.cornerRadii.topRight = 2
        #expect(item.outline.svg == "M0,0L8,0C9.10383,0,10,0.89617,10,2L10,10L0,10L0,0Z")
    }

    @Test func limitsCornersToHalfTheShorterSide() {
        var item = RectItem(x: 0, y: 0, width: 10, height: 4, style: Style())
        item.cornerRadii = CornerRadii(100)
        #expect(item.outline.elements.first == .move(Point(2, 0)))
        item.cornerRadii = CornerRadii(-1)
        #expect(item.outline.bounds == Rect(x: 0, y: 0, width: 10, height: 4))
    }

    @Test func movesTheOutlineOfAGroupWithAHairlineByHalfAPoint() {
        var group = GroupItem(width: 10, height: 5)
        group.style = Style(stroke: .black, width: 1)
        #expect(group.outline.bounds == Rect(x: 0.5, y: 0.5, width: 10, height: 5))
        #expect(group.clipOutline.bounds == Rect(x: 0, y: 0, width: 10, height: 5))
        group.style = Style(stroke: .black, width: 2)
        #expect(group.outline.bounds == Rect(x: 0, y: 0, width: 10, height: 5))
    }

    @Test(arguments: [
        ("circle", Rect(x: -5, y: -5, width: 10, height: 10)),
        ("square", Rect(x: -5, y: -5, width: 10, height: 10)),
        ("cross", Rect(x: -5, y: -5, width: 10, height: 10)),
        ("diamond", Rect(x: -5, y: -5, width: 10, height: 10)),
        ("triangle-up", Rect(x: -5, y: -4.3301, width: 10, height: 8.6603)),
        ("triangle-left", Rect(x: -4.3301, y: -5, width: 8.6603, height: 10)),
        ("triangle", Rect(x: -5, y: -5.7735, width: 10, height: 8.6603)),
        ("wedge", Rect(x: -1.25, y: -5.7735, width: 2.5, height: 8.6603)),
        ("arrow", Rect(x: -2, y: -5, width: 4, height: 10)),
        ("stroke", Rect(x: -5, y: 0, width: 10, height: 0)),
        ("no such shape", Rect(x: -5, y: -5, width: 10, height: 10)),
    ])
    func scalesSymbolsByTheRootOfTheirSize(name: String, box: Rect) {
        let item = SymbolItem(x: 0, y: 0, size: 100, shape: .named(name), style: Style())
        #expect(isNear(item.outline.bounds, box, within: 0.001))
    }

    @Test func knowsTheShapesOfVega() {
        #expect(
            SymbolItem.shapeNames == [
                "arrow", "circle", "cross", "diamond", "square", "stroke", "triangle", "triangle-down",
                "triangle-left", "triangle-right", "triangle-up", "wedge",
            ])
    }

    @Test func turnsAndMovesASymbol() throws {
        let path = try #require(Path(svg: "M0,0L1,0"))
        var item = SymbolItem(x: 10, y: 20, size: 16, shape: .path(path, source: "M0,0L1,0"), style: Style())
        item.angle = 90
        #expect(item.outline.svg == "M10,20L10,22")
        item.size = -4
        #expect(item.outline.svg == "M10,20L10,20")
    }

    @Test func drawsAQuarterPie() {
        #expect(arc(0, .pi / 2).mapped(2) == "M0,-10C5.52,-10,10,-5.52,10,0L0,0Z")
        #expect(arc(.pi / 2, 0).mapped(2) == "M10,0C10,-5.52,5.52,-10,0,-10L0,0Z")
    }

    @Test func drawsARingInTwoOutlines() {
        let ring = arc(0, 2 * .pi, inner: 5)
        #expect(ring.elements.count { $0 == .close } == 2)
        #expect(isNear(ring.bounds, Rect(x: -10, y: -10, width: 20, height: 20)))
    }

    @Test func boundsAnArcAsExactlyAsACircle() {
        #expect(arc(0.3, 4).bounds.maxX == 10)
        #expect(arc(0.3, 4).bounds.maxY == 10)
        #expect(arc(4, 0.3, inner: 5).bounds.maxX == 10)
    }

    @Test func swapsRadiiThatComeTheWrongWayRound() {
        #expect(arc(0, 1, inner: 10, outer: 5) == arc(0, 1, inner: 5, outer: 10))
    }

    @Test func keepsPaddedSidesParallel() {
        // Half of the padding at the mean radius, √(5² + 10²), is taken off along either side.
        let path = arc(0, .pi / 2, inner: 5, pad: 0.1)
        let gap = 125.0.squareRoot() * 0.0499791692
        #expect(isNear(path.bounds, Rect(minX: gap, minY: -9.9844, maxX: 9.9844, maxY: -gap)))
    }

    @Test func collapsesTheInnerEdgeThatPaddingTakesUp() {
        let path = arc(0, 0.1, inner: 1, pad: 0.05)
        #expect(path.elements.count == 4)
        #expect(path.bounds.isEmpty == false)
        #expect(arc(0, 0.1, inner: 1, pad: 5).svg.contains("null") == false)
    }

    /// Paths that d3-shape draws for a ring from 50 to 100 with corners of 5.
    @Test(arguments: [
        (
            0, 0.5,
            "M0,-94.868330A5,5,0,0,1,5.263158,-99.861400A100,100,0,0,1,99.861400,-5.263158A5,5,0,0,1,94.868330,0"
                + "L54.772256,0A5,5,0,0,1,49.792960,-4.545455A50,50,0,0,0,4.545455,-49.792960A5,5,0,0,1,0,-54.772256Z"
        ),
        (
            1, 0.5,
            "M0,94.868330A5,5,0,0,0,5.263158,99.861400A100,100,0,0,0,99.861400,5.263158A5,5,0,0,0,94.868330,0"
                + "L54.772256,0A5,5,0,0,0,49.792960,4.545455A50,50,0,0,1,4.545455,49.792960A5,5,0,0,0,0,54.772256Z"
        ),
        (
            0, 1.5,
            "M0,-94.868330A5,5,0,0,1,5.263158,-99.861400A100,100,0,1,1,-99.861400,5.263158A5,5,0,0,1,-94.868330,0"
                + "L-54.772256,0A5,5,0,0,1,-49.792960,4.545455A50,50,0,1,0,4.545455,-49.792960A5,5,0,0,1,0,-54.772256Z"
        ),
    ])
    func roundsTheCornersOfASector(start: Double, end: Double, svg: String) throws {
        let expected = try #require(Path(svg: svg))
        let path = arc(start * .pi, end * .pi, inner: 50, outer: 100, corner: 5)
        #expect(path.mapped(2) == expected.mapped(2))
    }

    @Test func mergesCornersThatMeet() {
        let path = arc(0, 0.2, inner: 0, corner: 5)
        #expect(path.svg.contains("null") == false)
        #expect(path.bounds.minY > -10.001)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func drawsNoArcBetweenAnglesWithoutEnd(
        value: Double
    ) {
        #expect(arc(value, 1).isEmpty)
        #expect(arc(0, value).isEmpty)
    }

    @Test func drawsNoArcOfARadiusWithoutEnd() {
        #expect(arc(0, 1, outer: .nan).isEmpty)
        #expect(arc(0, 1, outer: .infinity).isEmpty)
        #expect(arc(0, 1, inner: .infinity).isEmpty)
    }

    @Test func drawsACircleForAnAngleThatGoesRoundManyTimes() {
        #expect(isNear(arc(0, 1e300).bounds, Rect(x: -10, y: -10, width: 20, height: 20)))
    }

    @Test func ignoresWhatIsNoNumber() {
        #expect(arc(0, 1, inner: .nan) == arc(0, 1))
        #expect(arc(0, 1, inner: 2, pad: .nan) == arc(0, 1, inner: 2))
        #expect(arc(0, 1, inner: 2, corner: .nan) == arc(0, 1, inner: 2))
    }

    @Test(arguments: [Double.infinity, 1e300]) func limitsCornersToHalfTheRing(value: Double) {
        #expect(arc(0, 1, inner: 2, corner: value) == arc(0, 1, inner: 2, corner: 4))
    }

    @Test func drawsATrailAsRoundEndedPieces() {
        let sections = [
            TrailItem.Section(Point(0, 0), width: 2), TrailItem.Section(Point(10, 0), width: 4), nil,
            TrailItem.Section(Point(20, 0), width: 2), TrailItem.Section(Point(20, 0), width: 2),
        ]
        let path = TrailItem(sections: sections, style: Style()).outline
        #expect(isNear(path.bounds, Rect(minX: -1, minY: -2, maxX: 21, maxY: 2)))
        #expect(path.elements.count { $0 == .close } == 2)
    }

    @Test func boundsACurveByItsOwnExtremes() throws {
        let path = try #require(Path(svg: "M0,0C0,4,4,4,4,0"))
        #expect(path.bounds == Rect(minX: 0, minY: 0, maxX: 4, maxY: 3))
        #expect(path.controlBounds.maxY == 4)
        #expect(Path().bounds.isEmpty)
    }
}
