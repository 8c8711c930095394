/// Whether inks have been spread under each other already.
struct Trapped: FileRule {
    let code = PreflightCode(
        "trapped", "Trapping isn't stated",
        reason:
            "Trapping twice thickens type; a press has to know whether it was done. Trapped is "
            + "/True or /False, a name, not left open.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.6")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        let entry = file.info["Trapped"]
        let value = entry.name ?? (file.terms.isX1a ? nil : Metadata(file.file).value("Trapped"))
        if value == "True" || value == "False" { return [] }
        let found = value ?? entry.text.map { "the text '\($0)'" } ?? entry.boolean.map { "the value \($0)" }
        return [Remark(found.map { "Trapped is \($0)" } ?? "no Trapped", allowed: "the name True or False")]
    }
}
