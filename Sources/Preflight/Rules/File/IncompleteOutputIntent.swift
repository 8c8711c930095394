/// Output intents that don't say which press they mean.
struct IncompleteOutputIntent: FileRule {
    let code = PreflightCode(
        "output-intent-incomplete", "An output intent that says too little",
        reason:
            "The condition has an identifier and a description, and if no registry knows it, the "
            + "profile itself is embedded: without these nobody can tell what the inks were meant "
            + "to look like.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.5")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        guard file.intents.count == 1, let intent = file.intents.first else { return [] }
        var remarks: [Remark] = []
        let identifier = intent["OutputConditionIdentifier"].text ?? ""
        if identifier.isEmpty {
            remarks.append(
                Remark(
                    "no OutputConditionIdentifier", allowed: "the condition's name in the registry, or Custom"
                ))
        }
        let hasProfile = intent["DestOutputProfile"].isStream
        let registry = intent["RegistryName"].text ?? ""
        if !hasProfile, registry.isEmpty, !identifier.isEmpty {
            remarks.append(
                Remark("neither a profile nor a registry", allowed: "an embedded profile, or a RegistryName"))
        }
        if (intent["Info"].text ?? "").isEmpty, registry.isEmpty, !identifier.isEmpty {
            remarks.append(Remark("no Info", allowed: "a description of the condition"))
        }
        return remarks
    }
}
