import Testing

@testable import Colors

@Suite struct InkTests {
    private static let vermilion = Ink.process(CMYK(15, 100, 95, 5))
    private static let red = SpotInk("PANTONE 485 C", alternative: CMYK(0, 95, 100, 0))

    @Test(arguments: [
        "device-cmyk(15% 100% 95% 5%, #c1272d)", "device-cmyk(0.15 1 0.95 0.05, #C1272D)",
        " Device-CMYK( 15%  100% 95% 5% , rgb(193, 39, 45) ) ", "device-cmyk(15% 100% 95% 5% / 1, #c1272d)",
    ])
    func aColourMayStateItsProcessInks(text: String) {
        #expect(Color(css: text) == Color(0xC1272D).withInk(Self.vermilion))
    }

    @Test func theColourOnTheScreenMayBeLeftOut() {
        #expect(Color(css: "device-cmyk(0% 81% 81% 30%)")?.hex == "#b32222")
        #expect(Color(css: "device-cmyk(0 0 0 1)")?.hex == "#000000")
        #expect(Color(css: "spot('Red', 0% 100% 100% 0%)")?.hex == "#ff0000")
        #expect(Color(css: "spot('Red' 50%, 0% 100% 100% 0%)")?.hex == "#ff8080")
    }

    @Test func theAlphaOfInksIsTheirOwnOrThatOfTheScreen() {
        #expect(Color(css: "device-cmyk(0 0 0 1 / 50%)")?.alpha == 0.5)
        #expect(Color(css: "device-cmyk(0 0 0 1 / 0.5, #000)")?.alpha == 0.5)
        #expect(Color(css: "device-cmyk(0 0 0 1, rgba(0, 0, 0, 0.25))")?.alpha == 0.25)
    }

    @Test(arguments: [
        ("spot('PANTONE 485 C', 0% 95% 100% 0%, #e1251b)", 100.0),
        ("spot(\"PANTONE 485 C\" 60%, 0 0.95 1 0, #e1251b)", 60),
        ("SPOT( 'PANTONE 485 C' 0.6 , 0% 95% 100% 0% , #e1251b )", 60),
    ])
    func aColourMayBeATintOfASpot(text: String, tint: Double) {
        let spot = SpotInk("PANTONE 485 C", tint: tint, alternative: CMYK(0, 95, 100, 0))
        #expect(Color(css: text) == Color(0xE1251B).withInk(.spot(spot)))
    }

    @Test(arguments: [
        ("device-cmyk(15% 120% 95% 5%, #c1272d)", InkFault.outOfRange(120)),
        ("device-cmyk(-15% 20% 95% 5%)", .outOfRange(-15)), ("device-cmyk(15 1 1 1)", .outOfRange(1500)),
        ("device-cmyk(1 1 1)", .notation), ("device-cmyk(1 1 1 1", .notation),
        ("spot(Red, 0 1 1 0)", .notation),
        ("spot('Red' 150%, 0 1 1 0)", .outOfRange(150)), ("spot('Red', 0 1 2 0)", .outOfRange(200)),
        ("spot('Red', #e1251b)", .noAlternative("Red")), ("spot('Red')", .noAlternative("Red")),
        ("spot('', 0 1 1 0)", .noName), ("spot('All', 0 1 1 0)", .reservedName("All")),
        ("spot('None', 0 1 1 0)", .reservedName("None")), ("spot('Cyan', 1 0 0 0)", .reservedName("Cyan")),
    ])
    func anInkThatNoPressPrintsIsTold(text: String, fault: InkFault) {
        #expect(Color.inkFault(in: text) == fault)
        #expect(Color(css: text) == nil)
    }

    @Test(arguments: ["red", "rad", "spot", "device-cmyk(15% 100% 95% 5%, #c1272d)", "rgb(1, 2)"])
    func whatIsMeantForNoInkHasNoFaults(text: String) {
        #expect(Color.inkFault(in: text) == nil)
    }

    @Test(arguments: [
        "device-cmyk()", "device-cmyk(15% 100% 95%, #c1272d)", "device-cmyk(1 1 1 x, red)",
        "device-cmyk(0 0 0 1, reddish)", "device-cmyk(0 0 0 1 / x, red)", "device-cmyk(0 0 0 nan)",
        "device-cmyk(0 0 0 1, device-cmyk(0 0 0 1))", "device-cmyk(0 0 0 1", "device-cmyk(0, 0, 0, 1)",
        "spot(Red, 0 1 1 0, red)", "spot('Red)", "spot('Red')", "spot('Red', red)", "spot('Red' x, 0 1 1 0)",
        "spot('', 0 1 1 0)", "spot('Red\\",
    ])
    func whatIsNoInkIsNoColour(text: String) {
        #expect(Color(css: text) == nil)
    }

    @Test(arguments: [
        "device-cmyk(15% 100% 95% 5%, #c1272d)", "device-cmyk(12.5% 57% 29% 0%, rgba(193, 39, 45, 0.5))",
        "spot('PANTONE 485 C', 0% 95% 100% 0%, #e1251b)",
        "spot('Gold, matt (No. 2)' 60%, 0% 20% 60% 20%, #d0a050)",
        "spot('Pa\\'a \\\\ \"red\"', 0% 95% 100% 0%, #e1251b)", "spot('朱红', 0% 95% 100% 0%, #e1251b)",
        "#c1272d", "rgba(193, 39, 45, 0.5)",
    ])
    func aColourIsWrittenAsItIsRead(text: String) {
        #expect(Color(css: text)?.css == text)
    }

    @Test func coloursThatLookAlikeDifferByTheirInks() {
        let rich = Color.black.withInk(.process(CMYK(40, 30, 30, 100)))
        #expect(rich != .black)
        #expect(rich != Color.black.withInk(.process(CMYK(0, 0, 0, 100))))
        #expect(rich.hex == Color.black.hex)
        #expect(Set([rich, .black, rich]).count == 2)
    }

    @Test func aFainterColourKeepsItsInk() {
        #expect(Color(0xC1272D).withInk(Self.vermilion).withAlpha(0.5).ink == Self.vermilion)
    }

    @Test func aColourWithoutInkIsOnlyAWordLarger() {
        #expect(MemoryLayout<Color>.size == 4 * MemoryLayout<Double>.size + MemoryLayout<Int>.size)
    }

    @Test func processInksAreMixedInProportion() {
        let paper = Ink.process(CMYK(0, 0, 10, 0))
        #expect(Ink.mixed(paper, Self.vermilion, at: 0.5) == .process(CMYK(7.5, 50, 52.5, 2.5)))
        #expect(Ink.mixed(paper, Self.vermilion, at: 2) == .process(CMYK(30, 100, 100, 10)))
    }

    @Test func tintsOfOneSpotAreMixedToATint() {
        let light = Ink.spot(SpotInk("PANTONE 485 C", tint: 20, alternative: Self.red.alternative))
        #expect(
            Ink.mixed(light, .spot(Self.red), at: 0.25)
                == .spot(SpotInk("PANTONE 485 C", tint: 40, alternative: Self.red.alternative)))
    }

    @Test func whatCantBeMixedHasInksAtItsEndsAlone() {
        let blue = Ink.spot(SpotInk("PANTONE 300 C", alternative: CMYK(100, 45, 0, 0)))
        for other in [nil, Self.vermilion, blue] {
            #expect(Ink.mixed(.spot(Self.red), other, at: 0) == .spot(Self.red))
            #expect(Ink.mixed(.spot(Self.red), other, at: 0.5) == nil)
            #expect(Ink.mixed(.spot(Self.red), other, at: 1) == other)
        }
    }
}
