import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct OneGeometryTests {
    /// Where the ink of a line lies, in points, from pixels at a resolution.
    private func ink(_ item: TextItem, ppi: Double) throws -> ClosedRange<Double> {
        let raster = try drawn([Mark(.text([item]))], width: 200, height: 60, ppi: ppi)
        let columns = (0..<raster.width).filter { x in
            (0..<raster.height).contains { raster[x, $0] & 255 < 128 }
        }
        let first = try #require(columns.first), last = try #require(columns.last)
        return Double(first) * 72 / ppi...Double(last + 1) * 72 / ppi
    }

    @Test func inkLiesWhereTheMetricsSay() throws {
        let shaper = TextShaper(library: try FontLibrary())
        let font = FontStyle(family: "Noto Sans CJK SC", size: 40)
        let metrics = shaper.metrics(of: "国51", in: font)
        let ink = try ink(TextItem("国51", x: 20, y: 45, font: font, fill: .black), ppi: 288)
        #expect(abs(ink.lowerBound - 20 - metrics.inkLeft) < 0.6)
        #expect(abs(ink.upperBound - 20 - metrics.inkRight) < 0.6)
    }

    @Test(arguments: TextAlign.allCases) func resolutionsAgree(align: TextAlign) throws {
        var item = TextItem("国51", x: 100, y: 45, font: FontStyle(family: "serif", size: 24), fill: .black)
        item.align = align
        let coarse = try ink(item, ppi: 72), fine = try ink(item, ppi: 576)
        #expect(abs(coarse.lowerBound - fine.lowerBound) <= 1.5)
        #expect(abs(coarse.upperBound - fine.upperBound) <= 1.5)
    }

    @Test func trimmedTextStartsAtItsPoint() throws {
        var item = TextItem(
            "国51", x: 20, y: 45, font: FontStyle(family: "Noto Sans CJK SC", size: 40), fill: .black)
        item.trimsBearing = true
        #expect(abs(try ink(item, ppi: 288).lowerBound - 20) < 0.6)
    }

    @Test func runsStandSideBySideWithTheirGap() throws {
        let font = FontStyle(family: "Noto Sans CJK SC", size: 20)
        let item = TextItem(
            x: 10, y: 40, lines: [[TextRun("国"), TextRun("国", gap: 30)]], font: font,
            style: Style(fill: .black))
        let single = try ink(TextItem("国", x: 10, y: 40, font: font, fill: .black), ppi: 288)
        let both = try ink(item, ppi: 288)
        #expect(both.lowerBound == single.lowerBound)
        #expect(abs(both.upperBound - (single.upperBound + 50)) < 0.3)
    }
}
