import Preflight
import Testing

/// What PDF/X-4 may lay over each other, on the plates.
@Suite struct TransparentPlatesTests {
    /// The share of the page that cyan and magenta cover, of a page of 100 by 100 points.
    private func coverage(_ content: String, _ state: String, more: [(String, [String: String])] = []) throws
        -> [Double]
    {
        let pdf = TinyPDF {
            $0.boxes = ["MediaBox": "[0 0 100 100]"]
            $0.resources["ExtGState"] = ["Pale": state]
            $0.resources["XObject"] = ["Fm1": "20 0 R"]
            $0.content = content
            for (text, entries) in more { $0.more.append($0.stream(text, entries)) }
        }
        let plates = try #require(try pdf.report(PreflightLimits()).plates.first)
        return plates.coverage.prefix(2).map { ($0 * 100).rounded() / 100 }
    }

    private let group = [
        "Type": "/XObject", "Subtype": "/Form", "BBox": "[0 0 100 100]",
        "Group": "<< /S /Transparency /CS /DeviceGray >>",
    ]

    @Test func opacityThinsTheInkAndShowsWhatIsUnderIt() throws {
        let inks = try coverage(
            "1 0 0 0 k 0 0 100 50 re f /Pale gs 0 1 0 0 k 0 0 100 50 re f", "<< /ca 0.4 >>")
        #expect(inks == [0.3, 0.2])
    }

    @Test func multiplyAddsInks() throws {
        let inks = try coverage(
            "0.5 0 0 0 k 0 0 100 50 re f /Pale gs 0.5 1 0 0 k 0 0 100 50 re f", "<< /BM /Multiply >>")
        #expect(inks == [0.37, 0.5] || inks == [0.38, 0.5])
    }

    @Test func aGroupIsPaintedTogetherBeforeItsOpacityCounts() throws {
        let inks = try coverage(
            "/Pale gs /Fm1 Do", "<< /ca 0.5 >>",
            more: [("1 0 0 0 k 0 0 100 50 re f 0 1 0 0 k 0 0 100 50 re f", group)])
        #expect(inks == [0, 0.25])
    }

    @Test func aSoftMasksLightShowsWhatIsPainted() throws {
        let inks = try coverage(
            "/Pale gs 1 0 0 0 k 0 0 100 100 re f", "<< /SMask << /S /Luminosity /G 20 0 R >> >>",
            more: [("0.5 g 0 0 100 50 re f", group)])
        #expect(inks == [0.25, 0])
    }
}
