import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Press

@Suite struct InksOnPaperTests {
    @Test func `Black letters are solid black, printed over what is beneath`() throws {
        let content = try Pressed([words("黑 black", .black)]).content
        #expect(content.contains("/PO10 gs 0 0 0 1 k"))
    }

    @Test func `Grey letters are a tint of black that isn't printed over anything`() throws {
        let content = try Pressed([words("grey", Color(0x808080))]).content
        #expect(content.firstMatch(of: #/0 0 0 0\.\d+ k/#) != nil)
        #expect(!content.contains("/PO10"))
    }

    @Test func `White letters are cut out`() throws {
        let content = try Pressed([rect(0, 0, 200, 100, .inks(100, 60, 0, 0)), words("white", .white)])
            .content
        #expect(content.contains("1 0.6 0 0 k"))
        #expect(content.contains("0 0 0 0 k"))
        #expect(!content.contains("/PO1"))
    }

    @Test func `Nothing is left in the colours of a screen`() throws {
        let gradient = Gradient(stops: [
            .init(offset: 0, color: Color(0xFF0000)), .init(offset: 1, color: .white),
        ])
        let pressed = try Pressed([
            rect(0, 0, 50, 50, Color(0x3366CC)), rect(60, 0, 50, 50, Style(fill: .gradient(gradient))),
            words("text", Color(0xAA2211)),
        ])
        #expect(!pressed.text.contains("DeviceRGB"))
        #expect(pressed.content.firstMatch(of: #/\b(rg|RG)\b/#) == nil)
        #expect(pressed.text.contains("/ColorSpace /DeviceCMYK"))
    }

    @Test func `Two colours that look alike keep their inks`() throws {
        let first = Color(0xC1272D).withInk(.process(CMYK(15, 100, 95, 5)))
        let second = Color(0xC1272D).withInk(.process(CMYK(0, 100, 80, 20)))
        let content = try Pressed([rect(0, 0, 50, 50, first), rect(60, 0, 50, 50, second)]).content
        #expect(content.contains("0.15 1 0.95 0.05 k"))
        #expect(content.contains("0 1 0.8 0.2 k"))
    }

    @Test func `Black isn't printed over so much ink that the paper gets wet`() throws {
        let dark = Color.inks(80, 70, 0, 20)
        let content = try Pressed([rect(0, 0, 200, 100, dark), words("black", .black)]).content
        #expect(content.contains("0 0 0 1 k"))
        #expect(!content.contains("/PO1"))
    }

    @Test func `Lines and hatches with much ink aren't overprinted either`() throws {
        let dark = Color.inks(90, 70, 35, 25)
        let style = Style(fill: .hatch(Hatch(color: dark)), stroke: .color(dark), strokeWidth: 2)
        let rule = RuleItem(from: Point(20, 0), to: Point(20, 90), style: Style(stroke: .black, width: 1))
        let content = try Pressed([rect(20, 20, 60, 60, style), Mark(.rule([rule]))]).content
        #expect(content.contains("0 0 0 1 K"))
        #expect(!content.contains("/PO01"))
    }

    @Test func `The black of a ground counts once under black letters`() throws {
        let grey = Color.inks(60, 60, 0, 60)
        let content = try Pressed([rect(0, 0, 200, 100, grey), words("black", .black)]).content
        #expect(content.contains("/PO10 gs 0 0 0 1 k"))
    }

    @Test func `Black lines are printed over what is beneath, black grounds aren't`() throws {
        let rule = RuleItem(from: Point(0, 20), to: Point(100, 20), style: Style(stroke: .black, width: 1))
        let lines = try Pressed([rect(0, 40, 60, 60, .black), Mark(.rule([rule]))]).content
        #expect(lines.contains("/PO01 gs 0 0 0 1 K"))
        #expect(!lines.contains("/PO10"))
    }

    @Test func `A house may have all black cut out`() throws {
        var profile = PressProfile()
        profile.overprintsBlack = false
        let content = try Pressed([words("black", .black)], profile).content
        #expect(!content.contains("/PO1"))
    }

    @Test func `A picture or gradient after black letters isn't printed over anything`() throws {
        let gradient = Gradient(stops: [
            .init(offset: 0, color: Color(0xFF0000)), .init(offset: 1, color: .white),
        ])
        let lines = try Pressed([
            words("black", .black), rect(60, 0, 50, 50, Style(fill: .gradient(gradient))),
        ]).lines
        let shading = try #require(lines.firstIndex { $0.contains("sh") && $0.contains("/sh") })
        #expect(lines[...shading].contains { $0.contains("/PO00 gs") })
    }
}

