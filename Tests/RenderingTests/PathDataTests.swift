import SceneGraph
import Testing

@testable import Rendering

@Suite struct PathDataTests {
    private func text(_ elements: Path.Element...) -> String { PathData.text(Path(elements)) }

    @Test func aRectangleIsThreeWaysAndAnEnd() {
        var path = Path()
        path.addRect(Rect(x: 10, y: 20, width: 30, height: 40))
        #expect(PathData.text(path) == "M10 20h30v40H10z")
    }

    @Test func linesAreRelativeWhereThatIsShorter() {
        #expect(text(.move(Point(100, 100)), .line(Point(101, 102))) == "M100 100l1 2")
        #expect(text(.move(Point(100, 100)), .line(Point(0, 1))) == "M100 100 0 1")
    }

    @Test func aSignOrAPointSeparatesNumbers() {
        #expect(text(.move(Point(0.5, 0.25)), .line(Point(0, 0))) == "M.5.25 0 0")
        #expect(text(.move(Point(5, -0.5)), .line(Point(4, -1))) == "M5-.5 4-1")
    }

    @Test func aCommandIsWrittenOnce() {
        let path = text(.move(Point(100, 100)), .line(Point(101, 101)), .line(Point(103, 100)))
        #expect(path == "M100 100l1 1 2-1")
    }

    @Test func levelAndUprightLinesHaveOneNumber() {
        #expect(text(.move(.zero), .line(Point(5, 0)), .line(Point(5, 9))) == "M0 0h5v9")
    }

    @Test func roundingErrorsDontAddUp() {
        let steps = (0...1000).map { Point(Double($0) / 3, Double($0 % 2)) }
        let path = Path([.move(steps[0])] + steps.dropFirst().map { .line($0) })
        let read = try? #require(Path(svg: PathData.text(path)))
        #expect(abs((read?.bounds.maxX ?? 0) - 1000.0 / 3) < 0.006)
    }

    @Test func aCurveThatGoesOnHasOneArmLess() {
        let path = text(
            .move(Point(100, 0)), .curve(Point(101, 0), Point(102, 1), Point(102, 2)),
            .curve(Point(102, 3), Point(103, 4), Point(104, 4)))
        #expect(path == "M100 0c1 0 2 1 2 2s1 2 2 2")
    }

    @Test func theWayBackToTheStartIsLeftToTheEnd() {
        #expect(
            text(.move(.zero), .line(Point(3, 4)), .line(Point(6, 0)), .line(.zero), .close)
                == "M0 0 3 4 6 0z")
    }

    @Test func aDotStays() {
        #expect(text(.move(Point(3, 3)), .line(Point(3, 3))) == "M3 3h0")
        #expect(text(.move(Point(3, 3)), .line(Point(3, 3)), .close) == "M3 3h0z")
    }

    @Test func anOutlineAfterAnotherBeginsWhereItIs() {
        let path = text(.move(.zero), .line(Point(5, 0)), .move(Point(0, 9)), .line(Point(5, 9)))
        #expect(path == "M0 0h5M0 9h5")
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        var path = Path()
        path.addCircle(center: Point(17.3, 4.2), radius: 3.7)
        path.addRect(Rect(x: -4.5, y: 0.25, width: 0.75, height: 12.5))
        let read = try #require(Path(svg: PathData.text(path)))
        #expect(read.elements.count == path.elements.count)
        #expect(abs(read.bounds.minX - path.bounds.minX) < 0.011)
        #expect(abs(read.bounds.maxY - path.bounds.maxY) < 0.011)
    }
}
