import Preflight
import Testing

/// Files with one defect each: it is found under its name, and nothing else is.
@Suite struct FileDefectTests {
    @Test func noStandardIsNamed() throws {
        #expect(try TinyPDF { $0.info["GTS_PDFXVersion"] = nil }.defects() == ["pdfx-version"])
    }

    @Test func onlyTheMetadataNameTheStandard() throws {
        let report = try TinyPDF {
            $0.info["GTS_PDFXVersion"] = nil
            $0.more = [$0.stream("<pdfxid:GTS_PDFXVersion>PDF/X-1a:2003</pdfxid:GTS_PDFXVersion>")]
            $0.catalog["Metadata"] = "20 0 R"
        }.report()
        #expect(report.defects.map(\.code.id) == ["pdfx-version"])
        #expect(report.defects.first?.found == "only the XMP metadata say PDF/X-1a:2003")
    }

    @Test func anotherStandardIsNamed() throws {
        #expect(try TinyPDF { $0.info["GTS_PDFXVersion"] = "(PDF/X-3:2002)" }.defects() == ["pdfx-version"])
    }

    @Test func theVersionIsNewer() throws {
        #expect(try TinyPDF { $0.version = "1.6" }.defects() == ["wrong-version"])
    }

    @Test func theCatalogNamesANewerVersion() throws {
        #expect(try TinyPDF { $0.catalog["Version"] = "/1.7" }.defects() == ["wrong-version"])
    }

    @Test(arguments: ["Creator", "Producer"])
    func aProgramIsntNamed(key: String) throws {
        let file = TinyPDF { $0.info[key] = nil }
        #expect(try file.defects() == [])
        #expect(try file.remarks() == ["missing-info"])
    }

    @Test(arguments: ["Title", "CreationDate", "ModDate"])
    func anEntryOfTheInformationIsMissing(key: String) throws {
        let report = try TinyPDF { $0.info[key] = nil }.report()
        #expect(report.defects.map(\.code.id) == ["missing-info"])
        #expect(report.defects.first?.found == "no \(key)")
    }

    @Test func aDateIsNone() throws {
        #expect(try TinyPDF { $0.info["ModDate"] = "(yesterday)" }.defects() == ["missing-info"])
    }

    @Test(arguments: [nil, "/Unknown", "(False)"])
    func trappingIsLeftOpen(value: String?) throws {
        #expect(try TinyPDF { $0.info["Trapped"] = value }.defects() == ["trapped"])
    }

    @Test func thereIsNoIdentifier() throws {
        #expect(try TinyPDF { $0.trailer = [:] }.defects() == ["missing-file-id"])
    }

    @Test func thereIsNoOutputIntent() throws {
        #expect(try TinyPDF { $0.intents = "[]" }.defects() == ["missing-output-intent"])
    }

    @Test func thereAreTwoOutputIntents() throws {
        #expect(try TinyPDF { $0.intents = "[8 0 R 8 0 R]" }.defects() == ["missing-output-intent"])
    }

