import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Finds text in a font that isn't installed and so is set in another one. A list of families is fine if one of them
/// is there.
struct FontCheck: Check {
    let id = "fonts"
    let codes: [Diagnostic.Code] = [.missingFont]
    let reads: Set<CheckSubject.Kind> = [.picture, .pages]

    func findings(in subject: CheckSubject) -> [Finding] {
        var seen: Set<String> = []
        var findings: [Finding] = []
        // Neighbours are mostly of one font.
        var last: String?
        for scene in subject.scenes {
            scene.root.forEachText { item in
                for run in item.lines.joined() where !run.text.isEmpty {
                    let family = (run.font ?? item.font).family
                    guard family != last else { continue }
                    last = family
                    guard seen.insert(family).inserted, let missing = subject.measuring.missingFont(family)
                    else { continue }
                    findings.append(finding(family, missing, subject))
                }
            }
        }
        return findings
    }

    private func finding(_ family: String, _ missing: MissingFont, _ subject: CheckSubject) -> Finding {
        let names = missing.names.quoted
        var hints = [
            "name one that 'tuban fonts' lists, add its file to the theme's 'fonts', or end the list with a generic "
                + "name: \(family), sans-serif"
        ]
        if let near = missing.names.first.flatMap(missing.installed.nearest) {
            hints.insert("did you mean '\(near)'?", at: 0)
        }
        let place =
            subject.config.node?.place(of: family)
            ?? subject.span.flatMap { self.place(of: family, in: $0.file) }
        return Finding(
            .fact, .missingFont,
            missing.names.count == 1
                ? "the font \(names) isn't installed, so its text is set in another one"
                : "none of the fonts \(names) is installed, so the text is set in another one",
            at: place ?? subject.span, hints: hints)
    }

    /// The first place of the name in the document.
    private func place(of family: String, in file: SourceFile) -> Span? {
        file.bytes.firstRange(of: Array(family.utf8)).map { Span(file: file, range: $0) }
    }
}

extension Node {
    /// The place of a text in the tree.
    fileprivate func place(of text: String, depth: Int = 16) -> Span? {
        if string == text { return span }
        guard depth > 0 else { return nil }
        let parts = elements ?? members?.map(\.value) ?? []
        return parts.lazy.compactMap { $0.place(of: text, depth: depth - 1) }.first
    }
}
