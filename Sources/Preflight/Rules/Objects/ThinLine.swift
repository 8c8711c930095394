import SceneGraph

/// Lines that the press can't hold.
struct ThinLine: ObjectRule {
    let code = PreflightCode(
        "thin-line", "A line that is too thin",
        reason:
            "A line that is thinner than the press can hold breaks or vanishes; a line of width 0 "
            + "is as thin as the device can draw, which on a platesetter is invisible. Thin shapes "
            + "are told, too.",
        reference: "the press's profile; newspapers' specifications")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.leastLine != nil }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard let sizes = terms.limits.leastLine, let (color, _) = object.colors.first, color.pattern == nil
        else {
            return []
        }
        let screening = color.screening
        let least = sizes.least(screening)
        switch object.kind {
        case .stroke:
            let weight = object.state.lineWidth * object.state.matrix.leastScale
            guard weight < least - 0.005 else { return [] }
            return [
                Remark(
                    "a line of \(weight.inHundredths) pt, \(screening.rawValue)",
                    allowed: "\(least.inHundredths) pt")
            ]
        case .fill(let path):
            guard let box = path.asRectangle, min(box.width, box.height) < 0.8 * least,
                max(box.width, box.height) > 20 * least
            else { return [] }
            return [
                Remark(
                    "a strip of \(min(box.width, box.height).inHundredths) pt, \(screening.rawValue)",
                    allowed: "\(least.inHundredths) pt", severity: .remark)
            ]
        default: return []
        }
    }
}