    @Test func theConditionHasNoName() throws {
        #expect(
            try TinyPDF { $0.intent["OutputConditionIdentifier"] = nil }.defects() == [
                "output-intent-incomplete"
            ])
    }

    @Test func theConditionHasNeitherProfileNorRegistry() throws {
        #expect(
            try TinyPDF { $0.intent["DestOutputProfile"] = nil }.defects() == ["output-intent-incomplete"])
    }

    @Test func aRegisteredConditionNeedsNoProfile() throws {
        let registered = TinyPDF {
            $0.intent["DestOutputProfile"] = nil
            $0.intent["OutputConditionIdentifier"] = "(CGATS TR 002)"
            $0.intent["RegistryName"] = "(http://www.color.org)"
        }
        #expect(try registered.defects() == [])
    }

    @Test func theProfileIsCut() throws {
        let report = try TinyPDF { $0.profile.statedSize = 9000 }.report()
        #expect(report.defects.map(\.code.id) == ["wrong-profile"])
        #expect(report.defects.first?.found == "a profile of which 128 of 9000 bytes are there")
    }

    @Test func aFileIsEmbedded() throws {
        let file = TinyPDF {
            $0.more = [$0.stream("data", ["Type": "/EmbeddedFile"])]
            $0.catalog["Names"] =
                "<< /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 20 0 R >> >>] >> >>"
        }
        #expect(try file.defects() == ["foreign-content"])
    }

    @Test func theProfileIsForAScreen() throws {
        #expect(try TinyPDF { $0.profile.deviceClass = "mntr" }.defects() == ["wrong-profile"])
    }

    @Test func theProfileIsForRGB() throws {
        #expect(try TinyPDF { $0.profile.space = "RGB " }.defects() == ["wrong-profile"])
    }

    @Test func theProfileIsOfVersionFour() throws {
        #expect(try TinyPDF { $0.profile.major = 4 }.defects() == ["wrong-profile"])
    }

    @Test func layersAreDefined() throws {
        let layered = TinyPDF {
            $0.more = [("<< /Type /OCG /Name (Labels) >>", nil)]
            $0.catalog["OCProperties"] = "<< /OCGs [20 0 R] /D << >> >>"
        }
        let report = try layered.report()
        #expect(report.defects.map(\.code.id) == ["layers"])
        #expect(report.defects.first?.found == "layers: Labels")
    }

    @Test func thereIsJavaScript() throws {
        let scripted = TinyPDF { $0.catalog["OpenAction"] = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>" }
        #expect(try scripted.defects() == ["actions"])
    }

    @Test func goingToAPageIsNoAction() throws {
        #expect(try TinyPDF { $0.catalog["OpenAction"] = "<< /S /GoTo /D [3 0 R /Fit] >>" }.defects() == [])
    }

    @Test func aContentIsCompressedByLZW() throws {
        let compressed = TinyPDF {
            $0.encodedContent = ("LZWDecode", LZWWriter.written(Array(TinyPDF.content.utf8)))
        }
        #expect(try compressed.defects() == ["lzw-compression"])
    }

    @Test func aPictureIsJPEG2000() throws {
        let picture = TinyPDF {
            $0.more = [
                $0.stream(
                    "no picture",
                    [
                        "Type": "/XObject", "Subtype": "/Image", "Width": "100", "Height": "100",
                        "ColorSpace": "/DeviceCMYK", "BitsPerComponent": "8", "Filter": "/JPXDecode",
                    ])
            ]
            $0.resources["XObject"] = ["Im1": "20 0 R"]
            $0.content += "q 30 0 0 30 20 20 cm /Im1 Do Q"
        }
        #expect(try picture.defects() == ["filter-not-allowed"])
        #expect(try picture.remarks() == ["not-drawn"])
    }

    @Test func aFormIsPostScript() throws {
        let postScript = TinyPDF {
            $0.more = [$0.stream("showpage", ["Type": "/XObject", "Subtype": "/PS"])]
            $0.resources["XObject"] = ["PS1": "20 0 R"]
        }
        #expect(try postScript.defects() == ["foreign-content"])
    }

    @Test func aFormIsAPlaceholder() throws {
        let placeholder = TinyPDF {
            $0.more = [
                $0.stream(
                    "",
                    ["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 9 9]", "OPI": "<< /2.0 << >> >>"])
            ]
            $0.resources["XObject"] = ["Fm1": "20 0 R"]
            $0.content += "/Fm1 Do"
        }
        #expect(try placeholder.defects() == ["foreign-content"])
    }

    @Test func aSpotHasTwoAlternatives() throws {
        let spots = TinyPDF {
            $0.more = [("<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0 0 0] /N 1 >>", nil)]
            $0.resources["ColorSpace"]?["Other"] = "[/Separation /HouseRed /DeviceCMYK 20 0 R]"
        }
        #expect(try spots.defects() == ["spot-inconsistent"])
    }

    @Test func theFileIsEncrypted() throws {
        let encrypted = TinyPDF {
            $0.more = [("<< /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>", nil)]
            $0.trailer["Encrypt"] = "20 0 R"
        }
        #expect(try encrypted.defects() == ["encrypted"])
    }

    @Test func theTableOfObjectsIsWrong() throws {
        var bytes = TinyPDF().bytes
        let digits = Array("startxref\n".utf8)
        let place = try #require(bytes.firstRange(of: digits)?.upperBound)
        bytes[place] = UInt8(ascii: "9")
        let report = try Preflight.report(of: bytes, limits: .newsprint)
        #expect(Set(report.defects.map(\.code.id)) == ["damaged-file"])
    }
}

/// Writes codes of LZW, each of a single byte, and starts anew before they grow.
enum LZWWriter {
    static func written(_ bytes: [UInt8]) -> [UInt8] {
        var codes: [Int] = []
        for (index, byte) in bytes.enumerated() {
            if index % 200 == 0 { codes.append(256) }
            codes.append(Int(byte))
        }
        codes.append(257)
        let bits = codes.flatMap { code in (0..<9).map { code >> (8 - $0) & 1 } }
        return stride(from: 0, to: bits.count, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 << 1 | UInt8(start + $1 < bits.count ? bits[start + $1] : 0) }
        }
    }
}
