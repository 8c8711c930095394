import ChartModel
import Diagnostics
import SceneGraph

/// Finds text that shouldn't be printed: characters that no font has, and the words that computers print for
/// a missing value.
struct TextCheck: Check {
    let id = "printed-text"
    let codes: [Diagnostic.Code] = [.printedNull, .missingCharacter]
    let reads: Set<CheckSubject.Kind> = [.picture, .pictureOnSheet, .pages]

    func findings(in subject: CheckSubject) -> [Finding] {
        // A chart repeats a character row by row.
        var told: Set<Unicode.Scalar> = []
        var missing: Set<String> = []
        return subject.scenes.flatMap { $0.root.texts }.flatMap { item in
            missingValue(item, subject).filter { missing.insert($0.message).inserted }
                + missingCharacters(item, subject).filter {
                    told.insert($0.character).inserted
                }.map(\.finding)
        }
    }

    // MARK: Missing values

    /// What a missing value is printed as after a calculation.
    private static let missing: Set = ["NaN", "undefined", "null", "Infinity"]
    private static let words = WordList(Array(missing))

    private func missingValue(_ item: TextItem, _ subject: CheckSubject) -> [Finding] {
        let text = item.plainText
        guard item.style.opacity > 0, isMissing(text) else { return [] }
        return [
            Finding(
                .judgement, .printedNull, "“\(text)” is printed: a value is missing", at: subject.span,
                hints: ["fill it in where the data come from, or leave its row out with a filter"])
        ]
    }

    /// Whether a text contains one of the words, not as part of another word.
    private func isMissing(_ text: String) -> Bool {
        guard Self.words.isFound(in: text) else { return false }
        return text.split(whereSeparator: { !($0.isASCII && $0.isLetter) }).contains {
            Self.missing.contains(String($0))
        }
    }

    // MARK: Missing characters

    private func missingCharacters(
        _ item: TextItem, _ subject: CheckSubject
    ) -> [(character: Unicode.Scalar, finding: Finding)] {
        item.lines.joined().flatMap { run in
            subject.measuring.missingCharacters(of: run.text, in: run.font ?? item.font)
        }.map { scalar in
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            let finding = Finding(
                .fact, .missingCharacter,
                "no font has the character '\(scalar)' (U+\(padded)) of “\(item.plainText)”",
                at: subject.span.flatMap { place(of: scalar, in: $0.file) } ?? subject.span,
                hints: ["change the text, or name a font that has it"])
            return (scalar, finding)
        }
    }

    /// Returns the first place of the character in the document, if it occurs there.
    private func place(of scalar: Unicode.Scalar, in file: SourceFile) -> Span? {
        var offset = 0
        for candidate in file.text.unicodeScalars {
            let width = UTF8.width(candidate)
            if candidate == scalar { return Span(file: file, range: offset..<offset + width) }
            offset += width
        }
        return nil
    }
}
