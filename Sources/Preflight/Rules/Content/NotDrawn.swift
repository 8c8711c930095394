/// What the plates shown here lack.
struct NotDrawn: ContentRule {
    let code = PreflightCode(
        "not-drawn", "Something that isn't drawn here",
        reason:
            "This program can't draw it, so that the plates and the ink of that place aren't "
            + "known. The press may print it all the same.",
        reference: "this program")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.totalInk != nil }

    func remark(on irregularity: ContentIrregularity) -> Remark? {
        guard case .notDrawn(let what) = irregularity else { return nil }
        return Remark(what, allowed: "what can be drawn", severity: .remark)
    }
}
