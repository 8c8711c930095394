import Diagnostics
import Documents
import Preflight
import Press
import Testing

@testable import Production

@Suite struct PreflightReportTests {
    /// A chart as plain PDF, which no press takes.
    static let plain: [UInt8] = {
        let log = DiagnosticLog()
        let loaded = DocumentLoader.load(
            """
            {"data": {"values": [{"a": "甲", "b": 3}, {"a": "乙", "b": 5}]}, "mark": "bar",
             "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}}
            """, as: "chart.json")
        guard let document = loaded.document else { return [] }
        let compiler = DocumentCompiler(RenderOptions(), Workbench(Workshop()), log: log)
        return compiler.compile(document)?.files(as: .pdf, ppi: nil, log: log)?.first ?? []
    }()

    private func report() throws -> PreflightReport {
        try Preflight.report(of: Self.plain, limits: PreflightLimits(PressProfile()), plateResolution: 72)
    }

    @Test func aPlainPDFIsUnfitForNewsprint() throws {
        let found = Set(try report().defects.map(\.code.id))
        #expect(
            found.isSuperset(of: ["rgb-colour", "missing-output-intent", "missing-trim-box", "transparency"]))
        #expect(!found.contains("font-not-embedded"))
        #expect(!found.contains("damaged-content"))
    }

    @Test func theTextTellsWhatAndWhereAndWhatIsAllowed() throws {
        let text = PreflightText(try report(), of: "chart.pdf").text
        #expect(text.hasPrefix("chart.pdf: PDF 1.4, held to PDF/X-1a:2003, 1 page: "))
        #expect(
            text.contains("in DeviceRGB; allowed: DeviceCMYK, DeviceGray, Separation or DeviceN, operator"))
        #expect(text.contains("[rgb-colour]"))
        #expect(text.contains(", all embedded"))
    }

    @Test func theJSONHasTheSame() throws {
        let text = PreflightText.json([("chart.pdf", try report())])
        let file = SourceFile(name: "report.json", text: text)
        let node = try #require(JSONReader.read(file, log: DiagnosticLog()))
        let first = try #require(node["files"]?.elements?.first)
        #expect(first["path"]?.string == "chart.pdf")
        #expect(first["fit"]?.boolean == false)
        #expect(first["findings"]?.elements?.contains { $0["code"]?.string == "rgb-colour" } == true)
        #expect(first["facts"]?.elements?.first?["fonts"]?.members?.isEmpty == false)
    }

    @Test func theCertificateIsOnePageWithPictures() throws {
        let log = DiagnosticLog()
        let bytes = try #require(PreflightCertificate(try report(), of: "chart.pdf").pdf(log: log))
        #expect(log.diagnostics.map(\.message) == [])
        let certificate = try Preflight.report(of: bytes, limits: PreflightLimits(), plates: .none)
        #expect(certificate.pageCount == 1)
        #expect(certificate.pages.first?.leastResolution != nil)
    }

    @Test func everyRuleHasAChineseName() {
        for code in Preflight.rules.flatMap(\.codes) { #expect(code.chinese != code.title, "\(code.id)") }
    }

    @Test func everyRuleHasANameOfItsOwnAndAReason() {
        let codes = Preflight.rules.flatMap(\.codes)
        #expect(Set(codes.map(\.id)).count == codes.count)
        for code in codes {
            #expect(code.reason.hasSuffix("."), "\(code.id)")
            #expect(!code.reference.isEmpty, "\(code.id)")
        }
    }

    @Test func aProfilesLimitsAreThoseOfItsPress() {
        var profile = PressProfile()
        profile.totalInk = 220
        profile.smallestTint = 9
        profile.bleed = 8.5
        profile.spots = ["HouseRed"]
        let limits = PreflightLimits(profile)
        #expect(limits.standard == .x1a2003)
        #expect(limits.totalInk == 220)
        #expect(limits.leastType?.tinted == 9)
        #expect(limits.bleed.map { ($0 * 10).rounded() } == 30)
        #expect(limits.spots == ["HouseRed"])
    }
}