@Suite struct SpotTests {
    static let vermilion = SpotInk("PANTONE 485 C", tint: 100, alternative: CMYK(0, 95, 100, 0))
    static let color = Color(0xDA291C).withInk(.spot(vermilion))
    static let tint = Color(0xED947D).withInk(
        .spot(SpotInk("PANTONE 485 C", tint: 60, alternative: CMYK(0, 95, 100, 0))))

    @Test func `A spot is a separation with its tint`() throws {
        let pressed = try Pressed([rect(0, 0, 50, 50, Self.color), rect(60, 0, 50, 50, Self.tint)])
        #expect(pressed.content.contains("/PS0 cs 1 scn"))
        #expect(pressed.content.contains("/PS0 cs 0.6 scn"))
        #expect(pressed.text.contains("[ /Separation /PANTONE#20485#20C /DeviceCMYK"))
    }

    @Test func `A theme of black and one spot has these two plates`() throws {
        let pressed = try Pressed([
            rect(0, 0, 50, 50, Self.color), rect(60, 0, 50, 50, Self.tint, alpha: 0.5),
            words("black", .black),
            words("grey", Color(0x666666), y: 80),
        ])
        let process = pressed.content.matches(of: #/([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ [kK]\b/#)
        #expect(!process.isEmpty)
        for match in process { #expect(match.1 == "0" && match.2 == "0" && match.3 == "0") }
        // Half of a tint of 60 % on paper.
        #expect(pressed.content.contains("/PS0 cs 0.3 scn"))
    }

    @Test func `A translucent spot over grey lies on both plates`() throws {
        let pressed = try Pressed([
            rect(0, 0, 100, 100, .inks(0, 0, 0, 40)), rect(10, 10, 50, 50, Self.color, alpha: 0.5),
        ])
        #expect(
            pressed.text.contains(
                "[ /DeviceN [ /Cyan /Magenta /Yellow /Black /PANTONE#20485#20C ] /DeviceCMYK"))
        #expect(pressed.content.contains("/PS0 cs 0 0 0 0.2 0.5 scn"))
    }

    @Test func `A gradient of a spot stays on its plate`() throws {
        let gradient = Gradient(stops: [
            .init(offset: 0, color: Self.color), .init(offset: 1, color: Self.tint),
        ])
        let text = try Pressed([rect(0, 0, 50, 50, Style(fill: .gradient(gradient)))]).text
        #expect(text.contains("/C0 [ 1 ]"))
        #expect(text.contains("/C1 [ 0.6 ]"))
        #expect(!text.contains("/ColorSpace /DeviceCMYK"))
    }

    @Test func `The calculator replaces spots by process inks, at most solid`() {
        let gold = InkMix.Colorant(name: "Gold", alternative: CMYK(0, 30, 80, 0))
        #expect(
            InkOperators.calculator([gold], hasProcess: false)
                == "{ 0 1 index 0 mul add dup 1 gt { pop 1 } if 0 2 index 0.3 mul add dup 1 gt { pop 1 } if "
                + "0 3 index 0.8 mul add dup 1 gt { pop 1 } if 0 4 index 0 mul add dup 1 gt { pop 1 } if "
                + "5 4 roll pop }")
    }

    @Test(arguments: [
        ("Gold", "/Gold"), ("PANTONE 1 C", "/PANTONE#201#20C"), ("金", "/#E9#87#91"), ("a/b#", "/a#2Fb#23"),
    ])
    func `Names of spots are written as PDF's names`(name: String, expected: String) {
        #expect(name.pdfName == expected)
    }
}

@Suite struct SpotsOfPagesTests {
    @Test func `Pages share the colour space of a spot`() throws {
        let page = Scene(
            width: 100, height: 100, background: .white,
            root: GroupItem(width: 100, height: 100, marks: [rect(0, 0, 50, 50, SpotTests.color)]))
        let result = try PressRenderer.render(
            [page, page, page], profile: PressProfile(), shaper: TextShaper(library: FontLibrary()))
        let text = String(decoding: result.bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        #expect(text.matches(of: #/\/FunctionType 4/#).count == 1)
        #expect(text.matches(of: #/\/Separation/#).count == 1)
    }
}
