public import Diagnostics
public import Documents
import Grammar
import Synchronization

/// A house style: a config in a file of its own.
public struct Theme: Sendable {
    /// The config, which a spec's own is laid over.
    public var config: Node

    public init(config: Node) { self.config = config }

    /// Takes the theme from its document: the `config` in it, or the whole.
    ///
    /// - Returns: nil if it is none; what is wrong is reported.
    public static func read(_ node: Node, log: DiagnosticLog) -> Theme? {
        guard let members = node.members else {
            log.error("expected a theme, found \(node.kind)", at: node.span)
            return nil
        }
        guard let config = node["config"] else {
            Config(node).validate(log: log)
            return log.hasErrors ? nil : Theme(config: node)
        }
        let known = ["config"] + descriptiveNames
        for member in members where !known.contains(member.key) {
            log.unknownProperty(member.key, of: "a theme", at: member.keySpan, known: known)
        }
        Config(config).validate(log: log)
        return log.hasErrors ? nil : Theme(config: config)
    }

    /// Reads the theme of a file.
    public static func read(path: String, log: DiagnosticLog) -> Theme? {
        DocumentReader.read(path: path, name: FilePath(path).shown, log: log).flatMap { read($0, log: log) }
    }

    private static let descriptiveNames = ["$schema", "title", "name", "description", "source"]
}

/// The themes that were read so far: a file is read once in a process.
final class ThemeStore: Sendable {
    private struct Entry: Sendable {
        var theme: Theme?
        var diagnostics: [Diagnostic]
    }

    private let entries = Mutex<[String: Entry]>([:])

    /// The theme of a file. What is wrong with it is reported to every document that uses it.
    ///
    /// - Parameter span: Where the file is referred to.
    func theme(at path: String, span: Span? = nil, log: DiagnosticLog) -> Theme? {
        let entry = entries.withLock { entries in
            if let entry = entries[path] { return entry }
            let log = DiagnosticLog()
            let theme = Theme.read(path: path, log: log)
            let entry = Entry(theme: theme, diagnostics: log.diagnostics)
            entries[path] = entry
            return entry
        }
        for var diagnostic in entry.diagnostics {
            diagnostic.span = diagnostic.span ?? span
            log.add(diagnostic)
        }
        return entry.theme
    }
}
