import ChartCompiler
public import Diagnostics
public import Documents
import Grammar
import Synchronization

/// A house style: a config in a file of its own, which may be laid over that of another.
public struct Theme: Sendable {
    /// The config, which a spec's own is laid over.
    public var config: Node

    public init(config: Node) { self.config = config }

    /// Takes the theme from its document: the `config` in it, or the whole.
    ///
    /// - Parameters:
    ///   - path: The file of the document, from whose folder the theme that it extends is looked for.
    ///   - roots: Folders that may be read besides that of the theme and the one around it.
    /// - Returns: nil if it is none; what is wrong is reported.
    public static func read(
        _ node: Node, path: String = "", roots: [String] = [], log: DiagnosticLog
    ) -> Theme? {
        read(node, path: path, roots: roots, extending: [FilePath(path).shown], log: log)
    }

    /// Reads the theme of a file.
    public static func read(path: String, roots: [String] = [], log: DiagnosticLog) -> Theme? {
        DocumentReader.read(path: path, name: FilePath(path).shown, log: log).flatMap {
            read($0, path: path, roots: roots, log: log)
        }
    }

    private static let descriptiveNames = ["$schema", "title", "name", "description", "source"]

    /// - Parameter extending: The files of the themes that are laid over this one, and its own.
    private static func read(
        _ node: Node, path: String, roots: [String], extending: [String], log: DiagnosticLog
    ) -> Theme? {
        guard let members = node.members else {
            log.error("expected a theme, found \(node.kind)", at: node.span)
            return nil
        }
        guard node["config"] != nil || node["extends"] != nil else {
            Config(node).validate(log: log)
            return log.hasErrors ? nil : Theme(config: node)
        }
        let known = ["config", "extends"] + descriptiveNames
        for member in members where !known.contains(member.key) {
            log.unknownProperty(member.key, of: "a theme", at: member.keySpan, known: known)
        }
        let config = node["config"]
        if let config { Config(config).validate(log: log) }
        var base: Theme?
        if let reference = node["extends"] {
            base = extended(reference, path: path, roots: roots, extending: extending, log: log)
        }
        guard !log.hasErrors else { return nil }
        return Config.merge([base?.config, config]).map { Theme(config: $0) }
    }

    /// The theme that another names as the one under it.
    private static func extended(
        _ reference: Node, path: String, roots: [String], extending: [String], log: DiagnosticLog
    ) -> Theme? {
        guard let name = reference.string else {
            log.error("expected the path of a theme, found \(reference.kind)", at: reference.span)
            return nil
        }
        let loader = DataLoader(folder: FilePath(path).folder, roots: roots)
        guard let base = loader.path(name, at: reference.span, log: log) else { return nil }
        let shown = FilePath(base).shown
        guard !extending.contains(shown) else {
            log.error(
                "a theme can't extend itself: \((extending + [shown]).joined(separator: " → "))",
                at: reference.span)
            return nil
        }
        guard let file = FileReader.text(at: base, name: shown, at: reference.span, log: log),
            let node = DocumentReader.read(file, log: log)
        else { return nil }
        return read(node, path: base, roots: roots, extending: extending + [shown], log: log)
    }
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
    /// - Parameters:
    ///   - roots: Folders that may be read for the themes that it extends; the same for all of a run.
    ///   - span: Where the file is referred to.
    func theme(at path: String, roots: [String] = [], span: Span? = nil, log: DiagnosticLog) -> Theme? {
        let entry = entries.withLock { entries in
            if let entry = entries[path] { return entry }
            let log = DiagnosticLog()
            let theme = Theme.read(path: path, roots: roots, log: log)
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
