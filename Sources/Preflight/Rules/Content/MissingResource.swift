/// Names in a content that stand for nothing.
struct MissingResource: ContentRule {
    let code = PreflightCode(
        "missing-resource", "A resource that isn't there",
        reason:
            "The content names a font, a picture or a colour space that the page doesn't have, so "
            + "something will be missing or in the wrong colour.",
        reference: "ISO 32000-1:2008, 7.8.3")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remark(on irregularity: ContentIrregularity) -> Remark? {
        guard case .missingResource(let kind, let name) = irregularity else { return nil }
        return Remark("\(kind) \(name)", allowed: "a resource of that name")
    }
}
