public import Diagnostics
import Documents
public import Grammar
public import SceneGraph

/// Checks finished pages for type and lines that a press can't reproduce, by the limits of
/// a theme's `print` section.
public struct PrintCheck {
    private let limits: PrintDefinition
    private let palette: Palette
    private let log: DiagnosticLog
    private let span: Span?

    /// Returns nil if the theme has no such section, or isn't for paper: nothing is checked then.
    public init?(_ config: Config, span: Span?, log: DiagnosticLog) {
        guard let limits = config.print, limits.onPaper else { return nil }
        self.limits = limits
        palette = Palette(config.node)
        self.log = log
        self.span = span
    }

    /// Warns about the first few findings of each kind, and states how many more there are.
    public func check(_ pages: [Scene]) {
        var findings = PrintFindings(limits: limits, palette: palette)
        for (index, page) in pages.enumerated() {
            findings.look(through: page, name: pages.count > 1 ? "page \(index + 1), " : "")
        }
        for kind in PrintFindings.Kind.allCases {
            let found = findings.found[kind] ?? []
            for finding in found.prefix(PrintCheck.toldCount) {
                log.warning(kind.code, finding, at: span, hint: kind.hint(limits))
            }
            if found.count > PrintCheck.toldCount {
                log.warning(
                    kind.code, "and \(found.count - PrintCheck.toldCount) more \(kind.rest)", at: span,
                    hint: kind.hint(limits))
            }
        }
    }

    private static let toldCount = 3
}
