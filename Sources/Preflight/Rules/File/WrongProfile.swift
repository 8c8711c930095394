/// Profiles that don't describe a press.
struct WrongProfile: FileRule {
    let code = PreflightCode(
        "wrong-profile", "A profile of the wrong kind",
        reason:
            "The profile of the output intent describes the press: its class is output, its "
            + "colours are CMYK, and PDF/X-1a, which is older than version 4 of the format, needs "
            + "version 2.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.5")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        file.intents.flatMap { intent -> [Remark] in
            let stream = intent["DestOutputProfile"]
            guard stream.isStream else { return [] }
            guard let profile = file.file.profile(stream) else {
                return [Remark("a profile that can't be read", allowed: "an ICC profile")]
            }
            var remarks: [Remark] = []
            if profile.size < profile.statedSize {
                remarks.append(
                    Remark(
                        "a profile of which \(profile.size) of \(profile.statedSize) bytes are there",
                        allowed: "a whole ICC profile"))
            }
            if profile.deviceClass != "prtr" {
                remarks.append(
                    Remark("a profile of class '\(profile.deviceClass)'", allowed: "class 'prtr', output"))
            }
            let isCMYK = profile.colorSpace == "CMYK"
            if file.terms.isX1a ? !isCMYK : !["CMYK", "RGB ", "GRAY"].contains(profile.colorSpace) {
                remarks.append(Remark("a profile for '\(profile.colorSpace)'", allowed: "CMYK"))
            }
            if file.terms.isX1a, profile.majorVersion != 2 {
                remarks.append(Remark("a profile of version \(profile.version)", allowed: "version 2"))
            }
            let count = stream["N"].integer
            if isCMYK, count != 4 {
                remarks.append(Remark("N is \(count.map(String.init) ?? "missing")", allowed: "4 components"))
            }
            return remarks
        }
    }
}
