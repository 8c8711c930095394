/// Type whose font isn't in the file.
struct FontNotEmbedded: ObjectRule {
    let code = PreflightCode(
        "font-not-embedded", "A font that isn't embedded",
        reason:
            "The press sets the text in whatever it has, with other widths and perhaps without "
            + "Chinese. Every font is embedded.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 9.9")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard case .text(let run) = object.kind, !run.font.isEmbedded else { return [] }
        return [Remark("\(run.font.name)", allowed: "an embedded font")]
    }
}
