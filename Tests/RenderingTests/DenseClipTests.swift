import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Marks of many items, which aren't drawn by Cairo, end where their group cuts them off.
@Suite struct DenseClipTests {
    enum Kind: CaseIterable { case dots, boxes, rules, line }

    /// What would cover the whole page.
    private func mark(_ kind: Kind, _ color: Color) -> Mark {
        let places = (0..<1600).map { Point(Double($0 % 40) * 3 - 30, Double($0 / 40) * 3 - 30) }
        switch kind {
        case .dots:
            return Mark(
                .symbol(
                    ItemColumns(
                        places.map { SymbolItem(x: $0.x, y: $0.y, size: 40, style: Style(fill: color)) })))
        case .boxes:
            return Mark(
                .rect(
                    ItemColumns(
                        places.map {
                            RectItem(x: $0.x, y: $0.y, width: 3, height: 3, style: Style(fill: color))
                        })))
        case .rules:
            let style = Style(stroke: color, width: 4)
            return Mark(
                .rule(ItemColumns(places.map { RuleItem(from: $0, to: Point($0.x + 3, $0.y), style: style) }))
            )
        case .line:
            let points = (0..<3000).map { Point($0.isMultiple(of: 2) ? -40 : 90, Double($0) * 0.04 - 30) }
            return Mark(.line(LineItem(points: points, style: Style(stroke: color, width: 2))))
        }
    }

    private func scene(_ kind: Kind) -> Scene {
        var group = GroupItem(x: 10, y: 15, width: 20, height: 10, marks: [mark(kind, Color(0xE45756))])
        group.clip = true
        return Scene(
            width: 40, height: 40, background: .white,
            root: GroupItem(width: 40, height: 40, marks: [Mark(.group([group]))]))
    }

    /// Where a picture isn't white.
    private func inked(_ raster: Raster) -> (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
        let places = raster.pixels.indices.filter { raster.pixels[$0] & 0xFFFFFF != 0xFFFFFF }
        let (xs, ys) = (places.map { $0 % raster.width }, places.map { $0 / raster.width })
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return nil
        }
        return (left...right, top...bottom)
    }

    @Test(arguments: Kind.allCases) func inPixels(kind: Kind) throws {
        let shaper = try TextShaper(library: FontLibrary())
        let png = try PNGRenderer.render(scene(kind), ppi: 72, shaper: shaper)
        let raster = try #require(Raster(png: png))
        let ink = try #require(inked(raster))
        #expect(ink == (10...29, 15...24))
    }

    @Test(arguments: Kind.allCases) func onPages(kind: Kind) throws {
        let shaper = try TextShaper(library: FontLibrary())
        let file = try PDFOnDisk(PDFRenderer.render([scene(kind)], shaper: shaper))
        let ink = try #require(inked(try file.raster()))
        // Poppler also draws the column of pixels that the edge touches.
        #expect((10...30).contains(ink.x) && ink.x.count >= 20)
        #expect((15...25).contains(ink.y) && ink.y.count >= 10)
    }
}
