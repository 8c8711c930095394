import Testing

@testable import SceneGraph

@Suite struct SVGPathTests {
    @Test(arguments: [
        ("M1,2L3,4Z", "M1,2L3,4Z"), ("m1 2 3 4", "M1,2L4,6"),
        ("M0 0 5 5h5v-5H0V0z", "M0,0L5,5L10,5L10,0L0,0L0,0Z"),
        ("M0,0c1,1,2,2,3,3", "M0,0C1,1,2,2,3,3"), ("M.5.5-1-1", "M0.5,0.5L-1,-1"), ("M1e1,2E-1", "M10,0.2"),
        ("M0 0Q3 0 3 3", "M0,0C2,0,3,1,3,3"), ("", ""), ("  ", ""),
    ])
    func readsCommands(text: String, svg: String) {
        #expect(Path(svg: text)?.svg == svg)
    }

    @Test func reflectsTheControlPointOfACubic() {
        #expect(Path(svg: "M0 0C0 1 1 2 2 2S4 1 4 0")?.svg == "M0,0C0,1,1,2,2,2C3,2,4,1,4,0")
        #expect(Path(svg: "M0 0L2 2S4 1 4 0")?.svg == "M0,0L2,2C2,2,4,1,4,0")
    }

    @Test func reflectsTheControlPointOfAQuadratic() {
        #expect(Path(svg: "M0 0Q3 3 6 0T12 0")?.svg == Path(svg: "M0 0Q3 3 6 0Q9 -3 12 0")?.svg)
    }

    @Test func drawsOnFromTheStartOfAClosedSubpath() {
        #expect(Path(svg: "M1 1h2v2zl1 0")?.svg == "M1,1L3,1L3,3ZM1,1L2,1")
    }

    @Test func readsArcFlagsWithoutSpaces() {
        let spaced = Path(svg: "M0 0A5 5 0 0 1 10 0")
        #expect(Path(svg: "M0 0a5 5 0 0110 0") == spaced)
        #expect(spaced?.bounds.minY.rounded() == -5)
    }

    @Test func takesTheLongWayRoundForALargeArc() throws {
        let box = try #require(Path(svg: "M0 0A5 5 0 1 1 5 5")?.bounds)
        #expect(abs(box.maxX - 10) < 0.01 && abs(box.minY + 5) < 0.01)
    }

    @Test func growsAnArcThatIsTooSmallForItsChord() throws {
        let box = try #require(Path(svg: "M0 0A1 1 0 0 1 10 0")?.bounds)
        #expect(abs(box.height - 5) < 0.01)
    }

    @Test func endsAnArcOnItsEndPoint() {
        #expect(Path(svg: "M0.1 0.2A3 2 30 0 0 1.7 0.9")?.currentPoint == Point(1.7, 0.9))
    }

    @Test func drawsAnArcWithoutRadiusAsALine() {
        #expect(Path(svg: "M0 0A0 5 0 0 1 3 4")?.svg == "M0,0L3,4")
    }

    @Test(arguments: [
        "L1 1", "M", "M1", "M0 0L1", "M0 0X", "M0 0A1 1 0 2 1 5 5", "M0 0,,1", "M0 0L1 1,", "M1e999 0",
        "M0 0C1 1",
    ])
    func rejectsWhatBreaksTheGrammar(text: String) {
        #expect(Path(svg: text) == nil)
    }

    @Test func roundsToSixDecimals() {
        #expect(Path([.move(Point(1.0 / 3, -0.0000001))]).svg == "M0.333333,0")
    }
}
