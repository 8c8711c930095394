/// Colours of the screen on a press.
struct RGBColor: ObjectRule {
    let code = PreflightCode(
        "rgb-colour", "Colours of the screen",
        reason:
            "A press has no red, green and blue: it converts them by rules of its own, and black "
            + "text becomes four inks on top of each other. Give every colour as process inks or as "
            + "a spot.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 8.6.4.3")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard !object.isInPlainInks else { return [] }
        return object.spaces.compactMap { space in
            switch space {
            case .deviceRGB: Remark("\(object.noun) in DeviceRGB", allowed: Self.allowed)
            case .calRGB, .lab, .icc(3, _):
                // PDF/X-4 lets the press convert them by their profiles.
                terms.isX1a ? Remark("\(object.noun) in \(space.family)", allowed: Self.allowed) : nil
            default: nil
            }
        }
    }

    private static let allowed = "DeviceCMYK, DeviceGray, Separation or DeviceN"
}
