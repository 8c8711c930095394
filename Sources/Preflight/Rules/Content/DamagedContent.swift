/// Contents that can't be read.
struct DamagedContent: ContentRule {
    let code = PreflightCode(
        "damaged-content", "A damaged content",
        reason:
            "A part of the page can't be read, and will be missing on paper.",
        reference: "ISO 32000-1:2008, 7.8")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remark(on irregularity: ContentIrregularity) -> Remark? {
        guard case .damaged(let what) = irregularity else { return nil }
        return Remark(what, allowed: "a content without faults")
    }
}
