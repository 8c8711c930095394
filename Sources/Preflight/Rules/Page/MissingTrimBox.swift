/// Pages that don't say where they are cut.
struct MissingTrimBox: PageRule {
    let code = PreflightCode(
        "missing-trim-box", "No trim box",
        reason:
            "The trim box says where the paper is cut, and where in the page the graphic goes. A "
            + "page has a TrimBox or an ArtBox.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on page: PageSubject) -> [Remark] {
        page.boxes.trim == nil && page.boxes.art == nil
            ? [Remark("neither TrimBox nor ArtBox", allowed: "one of them")] : []
    }
}
