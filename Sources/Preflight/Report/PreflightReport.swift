/// What is to be said of a file.
public struct PreflightReport: Sendable {
    /// The standard that the file was held to; nil for none.
    public let standard: PreflightStandard?
    public let limits: PreflightLimits
    /// The version of PDF in the file's head: "1.4".
    public internal(set) var version = ""
    /// The standard that the file says it follows, in its words.
    public internal(set) var claim: String?
    /// The printing condition that the file is made for, as its output intent names it.
    public internal(set) var condition: String?
    /// When the file says that it was changed last, or made, as PDF writes dates.
    public internal(set) var date: String?
    public internal(set) var pageCount = 0
    public internal(set) var findings: [PreflightFinding] = []
    public internal(set) var pages: [PageFacts] = []
    /// The plates of the pages, at most of `greatestPlateCount`: of those with most ink; empty if they weren't drawn.
    public internal(set) var plates: [PagePlates] = []

    /// Plates take megabytes a page.
    private static let greatestPlateCount = 16

    mutating func keep(_ page: PagePlates) {
        plates.append(page)
        guard plates.count > Self.greatestPlateCount,
            let least = plates.indices.min(by: { plates[$0].mostInk < plates[$1].mostInk })
        else { return }
        plates.remove(at: least)
    }

    init(_ terms: PreflightTerms) {
        standard = terms.standard
        limits = terms.limits
    }

    static func encrypted(_ limits: PreflightLimits) -> PreflightReport {
        var report = PreflightReport(PreflightTerms(standard: limits.standard, limits: limits))
        report.findings = [
            PreflightFinding(
                severity: .defect, code: .encrypted, found: "an encrypted file, which wasn't judged further",
                allowed: "a file without encryption")
        ]
        return report
    }

    public var defects: [PreflightFinding] { findings.filter { $0.severity == .defect } }

    /// Whether a press can take the file.
    public var isFit: Bool { defects.isEmpty }
}
