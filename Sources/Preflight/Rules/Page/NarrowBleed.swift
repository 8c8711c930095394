import SceneGraph

/// Bleeds that are narrower than the press needs.
struct NarrowBleed: PageRule {
    let code = PreflightCode(
        "narrow-bleed", "Too little bleed",
        reason:
            "Paper isn't cut to the hair: grounds that touch the trim go on beyond it, as far as "
            + "the press says, or a white edge shows.",
        reference: "the press's profile, ISO 32000-1:2008, 14.11.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { (terms.limits.bleed ?? 0) > 0 }

    func remarks(on page: PageSubject) -> [Remark] {
        guard let needed = page.terms.limits.bleed, let trim = page.boxes.trim ?? page.boxes.art else {
            return []
        }
        let bleed = page.boxes.bleed ?? trim
        let least =
            [trim.minX - bleed.minX, trim.minY - bleed.minY, bleed.maxX - trim.maxX, bleed.maxY - trim.maxY]
            .min() ?? 0
        let millimetres = least * 25.4 / 72
        guard millimetres < needed - 0.01 else { return [] }
        return [
            Remark("a bleed of \(millimetres.inTenths) mm", allowed: "\(needed.inTenths) mm on every side")
        ]
    }
}
