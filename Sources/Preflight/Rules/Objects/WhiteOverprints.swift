/// White that vanishes.
struct WhiteOverprints: ObjectRule {
    let code = PreflightCode(
        "white-overprints", "White that overprints",
        reason:
            "White is paper that other inks leave free. If it overprints, nothing is left free "
            + "and it isn't there.",
        reference: "ISO 32000-1:2008, 8.6.7; Ghent Workgroup")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX || terms.limits.totalInk != nil }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard object.state.fillOverprints || object.state.strokeOverprints else { return [] }
        return object.colors.compactMap { color, overprints in
            guard overprints, color.pattern == nil, color.inks.isPaper,
                Plate.process.allSatisfy({ object.state.leavesPlate($0, color, overprints: true) })
            else { return nil }
            return Remark("\(object.noun) in white with overprint", allowed: "white that knocks out")
        }
    }
}
