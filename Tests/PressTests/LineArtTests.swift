import Colors
import SceneGraph
import Testing

@testable import Press

@Suite struct LineArtTests {
    private func art(width: Double = 20, height: Double = 20) throws -> LineArt {
        try #require(LineArt(of: Rect(x: 0, y: 0, width: width, height: height), filledWith: 0))
    }

    /// The covered area in square points.
    ///
    /// Drawn three times as large: three points are fifty whole pixels.
    private func area(of path: Path, masks: [Path] = []) throws -> Double {
        let art = try art(width: 60, height: 60)
        func enlarged(_ path: Path) -> Path { path.map { Point(3 * $0.x, 3 * $0.y) } }
        art.fill(enlarged(path), masks: masks.map(enlarged), covers: true) { _ in 1 }
        return Double(art.isCovered.count { $0 }) / 2500
    }

    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Path {
        var path = Path()
        path.addRect(Rect(x: x, y: y, width: width, height: height))
        return path
    }

    @Test func `A large picture is coarser, but not so much that it shows`() throws {
        #expect(try art(width: 50, height: 50).scale * 72 == 1200)
        #expect(try art(width: 200, height: 200).scale * 72 == 600)
        #expect(try art(width: 700, height: 900).scale * 72 == 300)
    }

    @Test func `Inks are looked for within an outline and next to it`() throws {
        let art = try art()
        art.fill(box(5, 5, 5, 5), covers: true) { _ in 7 }
        #expect(art.contains(box(8, 8, 1, 1)) { $0 == 7 })
        #expect(!art.contains(box(12, 5, 2, 5)) { $0 == 7 })
        #expect(!art.contains(box(8, 8, 10, 1), masks: [box(12, 0, 8, 20)]) { $0 == 7 })
        #expect(art.contains(box(10, 5, 2, 5)) { $0 == 7 })
    }

    @Test func `A rectangle covers its area`() throws {
        #expect(abs(try area(of: box(2, 3, 5, 4)) - 20) < 0.05)
    }

    @Test func `What lies outside of the picture is left out`() throws {
        #expect(abs(try area(of: box(-10, -10, 15, 15)) - 25) < 0.05)
        #expect(try area(of: box(30, 30, 5, 5)) == 0)
    }

    @Test func `A mask cuts off`() throws {
        #expect(abs(try area(of: box(0, 0, 10, 10), masks: [box(5, 5, 10, 10)]) - 25) < 0.05)
    }

    @Test func `Pieces that overlap are one area`() throws {
        var path = box(0, 0, 10, 10)
        path.addRect(Rect(x: 5, y: 0, width: 10, height: 10))
        #expect(abs(try area(of: path) - 150) < 0.05)
    }

    @Test func `Inks follow those that are there`() throws {
        let art = try art()
        art.fill(box(0, 0, 10, 20), covers: true) { $0 + 1 }
        art.fill(box(5, 0, 10, 20), covers: true) { $0 + 10 }
        let row = art.pixels[..<art.width]
        #expect(Array(Set(row)).sorted() == [0, 1, 10, 11])
    }

    @Test func `A large picture is coarser rather than too large`() throws {
        let art = try art(width: 3000, height: 2000)
        #expect(art.width * art.height <= 39_600_000)
    }

    // MARK: Strokes

    private func stroked(_ points: [Point], isClosed: Bool = false, _ change: (inout Style) -> Void) throws
        -> Double
    {
        var path = Path([.move(points[0])] + points.dropFirst().map { .line($0) })
        if isClosed { path.close() }
        var style = Style(stroke: .black, width: 2)
        change(&style)
        return try area(of: StrokeOutline(of: path, style).path)
    }

    private static let level = [Point(5, 10), Point(15, 10)]
    private static let corner = [Point(5, 15), Point(5, 5), Point(15, 5)]

    @Test func `A line is as long and wide as it is, whichever way it runs`() throws {
        #expect(abs(try stroked(Self.level) { _ in } - 20) < 0.05)
        #expect(abs(try stroked(Self.level.reversed()) { _ in } - 20) < 0.05)
        #expect(abs(try stroked([Point(4, 4), Point(10, 12)]) { _ in } - 20) < 0.05)
    }

    @Test func `Caps add squares or half discs`() throws {
        #expect(abs(try stroked(Self.level) { $0.strokeCap = .square } - 24) < 0.05)
        #expect(abs(try stroked(Self.level) { $0.strokeCap = .round } - (20 + .pi)) < 0.05)
    }

    @Test func `A corner is mitred, bevelled or round`() throws {
        // Two arms that overlap in a quarter of the corner's square, and the outer quarter.
        #expect(abs(try stroked(Self.corner) { $0.strokeJoin = .miter } - 40) < 0.05)
        #expect(abs(try stroked(Self.corner) { $0.strokeJoin = .bevel } - 39.5) < 0.05)
        #expect(abs(try stroked(Self.corner) { $0.strokeJoin = .round } - (39 + .pi / 4)) < 0.05)
    }

    @Test func `A sharp corner beyond the limit is bevelled`() throws {
        let sharp = [Point(2, 9), Point(12, 10), Point(2, 11)]
        let mitred = try stroked(sharp) { $0.strokeMiterLimit = 100 }
        let bevelled = try stroked(sharp) { $0.strokeMiterLimit = 2 }
        #expect(mitred > bevelled + 1)
    }

    @Test func `Dashes leave gaps`() throws {
        #expect(abs(try stroked(Self.level) { $0.strokeDash = [2, 3] } - 8) < 0.05)
        #expect(
            abs(try stroked(Self.level) { ($0.strokeDash, $0.strokeDashOffset) = ([2, 3], 2) } - 8) < 0.05)
        #expect(abs(try stroked(Self.level) { $0.strokeDash = [5] } - 10) < 0.05)
    }

    @Test func `A closed line has a join in place of caps`() throws {
        let square = [Point(5, 5), Point(15, 5), Point(15, 15), Point(5, 15)]
        #expect(abs(try stroked(square, isClosed: true) { _ in } - 80) < 0.05)
    }
}
