import Preflight
import Testing

@Suite struct ObjectDefectTests {
    private func with(_ content: String, _ change: (inout TinyPDF) -> Void = { _ in }) -> TinyPDF {
        TinyPDF {
            $0.content += content
            change(&$0)
        }
    }

    @Test(arguments: ["1 0 0 rg 30 30 20 20 re f", "/DeviceRGB cs 0 0 0 sc 30 30 20 20 re f"])
    func anAreaIsRGB(content: String) throws {
        #expect(try with(content).defects() == ["rgb-colour"])
    }

    @Test func aLineIsRGB() throws {
        let report = try with("0 0 1 RG 1 w 30 30 m 60 60 l S").report()
        #expect(report.defects.map(\.code.id) == ["rgb-colour"])
        #expect(report.defects.first?.found == "a line in DeviceRGB")
    }

    @Test func textIsRGB() throws {
        let report = try with("0 0 0 rg BT /F1 9 Tf 20 80 Td (black) Tj ET").report()
        #expect(Set(report.defects.map(\.code.id)) == ["rgb-colour"])
        #expect(report.defects.first?.object?.hasSuffix("(Tj)") == true)
    }

    @Test func aColourThatIsNeverPaintedIsNoDefect() throws {
        #expect(try with("1 0 0 rg 0 0 0 1 k 30 30 20 20 re f").defects() == [])
    }

    @Test func aPictureIsRGB() throws {
        let picture = with("q 3 0 0 3 20 20 cm /Im1 Do Q") {
            $0.more = [
                $0.stream(
                    String(repeating: "a", count: 300),
                    [
                        "Type": "/XObject", "Subtype": "/Image", "Width": "10", "Height": "10",
                        "BitsPerComponent": "8", "ColorSpace": "/DeviceRGB",
                    ])
            ]
            $0.resources["XObject"] = ["Im1": "20 0 R"]
        }
        #expect(try picture.defects() == ["rgb-colour"])
    }

    @Test func anInlinePictureIsRGB() throws {
        let picture = with("q 3 0 0 3 20 20 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID aaaaaaaaaaaa EI Q")
        #expect(try picture.defects() == ["rgb-colour"])
    }

    @Test func aGradientIsRGB() throws {
        let gradient = with("q 20 20 40 40 re W n /Sh1 sh Q") {
            $0.more = [("<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1 >>", nil)]
            $0.resources["Shading"] = [
                "Sh1": "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 60 0] /Function 20 0 R >>"
            ]
        }
        #expect(try gradient.defects() == ["rgb-colour"])
    }

    @Test func aSpotsAlternativeIsRGB() throws {
        let spot = with("/Blue cs 1 scn 30 30 20 20 re f") {
            $0.more = [("<< /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0 0 1] /N 1 >>", nil)]
            $0.resources["ColorSpace"]?["Blue"] = "[/Separation /HouseBlue /DeviceRGB 20 0 R]"
        }
        #expect(try spot.defects() == ["rgb-colour"])
    }

    @Test func colourInAFormAndInItsPatternIsFound() throws {
        let form = with("/Fm1 Do") {
            $0.more = [
                $0.stream(
                    "/Pattern cs /P1 scn 0 0 20 20 re f",
                    [
                        "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 20 20]",
                        "Resources": "<< /Pattern << /P1 21 0 R >> >>",
                    ]),
                $0.stream(
                    "1 0 0 rg 0 0 2 2 re f",
                    [
                        "PatternType": "1", "PaintType": "1", "TilingType": "1", "BBox": "[0 0 4 4]",
                        "XStep": "4", "YStep": "4", "Resources": "<< >>",
                    ]),
            ]
            $0.resources["XObject"] = ["Fm1": "20 0 R"]
        }
        let report = try form.report()
        #expect(report.defects.map(\.code.id) == ["rgb-colour"])
        #expect(report.defects.first?.object?.hasSuffix("in pattern in form Fm1") == true)
    }

    @Test func inksHaveAProfile() throws {
        let profiled = with("/Grey cs 0 scn 30 30 20 20 re f") {
            $0.resources["ColorSpace"]?["Grey"] = "[/ICCBased 20 0 R]"
            var profile = TinyPDF.Profile()
            profile.space = "GRAY"
            $0.more = [("<< /N 1 /Length 128 >>", profile.bytes)]
        }
        #expect(try profiled.defects() == ["profiled-colour"])
    }

