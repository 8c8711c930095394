import Diagnostics
import Documents
import Glibc

/// Where output files go.
public enum Destination: Hashable, Sendable {
    /// Into a folder, named after their documents.
    case folder(String)
    /// To a file with this name; with several formats, the extension is replaced by each one's own.
    case file(String)

    var folder: String? { if case .folder(let path) = self { path } else { nil } }
}

/// A file that is to be written.
struct PlannedOutput: Hashable, Sendable {
    var format: OutputFormat
    var path: String
    /// The folder that the user named, if the rest of the path is made from a table.
    var root: String?

    /// The path for one of several pages; a PDF contains them all.
    func path(page: Int, of count: Int) -> String {
        guard count > 1, format != .pdf else { return path }
        let ending = "." + format.fileExtension
        let stem =
            path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : FilePath(path).droppingExtension
        return "\(stem)-\(page + 1)\(path.dropFirst(stem.count))"
    }
}

/// The names of all files of a run, decided before any is written.
struct OutputPlan: Sendable {
    /// The outputs of each document.
    private(set) var outputs: [[PlannedOutput]] = []
    /// Conflicts: why documents can't have the names that they should have.
    private(set) var conflicts: [Int: OutputError] = [:]
    private var owners: [String: Int] = [:]
    /// Whether names that differ only in case count as the same, as they do on many users' file systems.
    private let foldsCase: Bool

    init(_ documents: [LoadedDocument], formats: [OutputFormat], to destination: Destination) {
        foldsCase = documents.contains { $0.name != nil }
        let sources = Self.sources(of: documents)
        for (index, loaded) in documents.enumerated() {
            guard let document = loaded.document, document.kind.isRenderable else {
                outputs.append([])
                continue
            }
            let planned = formats.map { format in
                PlannedOutput(
                    format: format,
                    path: Self.path(stem: loaded.name ?? document.stem, format, formats, destination),
                    root: loaded.name == nil ? nil : destination.folder)
            }
            outputs.append(planned)
            for output in planned {
                if let owner = owner(of: output.path) {
                    var error = OutputError.collision(
                        documents[owner].path, "'\(loaded.path)'", at: output.path)
                    if loaded.name != nil {
                        error.hint = "write a column into the name that tells them apart"
                    }
                    conflicts[index] = error
                } else if let error = Self.tooLong(output.path) {
                    conflicts[index] = error
                } else if let source = Self.identity(of: output.path).flatMap({ sources[$0] }) {
                    conflicts[index] = OutputError(
                        .outputConflict, "the output '\(output.path)' would replace \(source)",
                        hint: "choose another name with --output")
                } else {
                    owners[key(output.path)] = index
                }
            }
        }
    }

    /// The document that a path belongs to.
    func owner(of path: String) -> Int? { owners[key(path)] }

    /// A key that is equal for two paths if they are the same. Swift compares strings by canonical equivalence, so
    /// that a composed and a decomposed é are equal.
    private func key(_ path: String) -> String { foldsCase ? path.lowercased() : path }

    /// Why a file system would reject a path.
    private static func tooLong(_ path: String) -> OutputError? {
        guard let part = path.split(separator: "/").first(where: { $0.utf8.count > nameLimit }) else {
            return nil
        }
        return OutputError(
            .invalidFileName,
            "the name '\(part.prefix(40))…' has \(part.utf8.count) bytes, and \(nameLimit) is the most")
    }

    /// The maximum length of a file name in bytes on all common file systems.
    private static let nameLimit = 255

    /// The sources by their identity: documents, the table of their rows, and the files that they name.
    private static func sources(of documents: [LoadedDocument]) -> [String: String] {
        var sources: [String: String] = [:]
        var seen: Set<String> = []
        func add(_ path: String, _ noun: String) {
            guard seen.insert(path).inserted, let identity = identity(of: path) else { return }
            sources[identity] = sources[identity] ?? "the \(noun) '\(path)'"
        }
        for loaded in documents {
            if let place = loaded.place {
                add(place.file.name, "table")
            } else {
                add(loaded.path, "document")
            }
            guard let document = loaded.document else { continue }
            let isSeen = !seen.insert("of " + document.path).inserted
            if isSeen { continue }
            add(document.path, "document")
            for path in document.namedFiles { add(path, "file") }
        }
        return sources
    }

    private static func path(
        stem: String, _ format: OutputFormat, _ formats: [OutputFormat], _ destination: Destination
    ) -> String {
        switch destination {
        case .folder(let folder): FilePath(folder).appending("\(stem).\(format.fileExtension)").text
        // A single file has exactly the name that the user gave, whatever its extension.
        case .file(let path):
            formats.count == 1 || OutputFormat(path: path) == format
                ? path : "\(Self.droppingKnownExtension(path)).\(format.fileExtension)"
        }
    }

    private static func droppingKnownExtension(_ path: String) -> String {
        guard OutputFormat(path: path) != nil else { return path }
        let scene = "." + OutputFormat.scene.fileExtension
        return path.hasSuffix(scene) ? String(path.dropLast(scene.count)) : FilePath(path).droppingExtension
    }

    /// The identity of the file that a path leads to, independent of its name; nil if there is none.
    private static func identity(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_dev):\(status.st_ino)"
    }
}

extension OutputError {
    /// The error for two documents whose files would have the same name.
    static func collision(_ first: String, _ second: String, at path: String) -> OutputError {
        OutputError(
            .outputConflict, "'\(first)' and \(second) would both be written to '\(path)'",
            hint: "rename one, or render them into different folders with --output")
    }
}
