/// The entries that say what a file is and when it was made.
struct DocumentInformation: FileRule {
    let code = PreflightCode(
        "missing-info", "Missing document information",
        reason:
            "Title and dates tell a prepress operator which of two files is which, and PDF/X-1a "
            + "requires them, with dates of PDF's form. The programs that made the file, Creator and "
            + "Producer, are recommended, and remarked on.",
        reference: "ISO 15930-4:2003, ISO 32000-1:2008, 14.3.3")

    func isAsked(_ terms: PreflightTerms) -> Bool { terms.isX1a }

    func remarks(on file: FileSubject) -> [Remark] {
        ["Title", "Creator", "Producer", "CreationDate", "ModDate"].compactMap { key in
            let text = file.info[key].text ?? ""
            let isDate = key.hasSuffix("Date")
            guard text.isEmpty || isDate && !Self.isDate(text) else { return nil }
            return Remark(
                text.isEmpty ? "no \(key)" : "\(key) is '\(text)'",
                allowed: isDate ? "a date such as D:20240131120000Z" : "a \(key)",
                severity: key == "Creator" || key == "Producer" ? .remark : .defect)
        }
    }

    private static func isDate(_ text: String) -> Bool {
        let digits = text.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
        return text.hasPrefix("D:") && digits.count >= 4
    }
}