    @Test func anAreaHasTooMuchInk() throws {
        let report = try with("0.8 0.7 0.6 0.5 k 30 70 20 20 re f").report()
        #expect(Set(report.defects.map(\.code.id)) == ["ink-over-limit"])
        #expect(report.defects.first?.found == "an area of 260 % (C 80 M 70 Y 60 K 50)")
        #expect(report.defects.first?.allowed == "240 %")
    }

    @Test func overprintedInksAddUp() throws {
        let report = try with(
            "q 0.9 0.8 0 0 k 30 70 20 20 re f /Spot cs 1 scn /Over gs 30 70 20 20 re f Q"
        ).report()
        #expect(report.defects.map(\.code.id) == ["ink-over-limit"])
        #expect(report.defects.first?.object == "the plates")
        #expect(report.plates.first.map { Int($0.mostInk.rounded()) } == 270)
    }

    @Test func inksThatKnockOutDontAddUp() throws {
        let report = try with(
            "q /Knock gs 0.9 0.8 0 0 k 30 70 20 20 re f /Spot cs 1 scn 30 70 20 20 re f Q"
        ) { $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>" }.report()
        #expect(report.defects.map(\.code.id) == [])
    }

    @Test func textIsRegistrationColour() throws {
        let marks = with("/All cs 0.2 scn 30 70 20 20 re f") {
            $0.resources["ColorSpace"]?["All"] = "[/Separation /All /DeviceCMYK 20 0 R]"
            $0.more = [("<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>", nil)]
        }
        #expect(try marks.defects() == ["registration-colour"])
    }

    @Test(arguments: ["0.73 0.68 0.67 0.3 k", "0.1 0.1 0.1 0.6 k"])
    func blackTextIsOfSeveralInks(color: String) throws {
        let report = try with("/Knock gs \(color) BT /F1 12 Tf 20 75 Td (text) Tj ET") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }.report()
        #expect(Set(report.defects.map(\.code.id)) == ["text-not-k-only"])
    }

    @Test func colouredTextIsNoDefect() throws {
        #expect(try with("/Over gs 0 1 0.9 0 k BT /F1 12 Tf 20 75 Td (text) Tj ET").defects() == [])
    }

    @Test func creamColouredTextIsNoGrey() throws {
        #expect(try with("/Over gs 0.06 0.11 0.15 0 k BT /F1 12 Tf 20 75 Td (text) Tj ET").defects() == [])
    }

    @Test func whiteOverprints() throws {
        #expect(try with("0 0 0 0 k 30 30 20 20 re f").defects() == ["white-overprints"])
    }

