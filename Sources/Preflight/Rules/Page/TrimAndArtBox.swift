/// Pages with two boxes for the same thing.
struct TrimAndArtBox: PageRule {
    let code = PreflightCode(
        "trim-and-art-box", "Both a trim box and an art box",
        reason:
            "TrimBox and ArtBox both say what is placed on the page; with both nobody knows which "
            + "counts.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on page: PageSubject) -> [Remark] {
        page.boxes.trim != nil && page.boxes.art != nil
            ? [Remark("TrimBox and ArtBox", allowed: "one of them")] : []
    }
}
