/// Versions of PDF that are newer than the standard.
struct WrongVersion: FileRule {
    let code = PreflightCode(
        "wrong-version", "A newer version of PDF",
        reason:
            "A standard is built on one version of PDF; what came later may mean nothing to the "
            + "press. PDF/X-1a:2003 is PDF 1.4, PDF/X-4 is PDF 1.6.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 7.5.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        let greatest = file.terms.isX1a ? "1.4" : "1.6"
        let stated = [file.file.version, file.file.catalog["Version"].name].compactMap { $0 }
        guard let newest = stated.max(), newest > greatest else { return [] }
        return [Remark("PDF \(newest)", allowed: "PDF \(greatest) or earlier")]
    }
}
