/// The metadata in XML that PDF/X-4 keeps its statements in.
struct MissingMetadata: FileRule {
    let code = PreflightCode(
        "missing-xmp", "Missing XMP metadata",
        reason:
            "PDF/X-4 says what it is in XMP metadata: the standard, the title and the dates. "
            + "Programs that look there find a file that says nothing.",
        reference: "ISO 15930-7:2010, ISO 32000-1:2008, 14.3.2")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.standard == .x4 }

    func remarks(on file: FileSubject) -> [Remark] {
        let metadata = Metadata(file.file)
        guard !metadata.isEmpty else {
            return [Remark("no metadata", allowed: "XMP metadata of the document")]
        }
        return ["GTS_PDFXVersion", "title", "CreateDate", "ModifyDate", "MetadataDate", "DocumentID"]
            .compactMap {
                metadata.value($0) == nil ? Remark("no \($0) in the XMP metadata", allowed: "a \($0)") : nil
            }
    }
}
