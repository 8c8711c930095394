public import Diagnostics
import Documents
import Glibc

/// A file that was asked for: a document, or why it is none.
public struct LoadedDocument: Sendable {
    /// The path; of a row's document the table's, with the line.
    public var path: String
    /// nil where the file is no document; the diagnostics say why.
    public var document: Document?
    public var diagnostics: [Diagnostic]
    /// What its files are called, without an extension, where that isn't the document's own name. It may
    /// hold folders.
    var name: String?
    /// The row of a table that it was made for.
    var place: Span?

    /// Whether it was made for a row of a table.
    public var isRow: Bool { place != nil }
}

/// Finds and reads the documents that a command names.
public enum DocumentLoader {
    /// Stands for the standard input among paths.
    public static let standardInput = "-"

    /// Reads files, and folders for the documents in them and in their subfolders.
    ///
    /// A file that is named must be a document; in a folder, what is none is passed over.
    ///
    /// - Parameter accepts: Which documents of a folder are wanted.
    /// - Returns: Documents and mistakes in the order of the paths, those of a folder sorted by name.
    public static func load(
        _ paths: [String], accepting accepts: (Document.Kind) -> Bool
    ) -> [LoadedDocument] {
        var result: [LoadedDocument] = []
        var seen: Set<String> = []
        for path in paths {
            guard path != standardInput, Folder.exists(path) else {
                if seen.insert(path).inserted { result.append(load(path)) }
                continue
            }
            guard let files = Folder.documents(in: path) else {
                result.append(.failed(path, "can't read the folder '\(path)'"))
                continue
            }
            var found = files.count { seen.contains($0) }
            for file in files where seen.insert(file).inserted {
                let loaded = load(file, isNamed: false)
                guard loaded.document.map({ accepts($0.kind) }) ?? !loaded.diagnostics.isEmpty else {
                    continue
                }
                found += 1
                result.append(loaded)
            }
            if found == 0 { result.append(.failed(path, "there are no documents in the folder '\(path)'")) }
        }
        return result
    }

    /// Reads one file.
    ///
    /// - Parameter isNamed: Whether a file that is none of our documents is a mistake.
    public static func load(_ path: String, isNamed: Bool = true) -> LoadedDocument {
        let log = DiagnosticLog()
        let node =
            path == standardInput ? readStandardInput(log: log) : DocumentReader.read(path: path, log: log)
        var document: Document?
        if let node, !log.hasErrors {
            document = Document.Kind(of: node).map { Document($0, node, path: path) }
            if document == nil, isNamed { reportUnknown(node, log: log) }
        }
        return LoadedDocument(path: path, document: document, diagnostics: log.diagnostics)
    }

    private static func reportUnknown(_ node: Node, log: DiagnosticLog) {
        guard let members = node.members else {
            let what = node.isNull ? "the document is empty" : "expected a document, found \(node.kind)"
            log.error(what, at: node.span, hint: "a chart has 'data', 'mark' and 'encoding'")
            return
        }
        let telling = [
            "mark", "layer", "hconcat", "vconcat", "concat", "blocks", "table", "config", "data", "encoding",
        ]
        let near = members.lazy.compactMap { member in
            telling.nearest(to: member.key).map { (member, $0) }
        }.first
        log.error(
            "the document is no chart, sheet, dataset or theme", at: near?.0.keySpan ?? node.span,
            hint: near.map { "did you mean '\($0.1)'?" }
                ?? "a chart has 'mark' or 'layer', a sheet 'blocks', a dataset 'table' and 'columns', a theme 'config'"
        )
    }

    private static func readStandardInput(log: DiagnosticLog) -> Node? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= FileReader.sizeLimit {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        let name = "<stdin>"
        guard let text = TextEncoding.decode(bytes, name: name, log: log) else { return nil }
        return DocumentReader.read(SourceFile(name: name, text: text), log: log)
    }
}

extension LoadedDocument {
    static func failed(_ path: String, _ message: String, hint: String? = nil) -> LoadedDocument {
        LoadedDocument(path: path, document: nil, diagnostics: [.error(message, hint: hint)])
    }
}
