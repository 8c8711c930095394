import Testing

@testable import Colors

@Suite struct ColorTests {
    @Test(arguments: [
        ("#C12", Color(0xCC1122)), ("#c1272d", Color(0xC1272D)), ("  RED ", Color(0xFF0000)),
        ("rgb(193, 39, 45)", Color(0xC1272D)), ("rgb(193 39 45)", Color(0xC1272D)),
        ("rgb(100%, 0%, 50%)", Color(red: 1, green: 0, blue: 0.5)), ("rgb(300, -5, 0)", Color(0xFF0000)),
        ("rebeccapurple", Color(0x663399)), ("grey", Color(0x808080)),
    ])
    func readsOpaqueColors(text: String, color: Color) {
        #expect(Color(css: text) == color)
    }

    @Test func readsAlphaInEveryNotation() {
        #expect(Color(css: "#ff000080")?.alpha == 128.0 / 255)
        #expect(Color(css: "#f008")?.alpha == 136.0 / 255)
        #expect(Color(css: "rgba(255, 0, 0, 0.5)")?.alpha == 0.5)
        #expect(Color(css: "rgb(255 0 0 / 50%)")?.alpha == 0.5)
        #expect(Color(css: "hsla(0, 100%, 50%, 0.25)")?.alpha == 0.25)
        #expect(Color(css: "transparent")?.alpha == 0)
    }

    @Test(arguments: [
        ("hsl(0, 100%, 50%)", "#ff0000"), ("hsl(120deg 100% 25%)", "#008000"),
        ("hsl(-120, 100%, 50%)", "#0000ff"),
        ("hsl(0.5turn, 50%, 50%)", "#40bfbf"), ("hsl(30, 0%, 40%)", "#666666"),
    ])
    func turnsHueIntoRedGreenAndBlue(text: String, hex: String) {
        #expect(Color(css: text)?.hex == hex)
    }

    @Test(arguments: [
        "", "#", "#12", "#12345", "#ggg", "#+12", "reddish", "rgb(1, 2)", "rgb(1, 2, x)", "hsl(1, 2, 3)",
        "rgb(1,2,3",
        "rgb(nan, 0, 0)", "lab(1, 2, 3)",
    ])
    func rejectsWhatIsNoColor(text: String) {
        #expect(Color(css: text) == nil)
    }

    @Test func writesHexOrRGBA() {
        #expect(Color(0x0A0B0C).hex == "#0a0b0c")
        #expect(Color(0xFF0000).withAlpha(0.5).hex == "rgba(255, 0, 0, 0.5)")
        #expect(Color(red: .nan, green: 2, blue: -1).hex == "#00ff00")
    }

    @Test func knowsTheNamesOfCSS() {
        #expect(Color.cssNames.count == 148)
        #expect(Color.cssNames.first == "aliceblue")
        #expect(Color.cssNames.allSatisfy { Color(css: $0) != nil })
    }
}
