import Preflight
import Testing

/// Files made to crash a reader, to keep it busy, or to fill its memory.
@Suite struct HostileFileTests {
    private func form(
        _ content: String, _ pdf: TinyPDF, resources: String = "<< /XObject << /Fm1 20 0 R >> >>"
    ) -> (
        String, [UInt8]?
    ) {
        pdf.stream(
            content, ["Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 9 9]", "Resources": resources])
    }

    @Test func aFormThatDrawsItselfEnds() throws {
        let pdf = TinyPDF {
            $0.more = [form("/Fm1 Do", $0)]
            $0.resources["XObject"] = ["Fm1": "20 0 R"]
            $0.content += "/Fm1 Do"
        }
        #expect(try pdf.defects() == ["too-complex"])
    }

    @Test func aFormThatDrawsItselfManyTimesEnds() throws {
        let pdf = TinyPDF {
            $0.more = [form(String(repeating: "/Fm1 Do ", count: 20), $0)]
            $0.resources["XObject"] = ["Fm1": "20 0 R"]
            $0.content = "/Fm1 Do"
        }
        #expect(try pdf.report(plates: false).defects.map(\.code.id).contains("too-complex"))
    }

    @Test func aPageOfEndlessSizeIsDrawn() throws {
        let pdf = TinyPDF {
            $0.boxes = ["MediaBox": "[0 0 1e9 1e9]", "TrimBox": "[0 0 1e9 1e9]"]
            $0.content = "0 0 0 1 k 0 0 1e9 1e9 re f"
        }
        #expect(try pdf.report().plates.count == 1)
    }

    @Test(arguments: [
        "1e300 0 0 1e300 0 0 cm 1e300 0 0 1e300 0 0 cm 0 0 1 1 re f", "0 0 0 0 0 0 cm 0 0 m 1 1 l S",
        "[0 0 0] 0 d 0 0 m 9 9 l S", "[1e-9] 0 d 0 0 m 200 200 l S", "99999999999999999999 w 0 0 m 9 9 l S",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "<< << << <<",
        "(((((", "<41",
        "BI /W 99999999 /H 99999999 ID EI", "BI /W 2 /H 2 /BPC 8 /CS /CMYK ID x", "BI", "Q Q Q Q", "/a /b /c",
        "BT /F1 1e30 Tf (text) Tj ET", "BT /F1 9 Tf 1e30 Tz (text) Tj [(a) -1e30 (b)] TJ ET",
        "1 2 3 4 5 6 7 8 9 k",
        "k K rg g cs scn gs Do sh Tf Tj TJ ' \" m l c v y re W n", "\u{0}\u{1}\u{2}%%%%",
        "7 Tr BT /F1 9 Tf (x) Tj ET",
    ])
    func aContentOfNonsenseIsGoneThrough(content: String) throws {
        let pdf = TinyPDF { $0.content += content }
        #expect(try pdf.report().pageCount == 1)
    }

    @Test func aPatternOfCountlessCellsEnds() throws {
        let pdf = TinyPDF {
            $0.more = [
                $0.stream(
                    "0 0 1 1 re f",
                    [
                        "PatternType": "1", "PaintType": "1", "TilingType": "1", "BBox": "[0 0 1 1]",
                        "XStep": "0.0001", "YStep": "0.0001", "Resources": "<< >>",
                    ])
            ]
            $0.resources["Pattern"] = ["P1": "20 0 R"]
            $0.content += "/Pattern cs /P1 scn 0 0 200 150 re f"
        }
        #expect(try pdf.remarks() == ["not-drawn"])
    }

    @Test func aReferenceToItselfEnds() throws {
        let pdf = TinyPDF {
            $0.more = [
                ("20 0 R", nil), ("[21 0 R]", nil), ("<< /Resources 22 0 R /XObject << /A 22 0 R >> >>", nil),
            ]
            $0.page["Odd"] = "[20 0 R 21 0 R]"
            $0.resources["ColorSpace"]?["Loop"] = "[/Indexed 23 0 R 255 ()]"
            $0.more.append(("[/Indexed 23 0 R 255 ()]", nil))
            $0.content += "/Loop cs"
        }
        #expect(try pdf.report().pageCount == 1)
    }

    @Test func numbersOfTheInformationMayBeAnything() throws {
        let pdf = TinyPDF {
            $0.page["Rotate"] = "-99999999999999"
            $0.page["Annots"] = "[null 1 (x) << /Rect [1 2] >>]"
            $0.boxes["TrimBox"] = "[1 2 3]"
        }
        #expect(try pdf.report().pageCount == 1)
    }

    @Test(arguments: [[], Array("no PDF".utf8), Array("%PDF-1.4\n%%EOF".utf8)])
    func whatIsNoPDFIsAnError(bytes: [UInt8]) {
        #expect(throws: PreflightError.self) { try Preflight.report(of: bytes, limits: .newsprint) }
    }

    @Test func aFileThatBreaksOffAnywhereIsReadOrRefused() {
        let whole = TinyPDF().bytes
        for end in stride(from: 0, to: whole.count, by: 97) {
            _ = try? Preflight.report(of: Array(whole[..<end]), limits: .newsprint, plates: .none)
        }
    }

    @Test func aFileWithAnyByteWrongIsReadOrRefused() {
        let whole = TinyPDF().bytes
        for place in stride(from: 10, to: whole.count, by: 61) {
            var bytes = whole
            bytes[place] = bytes[place] ^ 0x55
            _ = try? Preflight.report(of: bytes, limits: .newsprint, plates: .none)
        }
    }

    @Test func aStreamOfObjectsThatExpandsIsRefused() {
        var pdf = TinyPDF()
        let zeros = DeflatedZeros.bytes(megabytes: 160)
        pdf.more = [("<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length \(zeros.count) >>", zeros)]
        #expect(throws: PreflightError.expands) {
            _ = try Preflight.report(of: pdf.bytes, limits: .newsprint)
        }
    }

    @Test func aContentThatExpandsIsToldAndLeftOut() throws {
        let pdf = TinyPDF { $0.encodedContent = ("FlateDecode", DeflatedZeros.bytes(megabytes: 300)) }
        #expect(try pdf.report(plates: false).defects.map(\.code.id) == ["damaged-content"])
    }
}

/// Zeros without end, as Deflate writes them: thirteen bits for 258 of them.
private enum DeflatedZeros {
    static func bytes(megabytes: Int) -> [UInt8] {
        // The last block, with fixed codes; a zero; copies of what is one before.
        let head = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
        let copies = (0..<16).flatMap { _ in [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0] }
        let bits = head + copies
        let start = (0..<15).map { byte in (0..<8).reduce(UInt8(0)) { $0 | UInt8(bits[8 * byte + $1]) << $1 }
        }
        let period = start[2..<15]
        let count = megabytes * 1_000_000 / (8 * 258)
        return [0x78, 0x9C] + start[..<2] + (0..<count).flatMap { _ in period }
    }
}
