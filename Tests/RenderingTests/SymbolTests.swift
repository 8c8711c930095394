import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct SymbolTests {
    /// Symbols on quarters of pixels, some beyond the picture's edges.
    private func symbols(_ count: Int, shape: String, style: Style) -> [SymbolItem] {
        (0..<count).map { index in
            let x = Double(index * 37 % 400) / 4 - 10, y = Double(index * 91 % 320) / 4 - 10
            return SymbolItem(x: x, y: y, size: index % 3 == 0 ? 30 : 80, shape: .named(shape), style: style)
        }
    }

    private func difference(_ a: Raster, _ b: Raster) -> Int {
        zip(a.pixels, b.pixels).reduce(0) { greatest, pair in
            [0, 8, 16].reduce(greatest) { max($0, abs(Int(pair.0 >> $1 & 255) - Int(pair.1 >> $1 & 255))) }
        }
    }

    @Test(arguments: ["circle", "triangle-up", "cross"]) func stampedSymbolsLookLikeDrawnOnes(shape: String)
        throws
    {
        var style = Style(fill: .color(Color(0x4C78A8)), stroke: .color(.black), strokeWidth: 1)
        style.opacity = 0.4
        let items = symbols(400, shape: shape, style: style)
        let stamped = try drawn([Mark(.symbol(ItemColumns(items)))], width: 80, height: 60)
        let halves = [
            Mark(.symbol(ItemColumns(Array(items[..<200])))),
            Mark(.symbol(ItemColumns(Array(items[200...])))),
        ]
        let single = try drawn(halves, width: 80, height: 60)
        #expect(difference(stamped, single) <= 6)
        #expect(Set(stamped.pixels).count > 50)
    }

    @Test func stampsAreCutByAClip() throws {
        var group = GroupItem(x: 10, y: 10, width: 20, height: 20)
        let items = symbols(400, shape: "circle", style: Style(fill: .black))
        group.marks = [Mark(.symbol(ItemColumns(items)), clip: true)]
        let raster = try drawn([Mark(.group([group]))])
        for place in 0..<40 {
            #expect(raster[place, 9] == 0xFFFF_FFFF)
            #expect(raster[30, place] == 0xFFFF_FFFF)
        }
        #expect(raster[20, 20] != 0xFFFF_FFFF)
    }

    @Test func symbolsOfAllSizesAreDrawn() throws {
        // Most too unlike for a stamp, some too large.
        let items = (0..<600).map { SymbolItem(x: 20, y: 20, size: Double($0), style: Style(fill: .black)) }
        let large = SymbolItem(x: 20, y: 20, size: 20_000, style: Style(fill: .black))
        let raster = try drawn([Mark(.symbol(ItemColumns(items + [large])))])
        #expect(raster.pixels.allSatisfy { $0 == 0xFF00_0000 })
    }

    @Test func dotsThatAreAllUnlikeLookLikeDrawnOnes() throws {
        let items = (0..<2000).map { (index: Int) -> SymbolItem in
            let (x, y) = (Double(index * 37 % 1001) / 3, Double(index * 91 % 787) / 3)
            let color = Color(UInt32(index * 7919 % 0xFFFFFF)).withAlpha(0.7)
            return SymbolItem(x: x, y: y, size: 6 + Double(index) / 40, style: Style(fill: color))
        }
        let filled = try drawn([Mark(.symbol(ItemColumns(items)))], width: 330, height: 260)
        let tens = (0..<200).map { Mark(.symbol(ItemColumns(Array(items[$0 * 10..<$0 * 10 + 10])))) }
        let single = try drawn(tens, width: 330, height: 260)
        #expect(difference(filled, single) <= 48)
        var sum = 0
        for (one, other) in zip(filled.pixels, single.pixels) {
            sum += abs(Int(one & 255) - Int(other & 255))
        }
        // Some thirty lie over one another, each a little rounded, and the first of them are stamped.
        #expect(Double(sum) / Double(filled.pixels.count) < 2)
    }

    @Test func dotsInPDFTakeFewerBytesThanOutlines() throws {
        let dots = symbols(1000, shape: "circle", style: Style(fill: .black))
        var outlines = dots
        for index in outlines.indices { outlines[index].shape = .path(dots[index].unitOutline, source: "") }
        let sizes = try [dots, outlines].map { items in
            let root = GroupItem(marks: [Mark(.symbol(ItemColumns(items)))])
            let scene = Scene(width: 80, height: 60, background: .white, root: root)
            return try PDFRenderer.render([scene], shaper: TextShaper(library: FontLibrary())).count
        }
        #expect(sizes[0] < sizes[1] * 2 / 3)
    }
}
