/// Curves and screens that take the press's place.
struct TransferCurves: PageRule {
    let code = PreflightCode(
        "transfer-curve", "Transfer curves or screens",
        reason:
            "Transfer curves, halftone phases and named halftones change what the press does with "
            + "the inks, without anyone seeing it before. The press has its own.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 10.5 and 10.6")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on page: PageSubject) -> [Remark] {
        page.each("ExtGState").flatMap { title, state -> [Remark] in
            var found: [String] = []
            if !state["TR"].isNull, state["TR"].name != "Identity" { found.append("a transfer curve (TR)") }
            if !state["TR2"].isNull, state["TR2"].name != "Default" { found.append("a transfer curve (TR2)") }
            if !state["HTP"].isNull { found.append("a halftone phase (HTP)") }
            if !state["HT"]["HalftoneName"].isNull { found.append("a named halftone") }
            if page.terms.isX1a, let kind = state["HT"]["HalftoneType"].integer, kind != 1, kind != 5 {
                found.append("a halftone of type \(kind)")
            }
            return found.map { Remark($0, allowed: "none", object: title) }
        }
    }
}
