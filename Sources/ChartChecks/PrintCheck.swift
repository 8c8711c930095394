import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Finds type and lines that a press can't reproduce, by the limits of a theme's `print` section. Without that
/// section, or if it isn't for paper, there is nothing to check.
struct PrintCheck: Check {
    let id = "print-limits"
    var codes: [Diagnostic.Code] { PrintFindings.Kind.allCases.map(\.code) }
    let reads: Set<CheckSubject.Kind> = [.picture, .pages]

    private static let toldCount = 3

    /// Returns the first few findings of each kind, and how many more there are.
    func findings(in subject: CheckSubject) -> [Finding] {
        guard let limits = subject.config.print, limits.onPaper else { return [] }
        var findings = PrintFindings(limits: limits)
        for (index, page) in subject.scenes.enumerated() {
            findings.look(through: page, name: subject.scenes.count > 1 ? "page \(index + 1), " : "")
        }
        return PrintFindings.Kind.allCases.flatMap { kind in
            let found = findings.found[kind] ?? []
            var messages = Array(found.prefix(Self.toldCount))
            if found.count > Self.toldCount {
                messages.append("and \(found.count - Self.toldCount) more \(kind.rest)")
            }
            return messages.map { message in
                Finding(.judgement, kind.code, message, at: subject.span, hints: [kind.hint(limits)])
            }
        }
    }
}
