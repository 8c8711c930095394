import SceneGraph

/// Black that leaves its ground free.
struct BlackKnocksOut: PlatesRule {
    let code = PreflightCode(
        "black-knocks-out", "Black text or a rule that knocks out",
        reason:
            "Where black type is cut out of a coloured ground, the smallest shift of a plate "
            + "leaves white edges. Black text and rules overprint: DeviceCMYK 0 0 0 1 with "
            + "overprint mode 1, or Separation Black; DeviceGray never does. Where the ground and "
            + "black together are more ink than allowed, it has to knock out. On grounds that differ "
            + "from place to place, as pictures do, it is only remarked on.",
        reference: "the press's profile; ISO 32000-1:2008, 8.6.7")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.limits.blackOverprints }

    /// Whether the object is black, and takes away what is under it.
    func asksForGround(_ object: PaintedObject) -> Bool {
        switch object.kind {
        case .text: break
        // A line of no length is a dot, which is a ground as any other.
        case .stroke(let path): if path.hasNoLength { return false }
        default: return false
        }
        return object.colors.contains { color, overprints in
            color.pattern == nil && !color.inks.isConverted && color.inks.isBlackOnly
                && color.inks.amount(.black) > 0.995
                && !object.state.leavesPlate(.cyan, color, overprints: overprints)
        }
    }

    func remark(on object: PaintedObject, ground: Ground, _ terms: PreflightTerms) -> Remark? {
        let limit = terms.limits.totalInk ?? .infinity
        guard Ground.total(ground.inks) > 5, Ground.total(ground.nearby) + 100 <= limit else { return nil }
        let noun = if case .text = object.kind { "black text" } else { "a black line" }
        return Remark(
            "\(noun) on a ground of \(InkAmounts(ground.inks).text)",
            allowed: "black that overprints", severity: ground.isEven ? .defect : .remark)
    }
}

extension Path {
    /// Whether all its lines end where they begin.
    fileprivate var hasNoLength: Bool {
        var start: Point?
        for element in elements {
            switch element {
            case .move(let point): start = point
            case .line(let point): if point != start { return false }
            case .curve: return false
            case .close: continue
            }
        }
        return true
    }
}
