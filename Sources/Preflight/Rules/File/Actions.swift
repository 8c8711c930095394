/// Programs and actions in a file that is to be printed.
struct Actions: FileRule {
    let code = PreflightCode(
        "actions", "Actions or JavaScript",
        reason:
            "A file that does something when it is opened may not print what was checked.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 12.6")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX }

    func remarks(on file: FileSubject) -> [Remark] {
        var remarks: [Remark] = []
        let catalog = file.file.catalog
        if !catalog["AA"].isNull { remarks.append(Remark("actions of the document", allowed: "none")) }
        if catalog["OpenAction"].isDictionary {
            let kind = catalog["OpenAction"]["S"].name ?? "an action"
            if kind != "GoTo" { remarks.append(Remark("\(kind) when the file is opened", allowed: "none")) }
        }
        if !catalog["Names"]["JavaScript"].isNull { remarks.append(Remark("JavaScript", allowed: "none")) }
        for (index, page) in file.pages.enumerated() where !page["AA"].isNull {
            remarks.append(Remark("actions of page \(index + 1)", allowed: "none"))
        }
        return remarks
    }
}
