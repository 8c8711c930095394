/// Spots that have one name and two meanings.
struct InconsistentSpots: FileRule {
    let code = PreflightCode(
        "spot-inconsistent", "A spot with two alternatives",
        reason:
            "A spot is one ink. If two colour spaces replace it differently, half of it comes out "
            + "in another colour as soon as it isn't on the press.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 8.6.6.4")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX || terms.limits.spots != nil }

    func remarks(on file: FileSubject) -> [Remark] {
        var alternatives: [String: InkAmounts] = [:]
        var told: Set<String> = []
        var remarks: [Remark] = []
        for (index, node) in file.pages.enumerated() {
            let page = PageSubject(node, number: index + 1, file.terms)
            for (_, resources) in page.resources {
                for (name, value) in resources["ColorSpace"].entries {
                    guard let space = ColorSpace(value, resources), let spot = space.spots.first,
                        space.componentCount == 1
                    else { continue }
                    let inks = space.alternateInks(of: [1])
                    let known = alternatives[spot] ?? inks
                    alternatives[spot] = known
                    guard !known.isNear(inks), told.insert(spot).inserted else { continue }
                    remarks.append(
                        Remark(
                            "\(spot) is \(known.text) and \(inks.text)", allowed: "one alternative",
                            object: "ColorSpace \(name) of page \(index + 1)"))
                }
            }
        }
        return remarks
    }
}
