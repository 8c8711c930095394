/// The compression that was patented when the standards were written.
struct LZWCompression: FileRule {
    let code = PreflightCode(
        "lzw-compression", "LZW compression",
        reason:
            "LZW is left out of all PDF/X standards; a device may not be able to read it. "
            + "Compress with Flate.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 7.4.4")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        file.dictionaries.compactMap { node, id in
            guard node.isStream, StreamDecoder.filters(of: node).contains("LZWDecode") else { return nil }
            return Remark("LZWDecode", allowed: "FlateDecode", object: id?.text)
        }
    }
}
