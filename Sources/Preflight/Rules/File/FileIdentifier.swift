/// The identifier by which two states of a file are told apart.
struct FileIdentifier: FileRule {
    let code = PreflightCode(
        "missing-file-id", "No file identifier",
        reason:
            "The trailer's ID tells two states of a file apart; PDF/X requires it.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.4")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        let id = file.file.trailer["ID"].elements
        let isWhole = id.count == 2 && id.allSatisfy { !($0.bytes ?? []).isEmpty }
        return isWhole ? [] : [Remark("no ID in the trailer", allowed: "an array of two strings")]
    }
}
