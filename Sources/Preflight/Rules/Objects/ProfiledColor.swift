/// Inks that a profile stands before.
struct ProfiledColor: ObjectRule {
    let code = PreflightCode(
        "profiled-colour", "Inks by a profile",
        reason:
            "In PDF/X-1a the output intent alone says what inks look like. Grey and CMYK with a "
            + "profile of their own would be converted, and black wouldn't stay black.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 8.6.5.5")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX1a }

    func remarks(on object: PaintedObject, _ terms: PreflightTerms) -> [Remark] {
        guard !object.isInPlainInks else { return [] }
        return object.spaces.compactMap { space in
            switch space {
            case .calGray, .icc(1, _), .icc(4, _):
                Remark("\(object.noun) in \(space.family)", allowed: "DeviceGray or DeviceCMYK")
            default: nil
            }
        }
    }
}
