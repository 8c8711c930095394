import SceneGraph
import Testing

@testable import Press

@Suite struct ConvexOutlineTests {
    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) throws -> ConvexOutline {
        try #require(ConvexOutline(Rect(x: x, y: y, width: width, height: height)))
    }

    private func circle(_ x: Double, _ y: Double, _ radius: Double) throws -> ConvexOutline {
        var path = Path()
        path.addCircle(center: Point(x, y), radius: radius)
        return try #require(ConvexOutline(path))
    }

    private func area(_ outline: ConvexOutline) -> Double {
        let points = outline.points
        return zip(points, points.dropFirst() + points.prefix(1)).reduce(0) {
            $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
        } / 2
    }

    @Test func `Two boxes share a box`() throws {
        let shared = try #require(try box(0, 0, 10, 10).intersection(box(6, 7, 10, 10)))
        #expect(shared.bounds == Rect(x: 6, y: 7, width: 4, height: 3))
        #expect(abs(area(shared) - 12) < 1e-9)
    }

    @Test func `Boxes beside each other share nothing`() throws {
        #expect(try box(0, 0, 10, 10).intersection(box(10, 0, 10, 10)) == nil)
        #expect(try box(0, 0, 10, 10).intersection(box(30, 0, 10, 10)) == nil)
    }

    @Test func `Circles share a lens`() throws {
        let shared = try #require(try circle(0, 0, 10).intersection(circle(10, 0, 10)))
        // 2 r² acos(d / 2r) − d / 2 √(4r² − d²)
        #expect(abs(area(shared) - 122.837) < 1.5)
    }

    @Test func `Circles whose boxes overlap may share nothing`() throws {
        #expect(try circle(0, 0, 10).intersection(circle(17, 17, 10)) == nil)
    }

    @Test func `One within the other is itself`() throws {
        #expect(abs(area(try #require(try box(2, 2, 3, 3).intersection(box(0, 0, 10, 10)))) - 9) < 1e-9)
    }

    @Test func `What has a dent, crosses itself or is in two parts isn't convex`() {
        func outline(_ points: [(Double, Double)]) -> Path {
            var path = Path()
            path.move(to: Point(points[0].0, points[0].1))
            for point in points.dropFirst() { path.line(to: Point(point.0, point.1)) }
            path.close()
            return path
        }
        #expect(ConvexOutline(outline([(0, 0), (10, 0), (3, 3), (0, 10)])) == nil)
        #expect(ConvexOutline(outline([(0, 0), (10, 10), (10, 0), (0, 10)])) == nil)
        let star = [(50.0, 0.0), (80, 95), (0, 35), (100, 35), (20, 95)]
        #expect(ConvexOutline(outline(star)) == nil)
        var two = outline([(0, 0), (1, 0), (1, 1)])
        two.elements += outline([(5, 5), (6, 5), (6, 6)]).elements
        #expect(ConvexOutline(two) == nil)
    }

    @Test func `A star that turns only one way isn't convex`() {
        var path = Path()
        for index in 0..<5 {
            let point = Point([50, 80, 0, 100, 20][index], [0, 95, 35, 35, 95][index])
            if index == 0 { path.move(to: point) } else { path.line(to: point) }
        }
        path.close()
        #expect(ConvexOutline(path) == nil)
    }
}
