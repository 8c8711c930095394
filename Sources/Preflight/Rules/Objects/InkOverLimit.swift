/// Objects with more ink than the paper takes.
struct InkOverLimit: ObjectRule {
    let code = PreflightCode(
        "ink-over-limit", "Too much ink",
        reason:
            "Too much ink doesn't dry: it sets off on the next sheet and shows through. What "
            + "counts is the sum of all inks on one place, of one object or of several printed over "
            + "each other; coldset newsprint takes 220 to 240 percent.",
        reference: "the press's profile; ISO 12647-3:2013 for newsprint")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.totalInk != nil }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard let limit = terms.limits.totalInk, !object.isBelow(limit) else { return [] }
        let colors: [InkAmounts] =
            if case .shading(let shading) = object.kind {
                shading.samples.map(\.inks)
            } else {
                object.colors.filter { $0.color.pattern == nil }.map(\.color.inks)
            }
        guard let heaviest = colors.filter({ !$0.isConverted }).max(by: { $0.total < $1.total }),
            !heaviest.isRegistration, heaviest.total > limit + 0.5
        else { return [] }
        return [
            Remark(
                "\(object.noun) of \(heaviest.total.inTenths) % (\(heaviest.text))",
                allowed: "\(limit.inTenths) %")
        ]
    }

    /// What the plates show to be too much, of whatever objects it is made.
    func findings(_ excess: PagePlates.Excess, page: Int, limit: Double) -> [PreflightFinding] {
        let remark = Remark(
            "\(excess.most.inTenths) % (\(excess.inks.text)) on the plates, \(excess.area.inTenths) mm² over the limit",
            allowed: "\(limit.inTenths) %")
        return [finding(remark, page: page, place: excess.place, object: "the plates")]
    }
}
