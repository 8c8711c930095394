import Colors
import SceneGraph
import Testing

@testable import Press

@Suite struct TransparencyTests {
    private static let magenta = Color.inks(0, 100, 0, 0)
    private static let cyan = Color.inks(100, 0, 0, 0)

    @Test func `Nothing translucent is left`() throws {
        let text = try Pressed([
            rect(0, 0, 100, 60, Self.cyan, alpha: 0.5), rect(50, 30, 100, 60, Self.magenta, alpha: 0.3),
        ]).text
        #expect(!text.contains("/SMask"))
        #expect(!text.contains("/Transparency"))
        #expect(!text.contains("/BM"))
        for match in text.matches(of: #/\/ca ([\d.]+)/#) { #expect(match.1 == "1") }
    }

    @Test func `On paper a translucent colour is a tint`() throws {
        let content = try Pressed([rect(10, 10, 50, 50, Self.magenta, alpha: 0.4)]).content
        #expect(content.contains("0 0.4 0 0 k"))
    }

    @Test func `On a ground it is the mixture that is seen`() throws {
        let content = try Pressed([
            rect(0, 0, 200, 100, Self.cyan), rect(10, 10, 50, 50, Self.magenta, alpha: 0.25),
        ]).content
        #expect(content.contains("0.75 0.25 0 0 k"))
    }

    @Test func `Over an edge both mixtures are drawn, the second within the outline`() throws {
        let content = try Pressed([
            rect(0, 0, 60, 100, Self.cyan), rect(30, 20, 60, 40, Self.magenta, alpha: 0.5),
        ]).content
        #expect(content.contains("0 0.5 0 0 k"))
        #expect(content.contains("0.5 0.5 0 0 k"))
        // The part that they share, without a clip.
        #expect(content.contains(#/60 20 m|30 20 m|30 60 m|60 60 m|30 20 30 40 re/#))
        #expect(!content.contains("re W n"))
    }

    @Test func `Two that overlap make a third colour`() throws {
        let content = try Pressed([
            rect(0, 0, 60, 60, Self.cyan, alpha: 0.5), rect(30, 30, 60, 60, Self.magenta, alpha: 0.5),
        ]).content
        #expect(content.contains("0.5 0 0 0 k"))
        #expect(content.contains("0 0.5 0 0 k"))
        #expect(content.contains("0.25 0.5 0 0 k"))
    }

    @Test func `Grey seen through grey stays on the plate of black`() throws {
        let content = try Pressed([
            rect(0, 0, 200, 100, Color(0xCCCCCC)), rect(10, 10, 50, 50, .black, alpha: 0.5),
        ]).content
        for match in content.matches(of: #/([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ k\b/#) {
            #expect(match.1 == "0" && match.2 == "0" && match.3 == "0")
        }
    }

    @Test func `A translucent line over bars is drawn on each`() throws {
        var style = Style(stroke: Self.magenta, width: 4)
        style.opacity = 0.5
        let line = LineItem(points: [Point(0, 50), Point(100, 50)], style: style)
        let content = try Pressed([rect(20, 20, 30, 60, Self.cyan), Mark(.line(line))]).content
        #expect(content.contains("0 0.5 0 0 K"))
        #expect(content.contains("0.5 0.5 0 0 k"))
    }

    @Test func `A blend mode is resolved`() throws {
        var style = Style(fill: Color(0xFF0000))
        style.blend = .multiply
        let pressed = try Pressed([rect(0, 0, 200, 100, Color(0x808080)), rect(10, 10, 50, 50, style)])
        #expect(!pressed.text.contains("/Multiply"))
        #expect(pressed.findings.isEmpty)
    }

    @Test func `Translucent letters take the colour that is seen on their ground`() throws {
        var item = TextItem(
            "text", x: 20, y: 50, font: FontStyle(family: "sans-serif", size: 12), fill: .inks(0, 0, 0, 100))
        item.style.opacity = 0.5
        let content = try Pressed([rect(0, 0, 200, 100, Self.cyan), Mark(.text([item]))]).content
        #expect(content.contains("0.5 0 0 0.5 k"))
        #expect(!content.contains("/PO1"))
    }

    @Test func `A translucent gradient is drawn once more on each thing beneath it`() throws {
        let gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        var style = Style(fill: .gradient(gradient))
        style.opacity = 0.5
        let pressed = try Pressed([rect(0, 0, 60, 100, Self.cyan), rect(30, 20, 60, 40, style)])
        #expect(pressed.findings.isEmpty)
        #expect(pressed.text.matches(of: #/\/ShadingType 2/#).count == 2)
        #expect(!pressed.text.contains("/SMask"))
    }

    @Test func `A translucent gradient over another one becomes pixels where they meet`() throws {
        let gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        var style = Style(fill: .gradient(gradient))
        let beneath = rect(0, 0, 60, 100, style)
        style.opacity = 0.5
        let pressed = try Pressed([beneath, rect(30, 20, 60, 40, style)])
        #expect(pressed.findings.isEmpty)
        #expect(!pressed.text.contains("/SMask"))
        #expect(pressed.text.matches(of: #/\/Subtype \/Image/#).count == 1)
        // The gradient on paper, the one beneath, and the picture of what they share.
        #expect(pressed.text.matches(of: #/\/ShadingType 2/#).count == 2)
    }

    @Test func `A translucent gradient over a hatch is drawn once more on its ground and on its lines`()
        throws
    {
        let gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        var style = Style(fill: .gradient(gradient))
        style.opacity = 0.5
        var hatch = Hatch(color: Self.cyan)
        hatch.background = Self.magenta
        let pressed = try Pressed([
            rect(0, 0, 60, 100, Style(fill: .hatch(hatch))), rect(30, 20, 60, 40, style),
        ])
        #expect(pressed.findings.isEmpty)
        #expect(pressed.text.matches(of: #/\/ShadingType 2/#).count == 3)
        #expect(!pressed.text.contains("/Subtype /Image"))
    }

    @Test func `A translucent gradient over a cloud of dots is told`() throws {
        var dot = Style(fill: Self.magenta)
        dot.opacity = 0.5
        let cloud = (0..<40).map { SymbolItem(x: 40 + Double($0) / 4, y: 50, size: 400, style: dot) }
        let gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        var style = Style(fill: .gradient(gradient))
        style.opacity = 0.5
        let findings = try Pressed([Mark(.symbol(ItemColumns(cloud))), rect(30, 20, 60, 40, style)]).findings
        #expect(findings.map(\.reason) == [.pixels(perInch: 1200), .gradientOverSeveral])
        #expect(findings.first?.page == 0)
    }

    @Test func `Translucent letters with a contour are drawn on each ground, letters and contours`() throws {
        var item = TextItem(
            "text", x: 20, y: 50, font: FontStyle(family: "sans-serif", size: 24),
            fill: .inks(0, 0, 0, 100))
        item.style.stroke = .color(Self.magenta)
        item.style.strokeWidth = 2
        item.style.opacity = 0.5
        let pressed = try Pressed([rect(30, 0, 200, 100, Self.cyan), Mark(.text([item]))])
        #expect(pressed.findings.isEmpty)
        #expect(pressed.content.contains("0.5 0 0 0.5 k"))
        #expect(pressed.content.contains("0.5 0.5 0 0 k"))
    }

    @Test func `Translucent letters over an edge are drawn on both grounds`() throws {
        var item = TextItem(
            "text", x: 20, y: 50, font: FontStyle(family: "sans-serif", size: 24),
            fill: .inks(0, 0, 0, 100))
        item.style.opacity = 0.5
        let pressed = try Pressed([rect(30, 0, 200, 100, Self.cyan), Mark(.text([item]))])
        #expect(pressed.findings.isEmpty)
        #expect(pressed.content.contains("0 0 0 0.5 k"))
        #expect(pressed.content.contains("0.5 0 0 0.5 k"))
        #expect(pressed.content.contains(" Tf"))
    }

    @Test func `What lies beside a translucent thing isn't drawn again`() throws {
        var style = Style(fill: Self.magenta)
        style.opacity = 0.5
        // Their boxes overlap, but not the circles.
        let dots = [
            SymbolItem(x: 50, y: 50, size: 400, style: style),
            SymbolItem(x: 67, y: 67, size: 400, style: style),
        ]
        let content = try Pressed([Mark(.symbol(ItemColumns(dots)))]).content
        #expect(!content.contains("0 0.75 0 0"))
    }

    @Test func `PDF/X-4 keeps what is translucent, in inks`() throws {
        let text = try Pressed([rect(10, 10, 50, 50, Self.magenta, alpha: 0.4)], PressProfile(.x4)).text
        #expect(text.contains("/ca 0.4"))
        #expect(text.contains("/CS /DeviceCMYK"))
        #expect(text.hasPrefix("%PDF-1.6"))
    }

    @Test func `Many translucent things on each other become a picture of flat inks`() throws {
        var style = Style(fill: Self.magenta)
        style.opacity = 0.5
        let dots = (0..<60).map { SymbolItem(x: 50 + Double($0) / 4, y: 50, size: 400, style: style) }
        let pressed = try Pressed([Mark(.symbol(ItemColumns(dots)))])
        #expect(pressed.findings.map(\.reason) == [.pixels(perInch: 1200)])
        #expect(pressed.text.contains("/Indexed /DeviceCMYK"))
        #expect(pressed.content.contains("/PI0 Do"))
        #expect(pressed.content.count < 2000)
    }

    @Test func `What follows on the same picture is drawn into it`() throws {
        var style = Style(stroke: Self.magenta, width: 2)
        style.opacity = 0.5
        let lines = (0..<60).map { number in
            Mark(
                .line(
                    LineItem(
                        points: [Point(0, Double(number)), Point(100, 60 - Double(number))], style: style)))
        }
        let pressed = try Pressed(lines)
        #expect(pressed.content.matches(of: #/\/PI\d+ Do/#).count == 1)
    }
}

@Suite struct BlendingTests {
    @Test(arguments: [
        (BlendMode.multiply, 0.125), (.screen, 0.625), (.darken, 0.25), (.lighten, 0.5), (.difference, 0.25),
        (.exclusion, 0.5), (.overlay, 0.25), (.hardLight, 0.25), (.colorBurn, 0.0), (.colorDodge, 1.0),
    ])
    func `Separable modes compute each component`(mode: BlendMode, expected: Double) {
        // A source of a quarter on a backdrop of a half; for dodge and overlay the other way round.
        let (source, backdrop) = (0.25, 0.5)
        let result = mode.blend(
            Color(red: source, green: source, blue: source),
            on: Color(red: backdrop, green: backdrop, blue: backdrop))
        let exact: [BlendMode: Double] = [.colorDodge: 0.5 / 0.75, .colorBurn: 1 - min(1, 0.5 / 0.25)]
        #expect(abs(result.red - (exact[mode] ?? expected)) < 1e-9)
    }

    @Test func `Luminosity keeps the hue of the backdrop`() {
        let result = BlendMode.luminosity.blend(.white, on: Color(0xFF0000))
        #expect(result == .white)
        let same = BlendMode.luminosity.blend(Color(0xFF0000), on: Color(0xFF0000))
        #expect(abs(same.red - 1) < 1e-9 && abs(same.green) < 1e-9)
    }
}
