/// Layers, of which a press would have to know which to print.
struct Layers: FileRule {
    let code = PreflightCode(
        "layers", "Layers",
        reason:
            "Optional content can be shown or hidden, so nobody knows what is meant to be "
            + "printed. PDF/X-1a has none; in PDF/X-4 the default is printed.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 8.11")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX1a }

    func remarks(on file: FileSubject) -> [Remark] {
        let layers = file.file.catalog["OCProperties"]
        guard layers.isDictionary else { return [] }
        let names = layers["OCGs"].elements.compactMap { $0["Name"].text }
        return [
            Remark(
                names.isEmpty ? "layers" : "layers: " + names.prefix(8).joined(separator: ", "),
                allowed: "none")
        ]
    }
}
