/// Type that the press can't hold.
struct SmallType: ObjectRule {
    let code = PreflightCode(
        "small-type", "Type that is too small",
        reason:
            "Small type fills in, and where it is screened, of several inks, or left out of a "
            + "ground, its strokes break. On newsprint solid type needs 6 points, a tint 8, "
            + "reversed type or four colours 10.",
        reference: "the press's profile; newspapers' specifications")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.leastType != nil }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard let sizes = terms.limits.leastType, case .text(let run) = object.kind else { return [] }
        return object.colors.compactMap { color, _ in
            guard color.pattern == nil else { return nil }
            let screening = color.screening
            let least = sizes.least(screening)
            guard run.size < least - 0.01, run.isVisible else { return nil }
            return Remark(
                "type of \(run.size.inTenths) pt, \(screening.rawValue), in \(run.font.name)",
                allowed: "\(least.inTenths) pt")
        }
    }
}
