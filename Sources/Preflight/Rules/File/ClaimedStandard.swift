/// The standard that a file names.
struct ClaimedStandard: FileRule {
    let code = PreflightCode(
        "pdfx-version", "The standard isn't named",
        reason:
            "A file says which standard it follows, so that everyone who receives it knows by "
            + "which rules to check it: GTS_PDFXVersion in the document information, for PDF/X-4 in "
            + "the XMP metadata.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remarks(on file: FileSubject) -> [Remark] {
        let version = file.claim.version
        guard let standard = file.terms.standard else {
            guard let version else { return [] }
            return [
                Remark(
                    "the file says that it follows \(version), whose rules aren't known here",
                    allowed: PreflightStandard.allCases.map(\.rawValue).joined(separator: " or "),
                    severity: .remark)
            ]
        }
        if version == standard.rawValue {
            guard standard == .x1a2003, !file.claim.isInInformation else { return [] }
            return [
                Remark(
                    "only the XMP metadata say \(standard.rawValue)",
                    allowed: "GTS_PDFXVersion in the document information")
            ]
        }
        return [Remark(version.map { "it says \($0)" } ?? "it says none", allowed: standard.rawValue)]
    }
}
