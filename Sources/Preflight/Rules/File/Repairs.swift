/// Files that had to be mended before they could be read.
struct Repairs: FileRule {
    let code = PreflightCode(
        "damaged-file", "A damaged file",
        reason:
            "The file breaks the rules of PDF, so that readers have to guess what it means, and "
            + "two of them may guess differently. Write it again with the program that made it.",
        reference: "ISO 32000-1:2008, 7.5")

    func isAsked(_ terms: PreflightTerms) -> Bool { true }

    func remarks(on file: FileSubject) -> [Remark] {
        file.file.repairs.prefix(5).map { Remark($0, allowed: "a file without faults") }
    }
}
