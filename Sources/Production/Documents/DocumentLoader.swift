public import Diagnostics
package import Documents
import Glibc

/// A file that was asked for: a document, or the reason why it isn't one.
public struct LoadedDocument: Sendable {
    /// The path; for the document of a row, the path of the table with the line.
    public var path: String
    /// nil if the file isn't a document; the diagnostics say why.
    public var document: Document?
    public var diagnostics: [Diagnostic]
    /// The name for its files, without an extension, if that isn't the document's own name. It may
    /// contain folders.
    var name: String?
    /// The row of a table that it was made for.
    var place: Span?
    /// The path of the template that it was made from for a row.
    var template: String?
    /// What it was made from: its file; for the document of a row, the template and the table.
    package var sources: [Source] = []

    /// Whether it was made for a row of a table.
    public var isRow: Bool { place != nil }
}

/// Finds and reads the documents that are named on the command line.
public struct DocumentLoader {
    /// Stands for the standard input among paths.
    public static let standardInput = "-"

    private let sources: FileSources

    public init(_ sources: FileSources) { self.sources = sources }

    /// Reads files, and folders for the documents in them and in their subfolders.
    ///
    /// A file that is named must be a document; in a folder, other files are skipped.
    ///
    /// - Parameter accepts: Which documents of a folder to load.
    /// - Returns: Documents and mistakes in the order of the paths, those of a folder sorted by name.
    public func load(
        _ paths: [String], accepting accepts: (Document.Kind) -> Bool
    ) -> [LoadedDocument] {
        var result: [LoadedDocument] = []
        var seen: Set<String> = []
        for path in paths {
            guard path != Self.standardInput, Folder.exists(path) else {
                if seen.insert(path).inserted { result.append(load(path)) }
                continue
            }
            guard let files = Folder.documents(in: path) else {
                result.append(.failed(path, .unreadableFile, "can't read the folder '\(path)'"))
                continue
            }
            var found = files.count { seen.contains($0) }
            for file in files where seen.insert(file).inserted {
                let loaded = load(file, foundIn: path)
                guard loaded.document.map({ accepts($0.kind) }) ?? !loaded.diagnostics.isEmpty else {
                    continue
                }
                found += 1
                result.append(loaded)
            }
            if found == 0 {
                result.append(.failed(path, .wrongDocument, "there are no documents in the folder '\(path)'"))
            }
        }
        return result
    }

    /// Reads one file.
    ///
    /// - Parameter folder: The folder in which it was found; nil for a file that was named. A named file that is
    ///   not one of our documents is a mistake.
    public func load(_ path: String, foundIn folder: String? = nil) -> LoadedDocument {
        let log = DiagnosticLog()
        let source = source(path, foundIn: folder, log: log)
        return Self.document(source, path: path, isNamed: folder == nil, log: log)
    }

    /// Loads a document from a text in memory.
    ///
    /// - Parameter path: What messages call it; its paths start from the folder in it.
    public static func load(_ text: String, as path: String) -> LoadedDocument {
        document(Source(path: path, text: text), path: path, isNamed: true, log: DiagnosticLog())
    }

    /// The size beyond which a file is no document: the tree of one takes thirty times its bytes.
    private static let greatestSize = 12 << 20

    private static func document(
        _ source: Source?, path: String, isNamed: Bool, log: DiagnosticLog
    ) -> LoadedDocument {
        var document: Document?
        let isProject = FilePath(path).name == ProjectFile.name
        if let source, source.count > Self.greatestSize {
            log.error(
                .fileTooLarge, "'\(path)' is larger than \(Self.greatestSize >> 20) MB, for a document",
                hint: "put its rows into a file, and name that: data: {url: rows.csv}")
            return LoadedDocument(path: path, document: nil, diagnostics: log.diagnostics, sources: [source])
        }
        let node = source?.text(log: log).flatMap {
            isProject ? ProjectFile.node(of: $0, log: log) : DocumentReader.read($0, log: log)
        }
        if let node, !log.hasErrors {
            document = Document.Kind(of: node, path: path).map { Document($0, node, path: path) }
            if document == nil, isNamed { reportUnknown(node, log: log) }
        }
        return LoadedDocument(
            path: path, document: document, diagnostics: log.diagnostics, sources: [source].compactMap { $0 })
    }

    private func source(_ path: String, foundIn folder: String?, log: DiagnosticLog) -> Source? {
        if path == Self.standardInput { return Self.readStandardInput() }
        do throws(SourceError) {
            guard let folder else { return try sources.file(named: path) }
            return try sources.file(path, foundIn: folder)
        } catch {
            log.error(error)
            return nil
        }
    }

    private static func reportUnknown(_ node: Node, log: DiagnosticLog) {
        guard let members = node.members else {
            let what = node.isNull ? "the document is empty" : "expected a document, found \(node.kind)"
            log.error(.wrongDocument, what, at: node.span, hint: "a chart has 'data', 'mark' and 'encoding'")
            return
        }
        if node.isVega {
            log.error(
                .wrongDocument, "the document is a spec of Vega, not of Vega-Lite", at: node.span,
                hint: "write it in Vega-Lite: a chart has 'data', 'mark' and 'encoding'")
            return
        }
        let telling = [
            "mark", "layer", "hconcat", "vconcat", "concat", "blocks", "table", "config", "data", "encoding",
        ]
        let near = members.lazy.compactMap { member in
            telling.nearest(to: member.key).map { (member, $0) }
        }.first
        log.error(
            .wrongDocument, "the document is no chart, sheet, dataset or theme",
            at: near?.0.keySpan ?? node.span,
            hint: near.map { "did you mean '\($0.1)'?" }
                ?? "a chart has 'mark' or 'layer', a sheet 'blocks', a dataset 'table' and 'columns', a theme 'config'"
        )
    }

    private static func readStandardInput() -> Source {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= OpenFile.sizeLimit {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return Source(path: "<stdin>", bytes)
    }
}

extension LoadedDocument {
    static func failed(_ path: String, _ code: Diagnostic.Code, _ message: String) -> LoadedDocument {
        LoadedDocument(path: path, document: nil, diagnostics: [.error(code, message)])
    }
}
