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
        var value = entry.name
        if value == nil, !file.terms.isX1a { value = Metadata(file.file).value("Trapped") }
        if value == "True" || value == "False" { return [] }
        return [Remark(Self.text(of: entry, value), allowed: "the name True or False")]
    }

    private static func text(of entry: PDFNode, _ value: String?) -> String {
        switch entry.object {
        case .string: "Trapped is a text, not a name"
        case .boolean: "Trapped is a truth value, not a name"
        default: value.map { "Trapped is \($0)" } ?? "no Trapped"
        }
    }
}