    @Test func whiteThatKnocksOutIsNoDefect() throws {
        let white = with("/Knock gs 0 0 0 0 k 30 30 20 20 re f") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try white.defects() == [])
    }

    @Test func aTintOfBlackOverprints() throws {
        #expect(try with("0 0 0 0.4 k 30 30 20 20 re f").defects() == ["tint-overprints"])
    }

    @Test(arguments: ["0 g", "0 0 0 1 k /Knock gs"])
    func blackTextKnocksOutOfAColour(color: String) throws {
        let report = try with("\(color) BT /F1 12 Tf 30 30 Td (text) Tj ET") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }.report()
        #expect(report.defects.map(\.code.id) == ["black-knocks-out"])
        #expect(report.defects.first?.found == "black text on a ground of C 29.8 M 9.8")
    }

    /// What is left of a ground after the first line isn't the ground of the second.
    @Test(arguments: [75.0, 75.2, 75.4, 75.6, 75.8])
    func aLineThatIsDrawnTwiceKnocksOutOfAHeavyGround(y: Double) throws {
        let line = "20 \(y) m 100 \(y) l S "
        let twice = with("q /Knock gs 0.15 1 0.95 0.05 k 20 65 80 30 re f 0 0 0 1 K 0.6 w \(line)\(line) Q") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try twice.defects() == [])
    }

    @Test func aDotIsNoLine() throws {
        let dot = with("q /Knock gs 0.3 0.1 0 0 k 20 65 80 30 re f 0 0 0 1 K 8 w 1 J 50 80 m 50 80 l S Q") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try dot.defects() == [])
    }

    /// A long line with many corners, which meets something heavy between two of them.
    @Test func aLineMayMeetAHeavyGroundAnywhere() throws {
        let corners = (0...600).map { "\(20 + Double($0) / 10) \(80 + $0 % 2) l" }.joined(separator: " ")
        let line = with(
            "q /Knock gs 0.3 0.1 0 0 k 20 65 80 30 re f 0.1 1 1 0 k 88 65 3 30 re f 0 0 0 1 K 1 w 20 80 m \(corners) 100 80 l S Q"
        ) {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try line.defects() == [])
    }

    @Test func onAnUnevenGroundBlackThatKnocksOutIsARemark() throws {
        let grounds = (0..<8).map { "0.\($0) 0 0.1 0 k \(20 + 10 * $0) 65 10 30 re f " }.joined()
        let uneven = with("q /Knock gs \(grounds) 0 0 0 1 K 1 w 20 80 m 100 80 l S Q") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try uneven.defects() == [])
        #expect(try uneven.remarks() == ["black-knocks-out"])
    }

    @Test func platesAreThoseOfGradientsAndPicturesToo() throws {
        let file = with("q 20 20 40 40 re W n /Sh1 sh Q q 30 0 0 30 70 70 cm /Im1 Do Q") {
            $0.more = [
                ("<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>", nil),
                $0.stream(
                    "aaaaaaaaaaaaaaaaaaaaaaaaa",
                    [
                        "Type": "/XObject", "Subtype": "/Image", "Width": "5", "Height": "5",
                        "BitsPerComponent": "8", "ColorSpace": "[/Separation /Gold /DeviceCMYK 6 0 R]",
                    ]),
            ]
            $0.content = $0.content.replacing("/Spot cs", with: "0.1 0 0 0 k % ")
            $0.resources["Shading"] = [
                "Sh1":
                    "<< /ShadingType 2 /ColorSpace [/Separation /HouseRed /DeviceCMYK 6 0 R] /Coords [20 0 60 0] /Function 20 0 R >>"
            ]
            $0.resources["XObject"] = ["Im1": "21 0 R"]
        }
        for plates in [true, false] {
            let found = try file.report(plates: plates).pages[0].plates
            #expect(found.isSuperset(of: [.spot("HouseRed"), .spot("Gold"), .black]))
        }
    }

    @Test func blackTextOnPaperMayKnockOut() throws {
        #expect(try with("0 g BT /F1 12 Tf 20 80 Td (text) Tj ET").defects() == [])
    }

    @Test func blackKnocksOutOfAGroundThatIsTooHeavy() throws {
        let heavy = with(
            "q /Knock gs 0.9 0.9 0 0 k 20 65 80 30 re f 0 0 0 1 k BT /F1 12 Tf 30 75 Td (text) Tj ET Q"
        ) {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try heavy.defects() == [])
    }

    @Test func atTheEdgeOfAHeavyGroundBlackKnocksOutToo() throws {
        let edge = with(
            "q /Knock gs 0 0.9 0.9 0 k 30.3 65 60 30 re f 0 0 0 1 K 0.7 w 30.3 65 m 30.3 95 l S Q"
        ) {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try edge.defects() == [])
    }

    @Test func aFontIsNotEmbedded() throws {
        let report = try with("BT /F2 9 Tf 20 80 Td (text) Tj ET") {
            $0.resources["Font"]?["F2"] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        }.report()
        #expect(report.defects.map(\.code.id) == ["font-not-embedded"])
        #expect(report.defects.first?.found == "Helvetica")
    }

    @Test(arguments: [
        ("0 0 0 1 k", 5.5, "type of 5.5 pt, solid, in F1"),
        ("0 0 0 0.5 k", 7, "type of 7 pt, in a tint, in F1"),
        ("0 0 0 0 k", 9, "type of 9 pt, reversed, in F1"),
        ("0.4 0.9 0.7 0 k", 9, "type of 9 pt, of several inks, in F1"),
    ])
    func typeIsTooSmall(color: String, size: Double, found: String) throws {
        let report = try with("/Knock gs \(color) BT /F1 \(size) Tf 20 80 Td (text) Tj ET") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }.report()
        #expect(report.defects.map(\.code.id) == ["small-type"])
        #expect(report.defects.first?.found == found)
    }

    @Test func typeIsMeasuredOnThePage() throws {
        let small = with("q 0.5 0 0 0.5 0 0 cm BT 1 0 0 1 60 180 Tm /F1 10 Tf (text) Tj ET Q")
        #expect(try small.defects() == ["small-type"])
        let turned = with("BT 0 10 -10 0 60 80 Tm /F1 1 Tf (text) Tj ET")
        #expect(try turned.defects() == [])
    }

    @Test(arguments: ["0.2 w", "0 w", "0.1 0 0 0.1 0 0 cm 1 w"])
    func aLineIsTooThin(width: String) throws {
        #expect(try with("\(width) 30 80 m 60 80 l S").defects() == ["thin-line"])
    }

    @Test func aReversedLineIsTooThin() throws {
        let reversed = with("/Knock gs 0 0 0 0 K 0.4 w 30 80 m 60 80 l S") {
            $0.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
        }
        #expect(try reversed.defects() == ["thin-line"])
    }

    @Test func aThinStripIsRemarkedOn() throws {
        let strip = with("30 80 60 0.1 re f")
        #expect(try strip.defects() == [])
        #expect(try strip.remarks() == ["thin-line"])
    }

    @Test func aPictureHasMorePixelsThanThePressShows() throws {
        func remarks(_ side: Int) throws -> [String] {
            try with("q \(side) 0 0 \(side) 20 20 cm /Im1 Do Q") {
                $0.more = [
                    $0.stream(
                        String(repeating: "a", count: 100 * 100),
                        [
                            "Type": "/XObject", "Subtype": "/Image", "Width": "100", "Height": "100",
                            "BitsPerComponent": "8", "ColorSpace": "/DeviceGray",
                        ])
                ]
                $0.resources["XObject"] = ["Im1": "20 0 R"]
            }.remarks()
        }
        #expect(try remarks(20) == ["high-resolution"])
        #expect(try remarks(30) == [])
    }

    @Test func aPictureHasTooFewPixels() throws {
        let picture = with("q 100 0 0 100 20 20 cm /Im1 Do Q") {
            $0.more = [
                $0.stream(
                    String(repeating: "a", count: 100 * 100),
                    [
                        "Type": "/XObject", "Subtype": "/Image", "Width": "100", "Height": "100",
                        "BitsPerComponent": "8", "ColorSpace": "/DeviceGray",
                    ])
            ]
            $0.resources["XObject"] = ["Im1": "20 0 R"]
        }
        let report = try picture.report()
        #expect(report.defects.map(\.code.id) == ["low-resolution"])
        #expect(report.defects.first?.found == "a picture of 100 × 100 pixels at 72 ppi")
    }

    @Test func aSpotIsNotOnThePress() throws {
        var limits = PreflightLimits.newsprint
        limits.spots = ["HouseBlue"]
        #expect(try TinyPDF().defects(limits) == ["spot-not-allowed"])
        limits.spots = ["HouseRed"]
        #expect(try TinyPDF().defects(limits) == [])
    }

    @Test func aProcessInkIsNotOnThePress() throws {
        var limits = PreflightLimits.newsprint
        limits.process = [.black]
        #expect(try TinyPDF().defects(limits) == ["spot-not-allowed"])
    }

    @Test func anOperatorIsUnknown() throws {
        #expect(try with("1 2 frobnicate").defects() == ["unknown-operator"])
        #expect(try with("BX 1 2 frobnicate EX").defects() == [])
    }

    @Test(arguments: ["/Nobody gs", "/Nobody Do", "BT /Nobody 9 Tf ET", "/Nobody cs", "/Nobody sh"])
    func aResourceIsMissing(content: String) throws {
        #expect(try with(content).defects() == ["missing-resource"])
    }

    @Test func placesAreMillimetresFromTheTrimsCorner() throws {
        let report = try with("1 0 0 rg 42.55 99.2 28.35 28.35 re f").report()
        let place = try #require(report.defects.first?.place)
        #expect([place.x, place.y, place.width, place.height] == [10, 10, 10, 10])
    }
}
