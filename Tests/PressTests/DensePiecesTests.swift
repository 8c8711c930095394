import Colors
import SceneGraph
import Testing

@testable import Press

/// Many pieces, written as content in place of what Cairo would draw.
@Suite struct DensePiecesTests {
    private static let magenta = Color.inks(0, 100, 0, 0)

    /// Dots of 4 pt side by side, translucent.
    private func dots(_ count: Int, step: Double = 5, alpha: Double = 0.5) -> Mark {
        var style = Style(fill: Self.magenta)
        style.opacity = alpha
        return Mark(
            .symbol(
                ItemColumns(
                    (0..<count).map { SymbolItem(x: 5 + Double($0) * step, y: 50, size: 16, style: style) })))
    }

    private func line(_ count: Int, _ color: Color) -> Mark {
        let points = (0..<count).map { Point(10 + Double($0), $0.isMultiple(of: 2) ? 20.123 : 30) }
        return Mark(.line(LineItem(points: points, style: Style(stroke: color, width: 1.5))))
    }

    @Test func `Many dots are lines of no length in their ink`() throws {
        let pressed = try Pressed([dots(38)])
        #expect(
            pressed.content.contains(
                "q [] 0 d\n0 0.5 0 0 K\n4 w 1 J 0 j 10 M 5 50 m 5 50 l S\n10 50 m 10 50 l S\n"))
        #expect(pressed.content.matches(of: #/m [\d.]+ 50 l S/#).count == 38)
        #expect(pressed.findings.isEmpty)
    }

    @Test func `A few stay with Cairo`() throws {
        #expect(try !Pressed([dots(20)]).content.contains("[] 0 d\n0 0.5"))
    }

    @Test func `What they share has the third ink`() throws {
        let content = try Pressed([dots(40, step: 3)]).content
        #expect(content.contains("0 0.75 0 0 k\n"))
        // Painted after the dots that share it, and before the next one.
        #expect(content.contains(#/8 50 m 8 50 l S\n0 0\.75 0 0 k\n[^S]*f\n0 0\.5 0 0 K\n11 50 m/#))
    }

    @Test func `They keep their place on a sheet with bleed`() throws {
        var profile = PressProfile()
        profile.bleed = 9
        let pressed = try Pressed([dots(38)], profile)
        let margin = PageBoxes.margin(of: profile)
        #expect(margin == 9)
        #expect(pressed.content.contains("14 59 m 14 59 l S\n"))
    }

    @Test func `What cuts them off still does`() throws {
        var group = GroupItem(x: 20, width: 204, height: 100, marks: [dots(60)])
        group.clip = true
        let content = try Pressed([Mark(.group([group]))], width: 400).content
        let pieces = try #require(content.firstRange(of: "q [] 0 d"))
        let before = content[..<pieces.lowerBound]
        let clip = try #require(before.ranges(of: " re W n").last)
        #expect(before[..<clip.lowerBound].hasSuffix("\n23 48 201 4"))
        #expect(!before[clip.upperBound...].contains("Q"))
        // The last that is seen is cut by the edge at 224; what lies beyond isn't drawn.
        #expect(content.contains("225 50 m 225 50 l S\n") && !content.contains("230 50 m"))
    }

    @Test func `A line of many points has numbers of two decimals`() throws {
        let content = try Pressed([line(100, Self.magenta)]).content
        #expect(content.contains("0 1 0 0 K\n1.5 w 0 J 0 j 10 M 10 20.12 m 11 30 l\n12 20.12 l\n"))
    }

    @Test func `Black that is printed over others stays with Cairo`() throws {
        let content = try Pressed([line(100, .black)]).content
        #expect(content.contains("/PO01 gs"))
        #expect(!content.contains("q [] 0 d"))
    }
}
