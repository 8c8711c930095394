/// Inks that aren't on the press.
struct SpotNotAllowed: ObjectRule {
    let code = PreflightCode(
        "spot-not-allowed", "An ink that isn't on the press",
        reason:
            "Each spot takes a plate and a unit of the press. One that isn't there is either "
            + "converted or left out.",
        reference: "the press's profile")

    func isAsked(_ terms: PreflightTerms) -> Bool {
        terms.limits.spots != nil || terms.limits.process.count < 4
    }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        let limits = terms.limits
        var names = Set(object.colors.flatMap { $0.color.space.spots } + object.spaces.flatMap(\.spots))
        if let spots = limits.spots { names.subtract(spots) } else { names = [] }
        let process = Set(object.colors.flatMap { $0.color.inks.isConverted ? [] : $0.color.inks.printed })
            .intersection(Plate.process).subtracting(limits.process)
        let allowed = (limits.process.sorted().map(\.name) + (limits.spots ?? []).sorted()).joined(
            separator: ", ")
        return (process.sorted().map(\.name) + names.sorted()).map {
            Remark("the ink \($0)", allowed: allowed)
        }
    }
}
