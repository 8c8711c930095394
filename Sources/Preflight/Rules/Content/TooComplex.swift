/// Contents that are more than can be judged.
struct TooComplex: ContentRule {
    let code = PreflightCode(
        "too-complex", "A content that is too complex",
        reason:
            "The page asks for more work than any page for print needs. A device may not finish "
            + "it, and it wasn't judged to its end.",
        reference: "ISO 32000-1:2008, annex C")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remark(on irregularity: ContentIrregularity) -> Remark? {
        guard case .tooComplex(let what) = irregularity else { return nil }
        return Remark(what, allowed: "a page that can be judged")
    }
}
