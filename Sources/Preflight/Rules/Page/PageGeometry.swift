/// Pages that are turned or enlarged as no press does it.
struct PageGeometry: PageRule {
    let code = PreflightCode(
        "page-geometry", "A page turned or enlarged",
        reason:
            "A page is turned by quarters only; programs pass over any other angle, or don't. Its "
            + "unit is the point in PDF/X-1a: an older program takes a page with another unit for one "
            + "of another size.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 7.7.3.3")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on page: PageSubject) -> [Remark] {
        var remarks: [Remark] = []
        if let angle = page.node["Rotate"].number, angle.truncatingRemainder(dividingBy: 90) != 0 {
            remarks.append(
                Remark("a page turned by \(angle.inHundredths)°", allowed: "quarters: 0, 90, 180 or 270°"))
        }
        if page.terms.isX1a, let unit = page.node["UserUnit"].number, unit != 1 {
            remarks.append(Remark("a unit of \(unit.inHundredths) points", allowed: "1 point"))
        }
        return remarks
    }
}
