/// Text in black or grey that takes four plates.
struct BlackText: ObjectRule {
    let code = PreflightCode(
        "text-not-k-only", "Black text of several inks",
        reason:
            "Four plates never fit exactly: black or grey text of several inks gets coloured "
            + "edges and fills in. It is printed with black ink alone.",
        reference: "the press's profile")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.textIsBlackOnly }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard case .text(let run) = object.kind, run.glyphs.contains(where: { !$0.glyph.isSpace }) else {
            return []
        }
        return object.colors.compactMap { color, _ in
            let inks = color.inks
            guard color.pattern == nil, !inks.isConverted, !inks.isRegistration, Self.isNeutral(inks) else {
                return nil
            }
            return Remark("text in \(inks.text)", allowed: "black ink alone")
        }
    }

    /// Whether a colour is a black or a grey that other inks than black have a share in.
    private static func isNeutral(_ inks: InkAmounts) -> Bool {
        let printed = inks.printed
        guard printed.contains(where: { [.cyan, .magenta, .yellow].contains($0) }),
            printed.allSatisfy({ if case .spot = $0 { false } else { true } })
        else { return false }
        let light = inks.naiveRGB
        let (least, most) = (light.min() ?? 0, light.max() ?? 0)
        return most - least < 0.07 && most < 0.95
    }
}
