import Preflight
import Testing

/// Files for the press that were made by another program.
@Suite struct OtherWritersTests {
    /// The profile that newspapers printed by coldset give, as a house would hand it over.
    private static let profile =
        #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        + "/Sources/Press/Profiles/newsprint.icc"

    private static let page = """
        <html><head><title>A page</title><style>
        @color-profile device-cmyk { src: url("file://\(profile)"); components: c, m, y, k }
        @page { size: 120mm 80mm; margin: 10mm; bleed: 3mm; background: device-cmyk(0.1 0 0.2 0) }
        body { font-family: "Liberation Sans"; color: device-cmyk(0 0 0 1) }
        h1 { color: device-cmyk(0 1 0.9 0) }
        </style></head><body><h1>A headline</h1><p>Text of a paragraph in black.</p></body></html>
        """

    /// The file that WeasyPrint makes of the page; nil if it isn't installed.
    private func weasyPrint(_ variant: String) throws -> (file: FileOnDisk, bytes: [UInt8])? {
        let file = try FileOnDisk(Array(Self.page.utf8))
        guard try file.output(of: "weasyprint --pdf-variant \(variant) file.pdf made.pdf") != nil else {
            return nil
        }
        return (file, try file.bytes(of: "made.pdf"))
    }

    @Test func weasyPrintsX1aIsFit() throws {
        guard let (file, bytes) = try weasyPrint("pdf/x-1a") else { return }
        let report = try Preflight.report(of: bytes, limits: PreflightLimits())
        #expect(report.standard == .x1a2003)
        #expect(report.defects.map { "\($0.code.id): \($0.found)" } == [])
        // The one remark is confirmed by poppler.
        #expect(report.findings.map(\.found) == ["no Creator"])
        let info = try file.output(of: "pdfinfo made.pdf")
        #expect(info?.contains("Creator:") != true)
    }

    @Test func weasyPrintsX4IsFit() throws {
        guard let (_, bytes) = try weasyPrint("pdf/x-4") else { return }
        let report = try Preflight.report(of: bytes, limits: PreflightLimits())
        #expect(report.standard == .x4)
        #expect(report.findings.map { "\($0.code.id): \($0.found)" } == [])
    }
}
