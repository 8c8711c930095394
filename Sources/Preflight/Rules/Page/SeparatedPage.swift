/// Pages that are one plate of another.
struct SeparatedPage: PageRule {
    let code = PreflightCode(
        "separated-page", "A page that is one plate",
        reason:
            "A page of a file for the press has all its inks; plates are made by the press.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.4")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on page: PageSubject) -> [Remark] {
        page.node["SeparationInfo"].isDictionary
            ? [Remark("SeparationInfo", allowed: "a page with all its inks")] : []
    }
}
