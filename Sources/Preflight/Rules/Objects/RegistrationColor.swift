/// Marks' colour on the page.
struct RegistrationColor: ObjectRule {
    let code = PreflightCode(
        "registration-colour", "The colour of registration marks",
        reason:
            "The colorant All prints on every plate at once. It is for marks outside the trim; on "
            + "the page it is as much ink as there can be.",
        reference: "ISO 32000-1:2008, 8.6.6.4")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX || terms.limits.totalInk != nil }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard object.isWithinTrim, object.colors.contains(where: { $0.color.inks.isRegistration }) else {
            return []
        }
        return [Remark("\(object.noun) in All", allowed: "the inks that are meant")]
    }
}
