/// Words in a content that mean nothing.
struct UnknownOperator: ContentRule {
    let code = PreflightCode(
        "unknown-operator", "An unknown operator",
        reason:
            "A reader passes over an operator that it doesn't know, or stops there: what follows "
            + "is lost on one device and not on another.",
        reference: "ISO 32000-1:2008, 7.8.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remark(on irregularity: ContentIrregularity) -> Remark? {
        guard case .unknownOperator(let name) = irregularity else { return nil }
        return Remark("the operator \(name)", allowed: "the operators of PDF")
    }
}
