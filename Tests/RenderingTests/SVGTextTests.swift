import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct SVGTextTests {
    private let sans = FontStyle(family: "Liberation Sans", size: 10)
    private let chinese = FontStyle(family: "Noto Sans CJK SC", size: 10)

    private func text(
        _ text: String, _ font: FontStyle, _ options: SVGOptions = SVGOptions(),
        _ change: (inout TextItem) -> Void = { _ in }
    ) throws -> String {
        var item = TextItem(text, x: 20, y: 30, font: font, fill: .black)
        change(&item)
        return try svg([Mark(.text([item]))], options: options)
    }

    @Test func textIsText() throws {
        let document = try text("Wheat", sans)
        #expect(
            content(of: document)
                == "<text id=\"text\" x=\"20\" y=\"30\" font-size=\"10\" "
                + "font-family=\"Liberation Sans,Noto Sans CJK SC,sans-serif\">Wheat</text>")
    }

    @Test func theAnchorIsTheAlignmentPoint() throws {
        #expect(try text("Wheat", sans) { $0.align = .right }.contains("x=\"20\" y=\"30\""))
        #expect(try text("Wheat", sans) { $0.align = .right }.contains("text-anchor=\"end\""))
        #expect(try text("Wheat", sans) { $0.align = .center }.contains("text-anchor=\"middle\""))
    }

    @Test func lettersAreMeasuredWithoutHints() throws {
        #expect(try text("Wheat", sans).contains("text-rendering=\"geometricPrecision\""))
    }

    @Test func linesAreTextsOfTheirOwn() throws {
        let document = try text("Wheat\nBarley", sans)
        #expect(document.contains(">Wheat</text><text x=\"20\" y=\"42\">Barley</text>"))
    }

    @Test func turnedTextIsTurnedAboutTheOrigin() throws {
        let document = try text("Wheat", sans) { $0.angle = -90 }
        #expect(document.contains("<text id=\"text\" x=\"-30\" y=\"20\" transform=\"rotate(-90)\""))
    }

    @Test func runsOfALineFollowOneAnother() throws {
        var bold = sans
        bold.weight = 700
        let document = try text("", sans) { $0.lines = [[TextRun("ab"), TextRun("cd", font: bold, gap: 3)]] }
        #expect(document.contains(">ab<tspan dx=\"3\" font-weight=\"700\">cd</tspan></text>"))
    }

    @Test func theSpaceBetweenScriptsIsAMove() throws {
        var font = chinese
        font.spacing = 0.25
        #expect(
            try text("图A面", font).contains(">图<tspan dx=\"2.5\">A</tspan><tspan dx=\"2.5\">面</tspan></text>"))
    }

    @Test func trackingIsThatOfCSS() throws {
        var font = sans
        font.tracking = 0.1
        #expect(try text("WHEAT", font).contains("letter-spacing=\"1\""))
    }

    @Test func squeezedMarksStandCloser() throws {
        var font = chinese
        font.squeezesMarks = true
        #expect(try text("甲」，乙", font).contains("dx=\"-5\""))
    }

    @Test func browsersOwnRulesForChineseAreOff() throws {
        #expect(try text("甲", chinese).contains("text-spacing-trim:space-all"))
        #expect(try !text("Wheat", sans).contains("text-spacing-trim"))
    }

    @Test func aQuotationMarkInChineseTextHasItsOwnFamily() throws {
        let mixed = FontStyle(family: "Liberation Sans, Noto Sans CJK SC", size: 10)
        let document = try text("“以上”", mixed)
        #expect(document.contains("font-family=\"Noto Sans CJK SC,Liberation Sans,sans-serif\""))
    }

    @Test func theLanguageIsThatOfTheCharacters() throws {
        #expect(try text("麦", chinese).contains("xml:lang=\"zh-CN\""))
        #expect(try !text("Wheat", sans).contains("xml:lang"))
    }

    @Test func spacesThatCountArePreserved() throws {
        #expect(try text("a  b", sans).contains("xml:space=\"preserve\""))
        #expect(try !text("a b", sans).contains("xml:space"))
    }

    @Test func textIsFilledAndStroked() throws {
        let document = try text("Wheat", sans) {
            ($0.style.stroke, $0.style.strokeWidth) = (.color(.white), 2)
        }
        #expect(document.contains("stroke=\"#fff\" stroke-width=\"2\""))
    }

    @Test func aHatchIsCutToLargeLetters() throws {
        var hatch = Hatch(color: Color(0x274060))
        hatch.spacing = 5
        func text(size: Double, _ options: SVGOptions = SVGOptions()) throws -> String {
            try self.text("线", FontStyle(family: "Noto Sans CJK SC", size: size), options) {
                $0.style.fill = .hatch(hatch)
            }
        }
        #expect(try !text(size: 12).contains("clip-path"))
        #expect(try text(size: 12).contains("fill=\"#274060\""))
        var outlines = SVGOptions()
        outlines.text = .outlines
        for document in [try text(size: 120), try text(size: 120, outlines)] {
            #expect(document.contains("clip-path=\"url("))
            #expect(document.contains("fill=\"none\""))
        }
    }

    @Test func aFamilyThatIsNoWordIsQuoted() throws {
        let font = FontStyle(family: "Source Sans 3", size: 10)
        #expect(try text("Wheat", font).contains("'Source Sans 3'"))
    }

    @Test func outlinesHaveNoFont() throws {
        var options = SVGOptions()
        options.text = .outlines
        let document = try text("Wheat", sans, options)
        #expect(!document.contains("<text") && !document.contains("font-"))
        #expect(document.contains("role=\"img\" aria-label=\"Wheat\""))
    }

    @Test func longLinesHaveAllTheirOutlines() throws {
        let shaper = TextShaper(library: try FontLibrary())
        let words = String(repeating: "wheat ", count: 40) + "!"
        let line = shaper.line(words, in: sans)
        #expect(abs(line.outline.bounds.maxX - line.metrics.inkRight) < 0.1)
    }
}
