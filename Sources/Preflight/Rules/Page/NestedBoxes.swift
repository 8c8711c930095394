import SceneGraph

/// Boxes that reach out of those around them.
struct NestedBoxes: PageRule {
    let code = PreflightCode(
        "boxes-not-nested", "Boxes that don't lie in each other",
        reason:
            "The trim lies within the bleed, the bleed within the paper. A box that reaches out "
            + "of the one around it is cut there.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX || terms.limits.bleed != nil }

    func remarks(on page: PageSubject) -> [Remark] {
        let boxes = page.boxes
        guard let media = boxes.media, !media.isEmpty, media.width > 0, media.height > 0 else {
            return [Remark("no MediaBox", allowed: "the size of the paper")]
        }
        var remarks: [Remark] = []
        func require(_ inner: Rect?, _ name: String, in outer: Rect?, _ outerName: String) {
            guard let inner, let outer, !Self.contains(outer, inner) else { return }
            remarks.append(
                Remark(
                    "\(name) of \(PageBoxes.size(inner)) reaches out of \(outerName) of \(PageBoxes.size(outer))",
                    allowed: "\(name) within \(outerName)"))
        }
        require(boxes.trim, "TrimBox", in: boxes.bleed ?? media, boxes.bleed == nil ? "MediaBox" : "BleedBox")
        require(boxes.art, "ArtBox", in: boxes.bleed ?? media, boxes.bleed == nil ? "MediaBox" : "BleedBox")
        require(boxes.bleed, "BleedBox", in: media, "MediaBox")
        return remarks
    }

    private static func contains(_ outer: Rect, _ inner: Rect) -> Bool {
        let slack = 0.01
        return inner.minX >= outer.minX - slack && inner.minY >= outer.minY - slack
            && inner.maxX <= outer.maxX + slack && inner.maxY <= outer.maxY + slack
    }
}
