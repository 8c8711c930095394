/// What shows through, which PDF/X-1a has none of.
struct Transparency: PageRule {
    let code = PreflightCode(
        "transparency", "Transparency",
        reason:
            "A press has no transparency: someone has to work out the inks that come of it, and "
            + "each device does so differently. PDF/X-1a has no transparency group, no soft mask, "
            + "no blend mode but Normal, and no opacity below 1. Resolve it before.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 11.6")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX1a }

    func remarks(on page: PageSubject) -> [Remark] {
        var remarks: [Remark] = []
        func add(_ found: String, _ object: String) {
            remarks.append(Remark(found, allowed: "none", object: object))
        }
        if page.node["Group"]["S"].name == "Transparency" { add("a transparency group", "the page") }
        for (title, object) in page.each("XObject") {
            if object["Group"]["S"].name == "Transparency" { add("a transparency group", title) }
            if object["SMask"].isStream { add("a soft mask of a picture", title) }
            if (object["SMaskInData"].integer ?? 0) != 0 { add("a soft mask within a picture", title) }
        }
        for (title, state) in page.each("ExtGState") {
            if !state["SMask"].isNull, state["SMask"].name != "None" { add("a soft mask", title) }
            let mode = state["BM"].name ?? state["BM"][0].name ?? "Normal"
            if mode != "Normal", mode != "Compatible" { add("the blend mode \(mode)", title) }
            for key in ["ca", "CA"] {
                if let alpha = state[key].number, alpha < 1 {
                    add("an opacity (\(key)) of \(alpha.inHundredths)", title)
                }
            }
        }
        return remarks
    }
}
