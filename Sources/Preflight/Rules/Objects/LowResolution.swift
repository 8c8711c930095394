/// Pictures with too few pixels.
struct LowResolution: ObjectRule {
    let code = PreflightCode(
        "low-resolution", "A picture of low resolution",
        reason:
            "A picture needs about one and a half to two pixels for each line of the screen, or "
            + "they show: 170 pixels an inch on newsprint, several times as many for pictures of "
            + "black and white.",
        reference: "the press's profile; newspapers' specifications")

    func isAsked(_ terms: PreflightTerms) -> Bool {
        terms.limits.leastResolution != nil || terms.limits.leastLineArtResolution != nil
    }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard case .image(let image) = object.kind else { return [] }
        let isLineArt = image.isStencil || image.bits == 1
        let (limits, matrix) = (terms.limits, object.state.matrix)
        guard let least = isLineArt ? limits.leastLineArtResolution : limits.leastResolution,
            matrix.lengthX > 0, matrix.lengthY > 0
        else { return [] }
        let resolution = min(Double(image.width) / matrix.lengthX, Double(image.height) / matrix.lengthY) * 72
        guard resolution < least - 1 else { return [] }
        // A handful of pixels is a gradient or a map of cells, not a photograph.
        let isPhotograph = image.width * image.height >= 4096
        return [
            Remark(
                "\(isLineArt ? "line art" : "a picture") of \(image.width) × \(image.height) pixels at \(Int(resolution.rounded())) ppi",
                allowed: "\(Int(least)) ppi", severity: isPhotograph ? .defect : .remark)
        ]
    }
}
