import Colors
import Glibc
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Lines of many points are drawn without Cairo, and look as Cairo draws them.
@Suite struct DenseLineTests {
    /// A line up and down, with sharp and blunt turns.
    private func line(_ style: Style, count: Int = 600) -> LineItem {
        let points = (0..<count).map { index -> Point in
            let height = Double((index * 37) % 71 - 35)
            return Point(4 + Double(index) * 112 / Double(count), 40 + height * 0.9)
        }
        return LineItem(points: points, style: style)
    }

    private func style(
        _ width: Double, join: StrokeJoin = .miter, cap: StrokeCap = .butt, opacity: Double = 1
    ) -> Style {
        var style = Style(stroke: Color(0x4C78A8), width: width)
        style.strokeJoin = join
        style.strokeCap = cap
        style.opacity = opacity
        return style
    }

    /// The greatest and the mean difference of a component.
    private func difference(_ a: Raster, _ b: Raster) -> (greatest: Int, mean: Double) {
        func component(_ pixel: UInt32, _ shift: UInt32) -> Int { Int(pixel >> shift & 255) }
        var (greatest, sum) = (0, 0)
        for (one, other) in zip(a.pixels, b.pixels) {
            for shift: UInt32 in [0, 8, 16] {
                let difference = abs(component(one, shift) - component(other, shift))
                greatest = max(greatest, difference)
                sum += difference
            }
        }
        return (greatest, Double(sum) / Double(3 * a.pixels.count))
    }

    private func drawnByCairo(_ item: LineItem) throws -> Raster {
        try drawn(
            [Mark(.path([PathItem(item.outline, style: item.style)]))], width: 120, height: 80, ppi: 144)
    }

    @Test(arguments: [
        (0.7, StrokeJoin.miter, StrokeCap.butt, 1.0), (2.0, StrokeJoin.miter, StrokeCap.square, 0.5),
        (2.0, StrokeJoin.round, StrokeCap.round, 1.0), (1.0, StrokeJoin.bevel, StrokeCap.butt, 0.3),
        (0.2, StrokeJoin.round, StrokeCap.butt, 1.0),
    ]) func looksAsCairoDrawsIt(width: Double, join: StrokeJoin, cap: StrokeCap, opacity: Double) throws {
        let item = line(style(width, join: join, cap: cap, opacity: opacity))
        let own = try drawn([Mark(.line(item))], width: 120, height: 80, ppi: 144)
        let (greatest, mean) = difference(own, try drawnByCairo(item))
        #expect(greatest <= 40)
        // Where hairlines cross, Cairo adds up what they cover.
        #expect(mean < 3)
        #expect(Set(own.pixels).count > 20)
    }

    @Test func curvesAreFollowed() throws {
        var item = line(style(1), count: 520)
        // A wave: of curves within a pixel Cairo draws less than there is.
        item.points = (0..<520).map { Point(4 + Double($0) / 5, 40 + 30 * sin(Double($0) / 12)) }
        item.interpolation = .monotone
        let own = try drawn([Mark(.line(item))], width: 120, height: 80, ppi: 144)
        #expect(difference(own, try drawnByCairo(item)).mean < 3)
    }

