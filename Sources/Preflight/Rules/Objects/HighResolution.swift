/// Pictures with more pixels than a press can show.
struct HighResolution: ObjectRule {
    let code = PreflightCode(
        "high-resolution", "A picture finer than the press shows",
        reason:
            "Beyond twice the lines of the screen more pixels aren't seen. They make the file large and slow, and are "
            + "thrown away on the press, with what was sharpened in them. Reduce the picture to 300 pixels an inch.",
        reference: "the press's profile; newspapers' specifications")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.greatestResolution != nil }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        let matrix = object.state.matrix
        guard case .image(let image) = object.kind, let greatest = terms.limits.greatestResolution,
            !image.isStencil, image.bits > 1, matrix.lengthX > 0, matrix.lengthY > 0
        else { return [] }
        // A picture of a few flat inks is line art.
        if case .indexed? = image.space { return [] }
        let resolution = min(Double(image.width) / matrix.lengthX, Double(image.height) / matrix.lengthY) * 72
        guard resolution > greatest * 1.05, resolution.isFinite else { return [] }
        return [
            Remark(
                "a picture of \(image.width) × \(image.height) pixels at \(Int(resolution.rounded())) ppi",
                allowed: "\(Int(greatest)) ppi", severity: .remark)
        ]
    }
}
