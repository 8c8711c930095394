import Colors
import Testing

@testable import SceneGraph

@Suite struct HatchTests {
    func hatch(angle: Double, fade: Hatch.Fade? = nil) -> Hatch {
        var hatch = Hatch(color: .black)
        hatch.angle = angle
        hatch.lineWidth = 1
        hatch.spacing = 4
        hatch.fade = fade
        return hatch
    }

    /// The area within a path of straight lines.
    func area(of path: Path) -> Double {
        var area = 0.0
        var start = Point.zero
        var last = Point.zero
        for element in path.elements {
            switch element {
            case .move(let point):
                start = point
                last = point
            case .line(let point):
                area += (last.x * point.y - point.x * last.y) / 2
                last = point
            case .close: area += (last.x * start.y - start.x * last.y) / 2
            case .curve: break
            }
        }
        return abs(area)
    }

    @Test func laysHorizontalLinesFromTheLowerEdge() {
        let path = hatch(angle: 0).lines(covering: Rect(x: 0, y: 0, width: 10, height: 8))
        #expect(path.elements.count { $0 == .close } == 2)
        #expect(path.bounds == Rect(minX: 0, minY: 1.5, maxX: 10, maxY: 6.5))
        #expect(area(of: path) == 20)
    }

    @Test func staysWithinTheBox() {
        let box = Rect(x: 3, y: 5, width: 30, height: 20)
        let bounds = hatch(angle: 45).lines(covering: box).bounds
        #expect(bounds.intersection(box.expanded(by: 1e-9)) == bounds)
    }

    @Test func coversTheShareOfLineWidthToSpacing() {
        let path = hatch(angle: 45).lines(covering: Rect(x: 0, y: 0, width: 200, height: 200))
        #expect(abs(area(of: path) / 40_000 - 0.25) < 0.003)
    }

    @Test func looksAlikeInEqualBoxes() {
        let a = hatch(angle: 45).lines(covering: Rect(x: 0, y: 0, width: 20, height: 10))
        let b = hatch(angle: 45).lines(covering: Rect(x: 7.3, y: 2.1, width: 20, height: 10))
        #expect(a.offset(by: Point(7.3, 2.1)).mapped(3) == b.mapped(3))
    }

    @Test func fadesToNothingInAStraightLine() {
        let fade = Hatch.Fade.horizontal(from: 10, to: 20)
        let path = hatch(angle: 0, fade: fade).lines(covering: Rect(x: 0, y: 0, width: 30, height: 4))
        #expect(path.bounds == Rect(minX: 0, minY: 1.5, maxX: 20, maxY: 2.5))
        #expect(area(of: path) == 15)
    }

    @Test func fadesBackwardsAndDownward() {
        let box = Rect(x: 0, y: 0, width: 4, height: 30)
        let up = hatch(angle: 90, fade: .vertical(from: 20, to: 10)).lines(covering: box)
        #expect(abs(up.bounds.minY - 10) < 1e-9)
        #expect(abs(area(of: up) - 15) < 1e-9)
    }

    @Test func thinsWholeLinesThatRunAcrossTheFade() {
        let path = hatch(angle: 90, fade: .horizontal(from: 0, to: 16)).lines(
            covering: Rect(x: 0, y: 0, width: 16, height: 1))
        #expect(abs(area(of: path) - (14 + 10 + 6 + 2) / 16.0) < 1e-9)
    }

    @Test func fadesAroundACentre() {
        let fade = Hatch.Fade.angular(center: .zero, from: 0, to: .pi / 2)
        #expect(fade.weight(at: Point(0, -5)) == 1)
        #expect(abs(fade.weight(at: Point(5, -5)) - 0.5) < 1e-9)
        #expect(abs(fade.weight(at: Point(5, 0))) < 1e-9)
        #expect(fade.weight(at: Point(-5, -1)) == 1)
        #expect(fade.weight(at: Point(1, 5)) == 0)
        let path = hatch(angle: 45, fade: fade).lines(covering: Rect(x: -10, y: -10, width: 20, height: 20))
        #expect(path.isEmpty == false)
    }

    @Test func fillsTheBoxWhereLinesTouch() {
        var solid = hatch(angle: 45)
        solid.spacing = 1
        let box = Rect(x: 0, y: 0, width: 5, height: 5)
        #expect(solid.lines(covering: box).svg == "M0,0L5,0L5,5L0,5Z")
        solid.spacing = 0
        #expect(solid.lines(covering: box).svg == "M0,0L5,0L5,5L0,5Z")
    }

    @Test func drawsNothingWithoutABoxOrALine() {
        #expect(hatch(angle: 45).lines(covering: .empty).isEmpty)
        #expect(hatch(angle: .nan).lines(covering: Rect(x: 0, y: 0, width: 5, height: 5)).isEmpty)
        var thin = hatch(angle: 0)
        thin.lineWidth = 0
        #expect(thin.lines(covering: Rect(x: 0, y: 0, width: 5, height: 5)).isEmpty)
    }

    @Test func endsOnAHugeBox() {
        let path = hatch(angle: 45).lines(covering: Rect(x: 0, y: 0, width: 1e9, height: 1e9))
        #expect(path.elements.count == 5)
    }
}
