import SceneGraph

/// Links, notes and fields on what is printed.
struct AnnotationInBleed: PageRule {
    let code = PreflightCode(
        "annotation-in-bleed", "An annotation on the printed page",
        reason:
            "Links, notes and form fields may be printed, or not, as the device likes. They lie "
            + "outside the bleed, or aren't there.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 12.5")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on page: PageSubject) -> [Remark] {
        page.node["Annots"].elements.compactMap { annotation in
            let kind = annotation["Subtype"].name ?? "an annotation"
            guard kind != "TrapNet", kind != "PrinterMark",
                let box = annotation["Rect"].numbers.flatMap(Rect.init(corners:)),
                box.overlaps(page.boxes.printed)
            else { return nil }
            let place = page.boxes.place(box).map { " at \($0.x.inTenths), \($0.y.inTenths) mm" } ?? ""
            return Remark("\(kind)\(place)", allowed: "nothing within the bleed", object: annotation.id?.text)
        }
    }
}
