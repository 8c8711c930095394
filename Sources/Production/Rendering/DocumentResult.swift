public import Dataflow
public import Diagnostics

/// The result of processing a document.
public struct DocumentResult: Sendable {
    /// The path as the user gave it; for the document of a row, that of its table with the line.
    public var path: String
    /// The document's own path; for the document of a row, that of its template.
    public var document: String
    /// The name for the files of a row's document.
    public var key: String?
    /// The files that were written.
    public var files: [WrittenFile] = []
    /// In the order of their places.
    public var diagnostics: [Diagnostic]
    /// What the files were made from, the document first, without duplicates; empty unless it was asked for.
    public var dependencies: [Dependency] = []
    /// What became of the rows of its data; empty unless it was asked for.
    public var reading = ReadingReport()
    /// The same in lines of plain text.
    public var readingLines: [String] { reading.lines }
    public var hasFailed: Bool
    /// Why no other files can be written either, such as "no space left on the disk": a result with such a reason
    /// ends its batch.
    public var obstacle: String?
    /// How long the work took.
    public var milliseconds = 0.0

    /// The paths of the files that were written.
    public var outputs: [String] { files.map(\.path) }
    /// The row of a table that the document was made for: the table's path with the line.
    public var row: String? { path == document ? nil : path }

    /// - Parameter isStrict: Whether warnings count as errors.
    init(
        _ loaded: LoadedDocument, files: [WrittenFile] = [], diagnostics: [Diagnostic], isStrict: Bool,
        obstacle: String? = nil
    ) {
        path = loaded.path
        document = loaded.template ?? loaded.path
        key = loaded.name
        self.files = files
        self.diagnostics = diagnostics.inOrderOfPlace
        self.obstacle = obstacle
        hasFailed = diagnostics.fail(isStrict: isStrict)
    }
}

/// A file that a run has written.
public struct WrittenFile: Hashable, Sendable {
    public var path: String
    /// The SHA-256 of its bytes in hexadecimal digits, if it was asked for.
    public var sha256: String?

    init(_ path: String, sha256: String? = nil) {
        self.path = path
        self.sha256 = sha256
    }
}

extension [Diagnostic] {
    /// Whether a document with these fails.
    ///
    /// - Parameter isStrict: Whether warnings count as errors.
    func fail(isStrict: Bool) -> Bool { contains { $0.severity >= (isStrict ? .warning : .error) } }
}
