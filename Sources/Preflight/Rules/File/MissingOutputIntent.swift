/// The press that a file is made for.
struct MissingOutputIntent: FileRule {
    let code = PreflightCode(
        "missing-output-intent", "No output intent",
        reason:
            "Inks mean something only on a certain press and paper. The output intent names them; "
            + "there is exactly one for PDF/X.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 14.11.5")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        switch file.intents.count {
        case 1: []
        case 0: [Remark("no output intent for PDF/X", allowed: "one")]
        case let count: [Remark("\(count) output intents for PDF/X", allowed: "one")]
        }
    }
}
