import Preflight
import Testing

@Suite struct CleanFileTests {
    @Test func aFaultlessFileHasNoFindings() throws {
        let report = try TinyPDF().report()
        #expect(report.findings.map { "\($0.code.id): \($0.found)" } == [])
        #expect(report.isFit)
        #expect(report.standard == .x1a2003)
        #expect(report.claim == "PDF/X-1a:2003")
        #expect(report.version == "1.4")
    }

    @Test func aPageTellsWhatItHas() throws {
        let page = try #require(try TinyPDF().report().pages.first)
        #expect(page.plates == [.cyan, .magenta, .black, .spot("HouseRed")])
        #expect(page.colorSpaces == ["DeviceCMYK", "Separation"])
        #expect(page.smallestType == 9)
        #expect(page.thinnestLine == 0.5)
        #expect(page.boxes.map(\.name) == ["MediaBox", "BleedBox", "TrimBox"])
    }

    @Test func withoutTermsAFileIsHeldToWhatItClaims() throws {
        #expect(try TinyPDF().defects(PreflightLimits()) == [])
        let transparent = TinyPDF { $0.page["Group"] = "<< /S /Transparency /CS /DeviceCMYK >>" }
        #expect(try transparent.defects(PreflightLimits()) == ["transparency"])
    }

    @Test func aFileThatClaimsNothingIsHeldToNoStandard() throws {
        let plain = TinyPDF {
            $0.info = [:]
            $0.intents = "[]"
            $0.boxes["TrimBox"] = nil
            $0.content = "1 0 0 rg 10 10 20 20 re f"
        }
        #expect(try plain.defects(PreflightLimits()) == [])
    }

    @Test func theSameFileGivesTheSameReport() throws {
        let first = try TinyPDF().report()
        let second = try TinyPDF().report()
        #expect(first.plates.first?.inks == second.plates.first?.inks)
    }
}
