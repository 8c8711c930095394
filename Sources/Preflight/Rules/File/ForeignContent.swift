/// What only some devices understand, or what stands in other files.
struct ForeignContent: FileRule {
    let code = PreflightCode(
        "foreign-content", "PostScript, OPI, or other files",
        reason:
            "PostScript, OPI links, references to other files and alternate pictures for printing "
            + "put something else on paper than what is seen. All that is printed stands in the "
            + "file itself, and in PDF/X-1a nothing but that: no files are embedded.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 8.8.2, 8.9.5.4, 8.10.4 and 14.11.7")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        file.dictionaries.compactMap { node, id in
            func remark(_ found: String) -> Remark { Remark(found, allowed: "none", object: id?.text) }
            if node.isStream, node["Subtype"].name == "PS" || node["Subtype2"].name == "PS" {
                return remark("PostScript")
            }
            if node.isStream, node["OPI"].isDictionary { return remark("an OPI link") }
            if node.isStream, node["Ref"].isDictionary { return remark("a reference to another file") }
            if node.isStream, node["F"].isDictionary || node["F"].bytes != nil {
                return remark("data in another file")
            }
            if node["Alternates"].elements.contains(where: { $0["DefaultForPrinting"].boolean == true }) {
                return remark("another picture for printing")
            }
            if file.terms.isX1a, node["EF"].isDictionary { return remark("an embedded file") }
            return nil
        }
    }
}
