/// Tints of black that mix with what is under them.
struct TintOverprints: ObjectRule {
    let code = PreflightCode(
        "tint-overprints", "A tint of black that overprints",
        reason:
            "A tint of black over another colour is darker than on paper, and the ground shows "
            + "through. Only solid black overprints.",
        reference: "ISO 32000-1:2008, 8.6.7")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.blackOverprints }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard object.state.fillOverprints || object.state.strokeOverprints else { return [] }
        return object.colors.compactMap { color, overprints in
            let black = color.inks.amount(.black)
            guard overprints, color.pattern == nil, color.inks.isBlackOnly, black < 0.995,
                object.state.leavesPlate(.cyan, color, overprints: true)
            else { return nil }
            return Remark(
                "\(object.noun) in \((100 * black).inTenths) % black with overprint",
                allowed: "a tint that knocks out")
        }
    }
}
