/// Black that leaves its ground free.
struct BlackKnocksOut: PlatesRule {
    let code = PreflightCode(
        "black-knocks-out", "Black text or a rule that knocks out",
        reason:
            "Where black type is cut out of a coloured ground, the smallest shift of a plate "
            + "leaves white edges. Black text and rules overprint: DeviceCMYK 0 0 0 1 with "
            + "overprint mode 1, or Separation Black; DeviceGray never does. Where the ground and "
            + "black together are more ink than allowed, it has to knock out.",
        reference: "the press's profile; ISO 32000-1:2008, 8.6.7")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.blackOverprints }

    /// Whether the object is black, and takes away what is under it.
    func asksForGround(_ object: PaintedObject) -> Bool {
        switch object.kind {
        case .text, .stroke: break
        default: return false
        }
        return object.colors.contains { color, overprints in
            color.pattern == nil && !color.inks.isConverted && color.inks.isBlackOnly
                && color.inks.amount(.black) > 0.995
                && !object.state.leavesPlate(.cyan, color, overprints: overprints)
        }
    }

    /// - Parameter ground: The inks under the object where they are most.
    func remark(on object: PaintedObject, ground: [Plate: Double], _ terms: PreflightTerms) -> Remark? {
        let colored = ground.filter { $0.key != .black }
        let total = 100 * colored.values.reduce(0, +)
        guard total > 5, total + 100 <= terms.limits.totalInk ?? .infinity else { return nil }
        let noun = if case .text = object.kind { "black text" } else { "a black line" }
        return Remark(
            "\(noun) on a ground of \(InkAmounts(colored).text)",
            allowed: "black that overprints")
    }
}
