/// Objects and tables of objects in streams.
struct ObjectStreams: FileRule {
    let code = PreflightCode(
        "object-streams", "Objects in streams",
        reason:
            "PDF 1.4 knows neither object streams nor cross-reference streams: a reader of that "
            + "version finds nothing in the file. Write it without them (qpdf "
            + "--object-streams=disable).",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 7.5.7 and 7.5.8")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX1a }

    func remarks(on file: FileSubject) -> [Remark] {
        let streams = [
            file.hasObjectStreams ? "object streams" : nil,
            file.hasReferenceStream ? "a cross-reference stream" : nil,
        ].compactMap { $0 }
        return streams.isEmpty
            ? [] : [Remark(streams.joined(separator: " and "), allowed: "a plain table of objects")]
    }
}
