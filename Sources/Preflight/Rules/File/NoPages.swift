/// Files that print nothing.
struct NoPages: FileRule {
    let code = PreflightCode(
        "no-pages", "A file without pages",
        reason:
            "There is nothing to print.",
        reference: "ISO 32000-1:2008, 7.7.3")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remarks(on file: FileSubject) -> [Remark] {
        file.pages.isEmpty ? [Remark("no page", allowed: "at least one page")] : []
    }
}
