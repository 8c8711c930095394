/// Profiles that take the place of the device's inks.
struct DefaultSpaces: PageRule {
    let code = PreflightCode(
        "default-colour-space", "Inks that stand for a profile",
        reason:
            "DefaultCMYK and DefaultGray among the resources say that DeviceCMYK and DeviceGray are "
            + "meant by a profile of their own: they would be converted, and black wouldn't stay "
            + "black. In PDF/X-1a the output intent alone says what inks look like.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 8.6.5.6")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX1a }

    func remarks(on page: PageSubject) -> [Remark] {
        page.resources.flatMap { path, resources in
            ["DefaultCMYK", "DefaultGray"].compactMap { name -> Remark? in
                let node = resources["ColorSpace"][name]
                guard let space = ColorSpace(node, resources), node.name == nil else { return nil }
                return Remark(
                    "\(name) is \(space.family)", allowed: "none",
                    object: "ColorSpace \(name)" + (path.isEmpty ? "" : " in \(path)"))
            }
        }
    }
}
