import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Press
@testable import Rendering

/// Where black is printed over what is beneath it, and where it is cut out, as the paper would get too much ink.
@Suite struct BlackOnGroundsTests {
    private static let dark = Color.inks(15, 100, 95, 5)
    private static let light = Color.inks(20, 10, 0, 0)

    private func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Mark {
        Mark(
            .rule([
                RuleItem(from: Point(x1, y1), to: Point(x2, y2), style: Style(stroke: .black, width: 0.5))
            ]))
    }

    private func circle(_ x: Double, _ y: Double, diameter: Double, _ color: Color) -> Mark {
        let area = Double.pi * diameter * diameter / 4
        return Mark(.symbol([SymbolItem(x: x, y: y, size: area, style: Style(fill: color))]))
    }

    private func overprints(_ marks: [Mark]) throws -> Bool {
        let content = try Pressed(marks).content
        #expect(content.contains("0 0 0 1 K"))
        return content.contains("/PO01")
    }

    @Test func `The black contour of something dark is cut out of it`() throws {
        var style = Style(fill: Self.dark)
        (style.stroke, style.strokeWidth) = (.color(.black), 2)
        #expect(try !overprints([rect(20, 20, 60, 60, style)]))
        style.fill = .color(Self.light)
        #expect(try overprints([rect(20, 20, 60, 60, style)]))
    }

    @Test func `The black contour of dark letters is cut out of them`() throws {
        let font = FontStyle(family: "Noto Sans CJK SC", size: 24, weight: 700)
        var item = TextItem("字", x: 20, y: 60, font: font, fill: Self.dark)
        (item.style.stroke, item.style.strokeWidth) = (.color(.black), 1)
        let content = try Pressed([Mark(.text([item]))]).content
        #expect(content.contains("0 0 0 1 K"))
        #expect(!content.contains("/PO01") && !content.contains("/PO11"))
    }

    @Test func `On a light panel of a dark page black is printed over it`() throws {
        let panel = [rect(0, 0, 200, 100, Self.dark), rect(10, 10, 150, 80, Self.light)]
        #expect(try Pressed(panel + [words("black", .black)]).content.contains("/PO10 gs 0 0 0 1 k"))
        #expect(try overprints(panel + [rule(20, 20, 100, 20)]))
    }

    @Test func `A panel that is no rectangle counts within its outline`() throws {
        let panel = [rect(0, 0, 200, 100, Self.dark), circle(50, 50, diameter: 80, Self.light)]
        #expect(try overprints(panel + [rule(30, 50, 70, 50)]))
        #expect(try !overprints(panel + [rule(30, 50, 120, 50)]))
        #expect(try !overprints(panel + [rule(12, 12, 18, 18)]))
    }

    @Test func `Beside something dark black is printed over the rest, though within its box`() throws {
        let disc = circle(50, 50, diameter: 80, Self.dark)
        #expect(try overprints([rect(0, 0, 200, 100, Self.light), disc, rule(12, 12, 18, 18)]))
        #expect(try !overprints([rect(0, 0, 200, 100, Self.light), disc, rule(12, 12, 40, 40)]))
    }

    @Test func `A gradient is looked at place by place`() throws {
        var gradient = Gradient(stops: [
            .init(offset: 0, color: .inks(100, 80, 0, 0)), .init(offset: 1, color: .inks(10, 10, 0, 0)),
        ])
        // 140 % are at less than a quarter of the way.
        func content(_ x: Double) throws -> Bool {
            try overprints([rect(0, 0, 200, 100, Style(fill: .gradient(gradient))), rule(x, 10, x, 90)])
        }
        #expect(try !content(20))
        #expect(try content(120))
        (gradient.start, gradient.end) = (Point(1, 0), Point(0, 0))
        #expect(try content(20))
        #expect(try !content(190))
    }

    @Test func `A picture is looked at pixel by pixel`() throws {
        let root = GroupItem(
            width: 8, height: 8,
            marks: [rect(0, 0, 8, 4, Color(0xF0E0D0)), rect(0, 4, 8, 4, Color(0xC02020))])
        let scene = Scene(width: 8, height: 8, background: nil, root: root)
        let png = try PNGRenderer.render(scene, ppi: 72, shaper: TextShaper(library: FontLibrary()))
        let picture = ImageItem(
            rect: Rect(x: 10, y: 10, width: 60, height: 60), url: "a.png",
            image: try EncodedImage(url: "a.png", png))
        let mark = Mark(.image([picture]))
        #expect(try overprints([mark, rule(20, 20, 60, 20)]))
        #expect(try !overprints([mark, rule(20, 55, 60, 55)]))
        #expect(try !overprints([mark, rule(40, 20, 40, 55)]))
        #expect(try overprints([mark, rule(80, 40, 120, 40)]))
    }
}
