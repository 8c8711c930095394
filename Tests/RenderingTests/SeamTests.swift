import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Shapes that touch show nothing of the background between them.
struct SeamTests {
    private static let red = Style(fill: .color(Color(0x7A1F1F)))

    private func raster(_ marks: [Mark]) throws -> Raster {
        let scene = Scene(width: 40, height: 40, background: .white, root: GroupItem(marks: marks))
        return try #require(
            Raster(png: PNGRenderer.render(scene, ppi: 72, shaper: TextShaper(library: FontLibrary()))))
    }

    private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> RectItem {
        RectItem(x: x, y: y, width: width, height: height, style: Self.red)
    }

    @Test(arguments: [10.1, 10.25, 10.5, 10.9]) func cellsMakeOneField(edge: Double) throws {
        let cells = [rect(0, 0, edge, 40), rect(edge, 0, 40 - edge, 20.3), rect(edge, 20.3, 40 - edge, 19.7)]
        #expect(try raster([Mark(.rect(ItemColumns(cells)))]).pixels.allSatisfy { $0 == 0xFF7A_1F1F })
    }

    @Test func areasInARowMakeOneField() throws {
        func area(_ from: [Double], _ to: [Double]) -> Mark {
            var path = Path()
            for (index, y) in from.enumerated() {
                let point = Point(Double(index) * 20, y)
                if index == 0 { path.move(to: point) } else { path.line(to: point) }
            }
            for (index, y) in to.enumerated().reversed() { path.line(to: Point(Double(index) * 20, y)) }
            path.close()
            return Mark(.path([PathItem(path, style: Self.red)]))
        }
        guard case .path(let upper) = area([0, 0, 0], [13.3, 22.7, 9.1]).items,
            case .path(let lower) = area([13.3, 22.7, 9.1], [40, 40, 40]).items
        else { return }
        let pixels = try raster([Mark(.path(upper + lower))]).pixels
        // A twentieth of the way to white at most, where it was a quarter.
        #expect(pixels.allSatisfy { $0 & 0xFF < 0x1F + 12 })
    }

    @Test func barsOnOneBaseLineDoNotTouchThere() throws {
        let bars = Mark(.rect([rect(5, 10.5, 10, 20), rect(5, 20.5, 10, 10)]))
        let raster = try raster([bars])
        #expect(raster[10, 31] == 0xFFFF_FFFF)
        #expect(raster[16, 25] == 0xFFFF_FFFF)
    }

    @Test func translucentShapesStayAsTheyAre() {
        var style = Self.red
        style.opacity = 0.5
        #expect(Seams.Shape(style, Path([.move(.zero), .line(Point(1, 1))])) == nil)
    }
}
