public import Diagnostics

/// Documents of one kind that are part of the program and have names instead of paths: house styles, papers.
///
/// They are embedded in the code, so that they are there wherever the program is, whatever a document may read.
public struct BuiltInSources: Sendable {
    /// What each of them is: "house style".
    public let noun: String
    /// The names, in the order in which they are listed.
    public let names: [String]
    private let sources: [String: Source]
    private let otherNames: [String: String]

    /// - Parameters:
    ///   - documents: The bytes of each document by its name.
    ///   - otherNames: What some of them are also called.
    public init(
        _ noun: String, _ documents: KeyValuePairs<String, [UInt8]>,
        alsoCalled otherNames: [String: String] = [:]
    ) {
        self.noun = noun
        self.otherNames = otherNames
        names = documents.map(\.key)
        sources = Dictionary(
            documents.map { ($0.key, Source(builtIn: $0.key, $0.value)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The document of a name; nil if there is none.
    public func source(named name: String) -> Source? { sources[otherNames[name] ?? name] }

    /// Whether a text is a name rather than a path: it has no folder and no extension.
    public static func isName(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { "/\\.:".contains($0) }
    }

    /// The names as a hint lists them.
    var listed: String {
        "built in are \(names.joined(separator: ", ")); a path has a folder or ends with .yaml"
    }
}

extension SourceReader {
    /// The source that a document names: one that is built in, or a file.
    public func source(
        _ reference: String, or builtIn: BuiltInSources, at span: Span?, log: DiagnosticLog
    ) -> Source? {
        if let source = builtIn.source(named: reference) { return source }
        guard BuiltInSources.isName(reference) else { return source(reference, at: span, log: log) }
        // A file may be named so, too.
        if let source = source(reference, at: span, log: DiagnosticLog()) { return source }
        log.error(
            .missingFile, "no \(builtIn.noun) is named '\(reference)'", at: span,
            hint: builtIn.names.nearest(to: reference).map { "did you mean '\($0)'?" } ?? builtIn.listed)
        return nil
    }
}
