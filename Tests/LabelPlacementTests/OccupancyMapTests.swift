import SceneGraph
import Testing

@testable import LabelPlacement

@Suite struct OccupancyMapTests {
    private let frame = Rect(x: 0, y: 0, width: 200, height: 100)

    @Test func anEmptyMapIsFreeEverywhere() {
        #expect(OccupancyMap(frame: frame).isFree(frame))
    }

    @Test func aBoxIsTakenToItsEdges() {
        var map = OccupancyMap(frame: frame)
        map.fill(Rect(x: 50, y: 20, width: 80, height: 10))
        #expect(!map.isFree(Rect(x: 129, y: 25, width: 5, height: 2)))
        #expect(map.isFree(Rect(x: 130, y: 20, width: 5, height: 10)))
        #expect(map.isFree(Rect(x: 40, y: 30, width: 100, height: 10)))
    }

    @Test func coverIsAShareOfTheBox() {
        var map = OccupancyMap(frame: frame)
        map.fill(Rect(x: 0, y: 0, width: 100, height: 100))
        #expect(map.covered(Rect(x: 50, y: 10, width: 100, height: 10)) == 0.5)
        #expect(abs(map.covered(from: Point(50, 50), to: Point(150, 50)) - 0.5) < 0.02)
    }

    @Test func aSlantedStrokeTakesOnlyItsWay() {
        var map = OccupancyMap(frame: frame)
        map.stroke(from: Point(0, 0), to: Point(100, 100), width: 1)
        #expect(!map.isFree(Rect(x: 48, y: 48, width: 4, height: 4)))
        #expect(map.isFree(Rect(x: 60, y: 40, width: 10, height: 10)))
        #expect(map.isFree(Rect(x: 40, y: 60, width: 10, height: 10)))
    }

    @Test func aLevelStrokeTakesItsRow() {
        var map = OccupancyMap(frame: frame)
        map.stroke(from: Point(10, 50), to: Point(190, 50), width: 1)
        #expect(!map.isFree(Rect(x: 100, y: 45, width: 5, height: 10)))
        #expect(map.isFree(Rect(x: 100, y: 52, width: 5, height: 10)))
        #expect(map.isFree(Rect(x: 0, y: 45, width: 9, height: 10)))
    }

    @Test func aRingIsFreeInItsHole() {
        var ring = Path()
        ring.addRect(Rect(x: 20, y: 20, width: 60, height: 60))
        // The other way round, so that the hole has no winding.
        ring.move(to: Point(40, 40))
        ring.line(to: Point(40, 60))
        ring.line(to: Point(60, 60))
        ring.line(to: Point(60, 40))
        ring.close()
        var map = OccupancyMap(frame: frame)
        map.fill(ring)
        #expect(map.isFree(Rect(x: 42, y: 42, width: 16, height: 16)))
        #expect(!map.isFree(Rect(x: 22, y: 42, width: 10, height: 16)))
    }

    @Test func whatIsOutsideTakesNothing() {
        var map = OccupancyMap(frame: frame)
        map.fill(Rect(x: 300, y: 0, width: 10, height: 10))
        map.fill(center: Point(.nan, 5), radius: 3)
        map.stroke(from: Point(-50, -50), to: Point(-1, -1), width: 1)
        #expect(map.isFree(frame))
    }

    @Test func aHugePictureHasLargerCells() {
        let map = OccupancyMap(frame: Rect(x: 0, y: 0, width: 10_000, height: 10_000))
        #expect(map.resolution == 0.2)
        #expect(map.isFree(Rect(x: 9_990, y: 9_990, width: 5, height: 5)))
    }
}
