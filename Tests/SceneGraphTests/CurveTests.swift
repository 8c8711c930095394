import Testing

@testable import SceneGraph

/// Expected paths are those of d3-shape for the same points.
@Suite struct CurveTests {
    func line(_ interpolation: Interpolation, _ points: [Point?], tension: Double? = nil) -> String {
        var item = LineItem(points: points, style: Style())
        item.interpolation = interpolation
        item.tension = tension
        return item.outline.mapped(3)
    }

    let three: [Point?] = [Point(0, 1), Point(1, 3), Point(2, 1)]
    let four: [Point?] = [Point(0, 1), Point(1, 3), Point(2, 1), Point(3, 3)]

    @Test func joinsByStraightLines() {
        #expect(line(.linear, three) == "M0,1L1,3L2,1")
        #expect(line(.linearClosed, three) == "M0,1L1,3L2,1Z")
    }

    @Test func stepsBetweenOrAtThePoints() {
        #expect(line(.step, three) == "M0,1L0.5,1L0.5,3L1.5,3L1.5,1L2,1")
        #expect(line(.stepBefore, three) == "M0,1L0,3L1,3L1,1L2,1")
        #expect(line(.stepAfter, three) == "M0,1L1,1L1,3L2,3L2,1")
    }

    @Test func drawsBSplines() {
        #expect(
            line(.basis, three)
                == "M0,1L0.167,1.333C0.333,1.667,0.667,2.333,1,2.333C1.333,2.333,1.667,1.667,1.833,1.333L2,1")
        #expect(line(.basis, [Point(0, 1), Point(1, 3)]) == "M0,1L1,3")
        #expect(line(.basisOpen, four) == "M1,2.333C1.333,2.333,1.667,1.667,2,1.667")
        #expect(
            line(.basisClosed, [Point(0, 0), Point(0, 10), Point(10, 10)])
                == "M1.667,8.333C3.333,10,6.667,10,6.667,8.333C6.667,6.667,3.333,3.333,1.667,3.333"
                + "C0,3.333,0,6.667,1.667,8.333Z")
        #expect(line(.basisClosed, [Point(0, 0), Point(0, 10)]) == "M0,6.667L0,3.333Z")
        #expect(line(.bundle, three, tension: 1) == line(.basis, three))
        #expect(
            line(.bundle, three, tension: 0) == "M0,1L0.167,1C0.333,1,0.667,1,1,1C1.333,1,1.667,1,1.833,1L2,1"
        )
    }

    @Test func drawsCardinalSplines() {
        #expect(line(.cardinal, three) == "M0,1C0,1,0.667,3,1,3C1.333,3,2,1,2,1")
        #expect(line(.cardinal, three, tension: 1) == "M0,1C0,1,1,3,1,3C1,3,2,1,2,1")
        #expect(line(.cardinalOpen, four) == "M1,3C1.333,3,1.667,1,2,1")
        #expect(
            line(.cardinalClosed, three)
                == "M1,3C1.333,3,2.167,1.333,2,1C1.833,0.667,0.167,0.667,0,1C-0.167,1.333,0.667,3,1,3Z")
    }

    @Test func drawsCatmullRomSplines() {
        #expect(line(.catmullRom, three) == "M0,1C0,1,0.667,3,1,3C1.333,3,2,1,2,1")
        #expect(
            line(.catmullRom, four, tension: 1)
                == "M0,1C0,1,0.667,3,1,3C1.333,3,1.667,1,2,1C2.333,1,3,3,3,3")
    }

    @Test func drawsMonotoneAndNaturalSplines() {
        #expect(
            line(.monotone, four)
                == "M0,1C0.333,2,0.667,3,1,3C1.333,3,1.667,1,2,1C2.333,1,2.667,2,3,3")
        #expect(
            line(.natural, four)
                == "M0,1C0.333,2.111,0.667,3.222,1,3C1.333,2.778,1.667,1.222,2,1C2.333,0.778,2.667,1.889,3,3")
    }

    @Test func passesOverPointsThatCoincideInAMonotoneCurve() {
        #expect(
            line(.monotone, [Point(0, 0), Point(0, 0), Point(1, 1), Point(1, 1), Point(2, 4)])
                == line(.monotone, [Point(0, 0), Point(1, 1), Point(2, 4)]))
        #expect(line(.monotone, [Point(0, 0), Point(0, 5), Point(0, 9)]).contains("nan") == false)
    }

    @Test func drawsVerticalPiecesOfAMonotoneCurve() {
        #expect(
            line(.monotone, [Point(0, 200), Point(100, 150), Point(100, 50), Point(200, 0)])
                == "M0,200C33.333,191.667,66.667,183.333,100,150C100,150,100,50,100,50"
                + "C133.333,16.667,166.667,8.333,200,0")
    }

    @Test func swapsTheAxesOfAHorizontalMonotoneCurve() {
        var item = LineItem(points: [Point(1, 0), Point(3, 1), Point(1, 2), Point(3, 3)], style: Style())
        item.interpolation = .monotone
        item.isVertical = false
        #expect(item.outline.mapped(3) == "M1,0C2,0.333,3,0.667,3,1C3,1.333,1,1.667,1,2C1,2.333,2,2.667,3,3")
    }

    @Test func interruptsALineAtAGap() {
        #expect(
            line(.linear, [Point(0, 0), Point(1, 1), nil, Point(2, 2), Point(3, 3)]) == "M0,0L1,1M2,2L3,3")
        #expect(line(.linear, [Point(0, 0), Point(1, 1), Point(.nan, 2), Point(3, 3)]) == "M0,0L1,1M3,3L3,3")
    }

    @Test(arguments: Interpolation.allCases) func takesAnyNumberOfPoints(interpolation: Interpolation) {
        for count in 0..<7 {
            let points = (0..<count).map { Point(Double($0), Double($0 * $0 % 5)) }
            var item = LineItem(points: points, style: Style())
            item.interpolation = interpolation
            #expect(item.outline.bounds.isEmpty == item.outline.isEmpty)
            #expect(item.outline.svg.contains("null") == false)
            let sections = points.map { AreaItem.Section($0, Point($0.x, 9)) }
            var area = AreaItem(sections: sections, style: Style())
            area.interpolation = interpolation
            #expect(area.outline.isEmpty || area.outline.elements.last == .close)
        }
    }

    @Test func closesAnAreaAlongItsSecondEdge() {
        let sections = [(0.0, 1.0), (1, 3), (2, 1)].map {
            AreaItem.Section(Point($0.0, $0.1), Point($0.0, 5))
        }
        var area = AreaItem(sections: sections, style: Style())
        #expect(area.outline.svg == "M0,1L1,3L2,1L2,5L1,5L0,5Z")
        #expect(area.edge.svg == "M0,1L1,3L2,1")
        area.interpolation = .stepAfter
        #expect(area.outline.svg == "M0,1L1,1L1,3L2,3L2,1L2,5L2,5L1,5L1,5L0,5Z")
        area.sections.insert(nil, at: 1)
        area.interpolation = .linear
        #expect(area.outline.svg == "M0,1L0,5ZM1,3L2,1L2,5L1,5Z")
    }
}

extension Path {
    /// The SVG text with coordinates rounded to a number of decimals.
    func mapped(_ places: Int) -> String {
        let scale = [1.0, 10, 100, 1000][places]
        return map { Point(($0.x * scale).rounded() / scale, ($0.y * scale).rounded() / scale) }.svg
    }
}
