/// Ways of compressing data that the standard leaves out.
struct ForbiddenFilters: FileRule {
    let code = PreflightCode(
        "filter-not-allowed", "A compression that isn't allowed",
        reason:
            "PDF/X-1a allows neither JBIG2 nor JPEG 2000, which is newer than PDF 1.4, and no "
            + "filter of a reader's own. Compress with Flate, pictures with JPEG.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 7.4")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        let forbidden: Set = file.terms.isX1a ? ["JBIG2Decode", "JPXDecode", "Crypt"] : ["Crypt"]
        return file.dictionaries.flatMap { node, id -> [Remark] in
            guard node.isStream else { return [] }
            return StreamDecoder.filters(of: node).filter(forbidden.contains).map {
                Remark($0, allowed: "FlateDecode or DCTDecode", object: id?.text)
            }
        }
    }
}