    @Test func aGapRemains() throws {
        var item = line(style(1))
        for index in 200..<400 { item.points[index] = nil }
        let raster = try drawn([Mark(.line(item))], width: 120, height: 80)
        for y in 0..<80 { #expect(raster[60, y] == 0xFFFF_FFFF) }
        #expect((0..<80).contains { raster[20, $0] != 0xFFFF_FFFF })
    }

    @Test func theClipCutsIt() throws {
        var group = GroupItem(x: 10, y: 30, width: 50, height: 20)
        group.marks = [Mark(.line(line(style(2))), clip: true)]
        let raster = try drawn([Mark(.group([group]))], width: 120, height: 80)
        for x in 0..<120 { #expect(raster[x, 29] == 0xFFFF_FFFF && raster[x, 50] == 0xFFFF_FFFF) }
        #expect((10..<60).contains { raster[$0, 40] != 0xFFFF_FFFF })
    }

    @Test func aLineOfAHundredThousandPointsTakesAMoment() throws {
        let points = (0..<100_000).map { Point(Double($0) / 1000, Double($0 * 7919 % 80)) }
        let item = LineItem(points: points, style: style(1))
        #expect(Set(try drawn([Mark(.line(item))], width: 100, height: 80, ppi: 144).pixels).count > 1)
    }

    // MARK: Documents

    private func page(_ marks: [Mark]) throws -> PDFOnDisk {
        let root = GroupItem(x: 5, y: 5, width: 110, height: 70, marks: marks)
        let scene = Scene(width: 120, height: 80, background: .white, root: root)
        return try PDFOnDisk(PDFRenderer.render([scene], shaper: TextShaper(library: FontLibrary())))
    }

    private func dots(_ count: Int, opacity: Double = 0.3) -> [SymbolItem] {
        var style = Style(fill: Color(0x4C78A8))
        style.opacity = opacity
        return (0..<count).map {
            SymbolItem(x: Double($0 * 37 % 1000) / 9, y: Double($0 * 91 % 997) / 14, size: 3, style: style)
        }
    }

    @Test func aDenseLineOfAPageLooksAsCairoDrawsIt() throws {
        let item = line(style(1, join: .round))
        let (own, cairos) = (
            try page([Mark(.line(item))]),
            try page([Mark(.path([PathItem(item.outline, style: item.style)]))])
        )
        let (greatest, mean) = difference(try own.raster(), try cairos.raster())
        #expect(greatest <= 60)
        #expect(mean < 1)
        #expect(try own.output(of: "qpdf --check FILE").status == 0)
    }

    @Test func denseDotsOfAPageAreAllThere() throws {
        let file = try page([Mark(.symbol(ItemColumns(dots(2000))))])
        let plain = try file.plain()
        #expect(plain.components(separatedBy: " l S\n").count - 1 >= 2000)
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        let few = try page(
            (0..<10).map { part in
                Mark(.symbol(ItemColumns(Array(dots(2000)[part * 200..<(part + 1) * 200]))))
            })
        #expect(difference(try file.raster(), try few.raster()).mean < 1)
    }

    @Test func aMarkMayBeAPictureWithinThePage() throws {
        var mark = Mark(.symbol(ItemColumns(dots(2000))))
        let vectors = try page([mark])
        mark.raster = 300
        let picture = try page([mark])
        let plain = try picture.plain()
        #expect(plain.contains("/Subtype /Image"))
        #expect(plain.components(separatedBy: " l S\n").count < 10)
        // Programs draw pictures by other rules than dots of a few pixels.
        #expect(difference(try picture.raster(), try vectors.raster()).mean < 15)
    }

    @Test func theSeriesOfAMarkShareAPicture() throws {
        func pictures(_ count: Int) throws -> Int {
            let marks = (0..<count).map { _ in
                var mark = Mark(.line(line(style(1))))
                mark.raster = 300
                return mark
            }
            return try page(marks).plain().components(separatedBy: "/Subtype /Image").count - 1
        }
        #expect(try pictures(5) == pictures(1))
    }

    @Test func dotsOfSeveralColoursAndSizesKeepThem() throws {
        var items = dots(600, opacity: 1)
        for index in items.indices where index % 2 == 0 {
            items[index].style.fill = .color(.black)
            items[index].size = 9
        }
        let file = try page([Mark(.symbol(ItemColumns(items)))])
        let few = try page(
            (0..<6).map { part in Mark(.symbol(ItemColumns(Array(items[part * 100..<(part + 1) * 100])))) })
        #expect(difference(try file.raster(), try few.raster()).mean < 1)
    }

    /// Symbols that aren't dots: outlined circles, as points are by default, and other shapes.
    @Test func denseOutlinesOfAPageLookAsCairoDrawsThem() throws {
        var items = dots(600)
        for index in items.indices {
            items[index].style = Style(
                stroke: Color(index % 2 == 0 ? 0x4C78A8 : 0xE45756), width: 1)
            items[index].style.strokeOpacity = 0.7
            items[index].shape = .named(index % 3 == 0 ? "square" : "circle")
            items[index].size = index % 5 == 0 ? 40 : 20
        }
        let file = try page([Mark(.symbol(ItemColumns(items)))])
        let few = try page(
            (0..<6).map { part in Mark(.symbol(ItemColumns(Array(items[part * 100..<(part + 1) * 100])))) })
        #expect(difference(try file.raster(), try few.raster()).mean < 1)
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        #expect(try file.plain().count < few.plain().count)
    }

    @Test(arguments: [
        (0.0, "0 "), (12.5, "12.5 "), (-3.456, "-3.46 "), (100.004, "100 "), (0.05, "0.05 "), (-0.004, "0 "),
        (1234.5678, "1234.57 "),
    ]) func numbersHaveTwoDigits(value: Double, text: String) {
        var content = PageContent()
        content.add(value)
        #expect(String(decoding: content.bytes, as: UTF8.self) == text)
    }
}

extension String {
    fileprivate func components(separatedBy part: String) -> [Substring] {
        split(separator: part, omittingEmptySubsequences: false)
    }
}
