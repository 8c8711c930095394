import Preflight
import Testing

@Suite struct PageDefectTests {
    @Test func thereIsNoTrimBox() throws {
        #expect(try TinyPDF { $0.boxes["TrimBox"] = nil }.defects() == ["missing-trim-box"])
    }

    @Test func anArtBoxDoesAsWell() throws {
        let art = TinyPDF {
            $0.boxes["ArtBox"] = $0.boxes["TrimBox"]
            $0.boxes["TrimBox"] = nil
        }
        #expect(try art.defects() == [])
    }

    @Test func thereAreTrimBoxAndArtBox() throws {
        #expect(try TinyPDF { $0.boxes["ArtBox"] = $0.boxes["TrimBox"] }.defects() == ["trim-and-art-box"])
    }

    @Test func theTrimReachesOutOfTheBleed() throws {
        #expect(try TinyPDF { $0.boxes["TrimBox"] = "[0 0 226 170]" }.defects() == ["boxes-not-nested"])
    }

    @Test func theBleedReachesOutOfThePaper() throws {
        #expect(try TinyPDF { $0.boxes["BleedBox"] = "[-5 0 226 170]" }.defects() == ["boxes-not-nested"])
    }

    @Test func theBleedIsNarrow() throws {
        var limits = PreflightLimits.newsprint
        limits.bleed = 3
        let report = try TinyPDF().report(limits)
        #expect(report.defects.map(\.code.id) == ["narrow-bleed"])
        #expect(report.defects.first?.allowed == "3 mm on every side")
    }

    @Test func inksStandForAProfile() throws {
        let file = TinyPDF {
            $0.more = [$0.stream("profile", ["N": "4"])]
            $0.resources["ColorSpace"]?["DefaultCMYK"] = "[/ICCBased 20 0 R]"
        }
        #expect(try file.defects() == ["default-colour-space"])
    }

    @Test(arguments: [("Rotate", "45"), ("UserUnit", "2")])
    func thePageIsTurnedOrEnlarged(key: String, value: String) throws {
        #expect(try TinyPDF { $0.page[key] = value }.defects() == ["page-geometry"])
    }

    @Test(arguments: [("Rotate", "270"), ("UserUnit", "1"), ("UserUnit", "1.0")])
    func aPageMayBeTurnedByQuarters(key: String, value: String) throws {
        #expect(try TinyPDF { $0.page[key] = value }.defects() == [])
    }

    @Test(arguments: [("q 0.1 w", "1 × q without Q"), ("q q Q Q Q", "Q without q")])
    func savedStatesArentBalanced(content: String, found: String) throws {
        let report = try TinyPDF { $0.content += content }.report()
        #expect(Set(report.defects.map(\.code.id)) == ["damaged-content"])
        #expect(report.defects.first?.found == found)
    }

    @Test func aLinkLiesOnThePage() throws {
        let linked = TinyPDF { $0.page["Annots"] = "[<< /Type /Annot /Subtype /Link /Rect [30 30 60 60] >>]" }
        #expect(try linked.defects() == ["annotation-in-bleed"])
    }

    @Test func aNoteBesideThePageIsNoDefect() throws {
        let noted = TinyPDF { $0.page["Annots"] = "[<< /Type /Annot /Subtype /Text /Rect [1 1 10 10] >>]" }
        #expect(try noted.defects() == [])
    }

    @Test func thePageIsATransparencyGroup() throws {
        let group = TinyPDF { $0.page["Group"] = "<< /S /Transparency /CS /DeviceCMYK >>" }
        #expect(try group.defects() == ["transparency"])
    }

    @Test(arguments: ["/ca 0.5", "/CA 0.5", "/BM /Multiply", "/SMask << /S /Alpha /G 20 0 R >>"])
    func aGraphicsStateIsTransparent(entry: String) throws {
        let transparent = TinyPDF { $0.resources["ExtGState"]?["Pale"] = "<< \(entry) >>" }
        let report = try transparent.report()
        #expect(report.defects.map(\.code.id) == ["transparency"])
        #expect(report.defects.first?.object == "ExtGState Pale")
    }

    @Test func aPictureHasASoftMask() throws {
        let picture = TinyPDF {
            let size = [
                "Type": "/XObject", "Subtype": "/Image", "Width": "1", "Height": "1", "BitsPerComponent": "8",
            ]
            $0.more = [
                $0.stream("abcd", size.merging(["ColorSpace": "/DeviceCMYK", "SMask": "21 0 R"]) { $1 }),
                $0.stream("a", size.merging(["ColorSpace": "/DeviceGray"]) { $1 }),
            ]
            $0.resources["XObject"] = ["Im1": "20 0 R"]
        }
        #expect(try picture.defects() == ["transparency"])
    }

    @Test func opacityOneIsNoTransparency() throws {
        let opaque = TinyPDF {
            $0.resources["ExtGState"]?["Whole"] = "<< /ca 1 /CA 1.0 /BM /Normal /SMask /None >>"
        }
        #expect(try opaque.defects() == [])
    }

    @Test(arguments: ["/TR 6 0 R", "/TR2 6 0 R", "/HTP [0 0]", "/HT << /HalftoneType 1 /HalftoneName (x) >>"])
    func thereIsATransferCurveOrAScreen(entry: String) throws {
        #expect(
            try TinyPDF { $0.resources["ExtGState"]?["Curve"] = "<< \(entry) >>" }.defects() == [
                "transfer-curve"
            ])
    }

    @Test func thePageIsAPlate() throws {
        let plate = TinyPDF { $0.page["SeparationInfo"] = "<< /Pages [3 0 R] /DeviceColorant /Cyan >>" }
        #expect(try plate.defects() == ["separated-page"])
    }

    @Test func transparencyIsAllowedInXFour() throws {
        let x4 = TinyPDF { $0.page["Group"] = "<< /S /Transparency /CS /DeviceCMYK >>" }
        var limits = PreflightLimits.newsprint
        limits.standard = .x4
        #expect(try !x4.defects(limits).contains("transparency"))
    }
}
