import Preflight
import Testing

/// The plates and the facts as other programs see them.
@Suite struct OthersEyesTests {
    /// Pages of overprint, knock-out, clips, gradients and patterns.
    private static let contents = [
        "", "0 0 0 1 k /Over gs BT /F1 40 Tf 20 60 Td (text) Tj ET",
        "q /Knock gs 0.8 0 0 0 k 20 20 100 100 re f 0 0.5 0.5 0 k 60 60 100 80 re f Q",
        "q /Over gs 0.8 0 0 0 k 20 20 100 100 re f 0 0.5 0.5 0 k 60 60 100 80 re f Q",
        "q 30 30 m 120 40 l 60 140 l h W n 0 1 0 0.3 k 0 0 200 170 re f Q",
        "q 20 20 150 100 re W n 1 0 0 1 5 5 cm /Sh1 sh Q", "q 20 20 150 100 re W n /Sh2 sh Q",
        "q /Pattern cs /P1 scn 20 20 160 120 re f Q",
        "q 12 w 1 J 1 j [20 25] 3 d 1 0 0 0 K 30 30 m 120 130 l 190 40 l S Q",
        "q /Over gs 0 0 0 0 k 20 20 100 100 re f Q", "q /Over gs 0 g 20 20 100 100 re f Q",
        "q 120 0 0 90 30 30 cm /Im1 Do Q", "q 80 40 -40 80 80 30 cm /Im1 Do Q",
        "q 0.5 g 20 20 100 100 re 40 40 50 50 re f* Q",
    ]

    private func page(_ content: String) -> TinyPDF {
        TinyPDF { pdf in
            pdf.content += content
            pdf.boxes = ["MediaBox": "[0 0 200 160]", "TrimBox": "[0 0 200 160]"]
            pdf.resources["ExtGState"]?["Knock"] = "<< /OP false /op false >>"
            let line = "/ColorSpace /DeviceCMYK /Function 20 0 R /Extend [true true]"
            pdf.resources["Shading"] = [
                "Sh1": "<< /ShadingType 2 /Coords [20 20 170 90] \(line) >>",
                "Sh2": "<< /ShadingType 3 /Coords [90 70 10 100 70 60] \(line) >>",
            ]
            pdf.resources["Pattern"] = ["P1": "21 0 R"]
            pdf.resources["XObject"] = ["Im1": "22 0 R"]
            let samples = (0..<16 * 12).map { String(Character(Unicode.Scalar(UInt8(32 + $0 * 31 % 90)))) }
            pdf.more = [
                ("<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0.1] /C1 [0.9 0.4 0 0] /N 1 >>", nil),
                pdf.stream(
                    "0 0.7 1 0 k 0 0 m 36 36 l 36 0 l f",
                    [
                        "PatternType": "1", "PaintType": "1", "TilingType": "1", "BBox": "[0 0 40 40]",
                        "XStep": "40", "YStep": "40", "Resources": "<< >>", "Matrix": "[1 0.2 0 1 3 3]",
                    ]),
                pdf.stream(
                    samples.joined(),
                    [
                        "Type": "/XObject", "Subtype": "/Image", "Width": "8", "Height": "6",
                        "BitsPerComponent": "8",
                        "ColorSpace": "/DeviceCMYK",
                    ]),
            ]
            pdf.content = pdf.content.replacing("/Spot cs 1 scn", with: "0 0.9 0.8 0 k")
        }
    }

    @Test(arguments: contents)
    func thePlatesHaveTheInkThatGhostscriptFinds(content: String) throws {
        let pdf = page(content)
        let command = "gs -q -dNOPAUSE -dBATCH -r300 -sDEVICE=ink_cov -o - file.pdf"
        guard let said = try FileOnDisk(pdf.bytes).output(of: command) else { return }
        let plates = try #require(try Preflight.report(of: pdf.bytes, limits: .newsprint).plates.first)
        let amounts = said.split(separator: "\n").compactMap { line -> [Double]? in
            let numbers = line.split(separator: " ").compactMap { Double($0) }
            return numbers.count == 4 ? numbers : nil
        }
        let theirs = try #require(amounts.first, "\(said)")
        // Ghostscript makes the cells of a pattern whole pixels.
        let tolerance = content.contains("/Pattern") ? 1.5 : 0.7
        for (plate, amount) in zip(plates.plates, theirs) {
            let ours = plates.coverage[plates.plates.firstIndex(of: plate) ?? 0] * 100
            #expect(
                abs(ours - amount) < tolerance,
                "\(plate.name) of '\(content)': \(ours) %, and \(amount) % by Ghostscript")
        }
    }

    @Test func ghostscriptSeparatesTheSamePlates() throws {
        let command = "gs -q -dNOPAUSE -dBATCH -r72 -sDEVICE=tiffsep -o p.tif file.pdf && ls"
        guard let said = try FileOnDisk(TinyPDF().bytes).output(of: command) else { return }
        let plates = try #require(try TinyPDF().report().plates.first)
        for plate in plates.plates { #expect(said.contains("(\(plate.name)).tif"), "\(said)") }
    }

    @Test func popplerTakesTheFaultlessFileForPDFX() throws {
        guard let said = try FileOnDisk(TinyPDF().bytes).output(of: "pdfinfo -box file.pdf") else { return }
        #expect(said.contains("PDF/X-1a:2003"), "\(said)")
        #expect(
            said.split(separator: " ").joined(separator: " ").contains("TrimBox: 14.20 14.20 212.60 155.90"),
            "\(said)")
    }

    @Test func qpdfFindsTheFaultlessFileFaultless() throws {
        guard let said = try FileOnDisk(TinyPDF().bytes).output(of: "qpdf --check file.pdf") else { return }
        #expect(said.contains("No syntax or stream encoding errors found"), "\(said)")
    }

    @Test func qpdfsEncryptionIsFound() throws {
        let file = try FileOnDisk(TinyPDF().bytes)
        guard try file.output(of: "qpdf --encrypt '' x 256 -- file.pdf new.pdf") != nil else { return }
        let report = try Preflight.report(of: file.bytes(of: "new.pdf"), limits: .newsprint)
        #expect(report.defects.map(\.code.id) == ["encrypted"])
    }

    @Test func qpdfsObjectStreamsAreFound() throws {
        let file = try FileOnDisk(TinyPDF().bytes)
        let command = "qpdf --object-streams=generate file.pdf new.pdf"
        guard try file.output(of: command) != nil else { return }
        let report = try Preflight.report(of: file.bytes(of: "new.pdf"), limits: .newsprint)
        #expect(report.defects.map(\.code.id) == ["wrong-version", "object-streams"])
        #expect(report.defects.last?.found == "object streams and a cross-reference stream")
    }
}
