public import Diagnostics
import Documents

/// What changed between two versions of a document, or of its pictures as scene JSON.
public struct DocumentDifference: Sendable {
    public var changes: [PageChange] = []
    /// What is wrong with either version.
    public var diagnostics: [Diagnostic] = []

    public var hasFailed: Bool { diagnostics.contains { $0.severity == .error } }

    /// - Parameters:
    ///   - old: The path of the old version: a chart, a sheet, or scene JSON.
    ///   - new: That of the new version.
    public init(from old: String, to new: String, _ options: RenderOptions, _ sources: FileSources) {
        let log = DiagnosticLog()
        let reader = VersionReader(options: options, sources: sources, log: log)
        if let old = reader.lines(of: old), let new = reader.lines(of: new) {
            changes = PageDifference(from: old, to: new).changes
        }
        diagnostics = log.diagnostics.filter { $0.severity == .error }
    }

    // MARK: Reports

    /// A line for each change, as an editor reads it at a glance.
    public var text: String {
        var heading = ""
        var text = ""
        for change in changes {
            let title = "page \(change.page)" + (change.heading.isEmpty ? "" : " · \(change.heading)")
            if title != heading { text += (heading.isEmpty ? "" : "\n") + title + "\n" }
            heading = title
            text += "  " + change.sentence + "\n"
        }
        return text + (changes.isEmpty ? "" : "\n") + summary + "\n"
    }

    /// `2 numbers and 1 passage of words changed`
    public var summary: String {
        guard !changes.isEmpty else { return "nothing changed: every number and word is the same" }
        let numbers = changes.count(where: \.isNumber)
        let words = changes.count - numbers
        var parts: [String] = []
        if numbers > 0 { parts.append("\(numbers) number\(numbers == 1 ? "" : "s")") }
        if words > 0 { parts.append("\(words) passage\(words == 1 ? "" : "s") of words") }
        return parts.joined(separator: " and ") + " changed"
    }

    public var json: String {
        JSONText.object([
            ("summary", .string(summary)),
            (
                "changes",
                .array(
                    changes.map { change in
                        .object([
                            ("kind", .string(change.kind.rawValue)), ("page", .number(Double(change.page))),
                            ("heading", .string(change.heading)), ("old", .string(change.old)),
                            ("new", .string(change.new)), ("context", .string(change.context)),
                            ("number", .boolean(change.isNumber)),
                        ])
                    })
            ),
        ]).written
    }
}

extension PageChange {
    /// `1310亿元 became 1320亿元, in 完成年度投资[1320亿元]以上`
    var sentence: String {
        // A text that changed as a whole has nothing around it.
        func place(_ word: String, _ text: String) -> String {
            context == "[\(text)]" ? "" : ", \(word) \(context)"
        }
        return switch kind {
        case .changed: "“\(old)” became “\(new)”" + place("in", new)
        case .added: "“\(new)” is new" + place("in", new)
        case .removed: "“\(old)” is gone" + place("from", old)
        }
    }
}

/// Reads a version: documents are compiled, scenes only read.
private struct VersionReader {
    let options: RenderOptions
    let sources: FileSources
    let log: DiagnosticLog
    /// One for both versions, which mostly share their theme, figures and fonts.
    let bench = Workbench(Workshop())

    func lines(of path: String) -> [PrintedLine]? {
        if let scene = scene(path) { return scene }
        let loaded = DocumentLoader(sources).load(path)
        log.add(contentsOf: loaded.diagnostics)
        guard let document = loaded.document, !log.hasErrors, document.isDrawn(log) else { return nil }
        let compiler = DocumentCompiler(options, bench, log: log)
        return compiler.compile(document)?.pages.printedLines(isChart: document.kind == .chart)
    }

    private func scene(_ path: String) -> [PrintedLine]? {
        guard path.hasSuffix(".json"), let source = try? sources.file(named: path) else { return nil }
        let own = DiagnosticLog()
        return source.text(log: own).flatMap { DocumentReader.read($0, log: own) }
            .flatMap(SceneTextReader.init).map { [$0.scene].printedLines(isChart: $0.isChart) }
    }
}
