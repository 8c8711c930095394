public import Diagnostics

/// Supplies every byte that a document reads in addition to its own text: it finds what a document refers to,
/// and decides whether the document may read it.
///
/// It may read files on disk, tables in memory, or a newsroom's own store; the readers of documents see no
/// difference. It is asked on the threads that render, on several at once.
public protocol SourceProvider: Sendable {
    /// Returns the source that a document refers to. The same reference results in the same source for as
    /// long as the provider exists, so that all documents of a run see the same state.
    ///
    /// - Parameters:
    ///   - reference: What the document names.
    ///   - folder: Where the document's paths start; nil for a document without a folder, such as one that
    ///     was piped in.
    /// - Throws: Why it can't be had; the document's diagnostics report it at the reference's place.
    func source(_ reference: SourceReference, from folder: String?) throws(SourceError) -> Source

    /// Returns the path of the project file for the documents of a folder, with which ``source(_:from:)`` is then
    /// asked; nil if there is none, which is the default.
    func project(of folder: String?) -> String?

    /// Returns the path of a folder of fonts on the disk, which a project file names, and fontconfig then searches.
    ///
    /// - Throws: Why it may not be used. By default there are no fonts but the system's.
    func fontFolder(_ reference: SourceReference, from folder: String?) throws(SourceError) -> String
}

extension SourceProvider {
    /// No project file.
    public func project(of folder: String?) -> String? { nil }

    /// No fonts but the system's.
    public func fontFolder(_ reference: SourceReference, from folder: String?) throws(SourceError) -> String {
        throw SourceError(.noFonts, "fonts can't be had from here", hint: "install them on the system")
    }
}

/// Why a source can't be read.
public struct SourceError: ReportableError, Hashable, Sendable {
    /// The kind of mistake that is reported, such as `.missingFile`.
    public var code: Diagnostic.Code
    /// The cause in words.
    public var message: String
    /// What may be done about it.
    public var hint: String?

    /// Creates an error; see the properties.
    public init(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The error for an address on the network: nothing is fetched.
    public static func network(_ address: String) -> SourceError {
        SourceError(
            .networkAddress, "'\(address)' is on the network, and nothing is fetched from there",
            hint: "save the file, and say where it lies with --data '\(address)=FILE'")
    }

    /// The error for a name that doesn't exist.
    ///
    /// - Parameters:
    ///   - path: The path that leads nowhere.
    ///   - names: The names that do exist in its folder; nil if there is no such folder.
    public static func missing(_ path: String, among names: [String]?) -> SourceError {
        let path = FilePath(path)
        let hint =
            names.map { $0.nearest(to: path.name).map { "did you mean '\($0)'?" } }
            ?? "there is no folder '\(path.folder)'"
        return SourceError(.missingFile, "no such file '\(path.text)'", hint: hint)
    }
}
