import Diagnostics

/// Answers for every byte that a document reads besides its own: it finds what a document names, and knows
/// whether the document may have it.
///
/// Files of the disk, tables in memory, a newsroom's own store: what reads documents sees no difference.
public protocol SourceProvider: Sendable {
    /// The content of what a document names. The same reference gives the same source for as long as the provider
    /// lives, so that all documents of a run see one state of things.
    ///
    /// - Parameter folder: Where the document's paths start; nil for a document without a folder, such as one that
    ///   was piped in.
    func source(_ reference: SourceReference, from folder: String?) throws(SourceError) -> Source

    /// The file that holds what the documents of a folder have in common; nil where there is none.
    func project(of folder: String?) -> String?

    /// The path of a folder of fonts, for the system to look into.
    func fontFolder(_ reference: SourceReference, from folder: String?) throws(SourceError) -> String
}

extension SourceProvider {
    public func project(of folder: String?) -> String? { nil }

    public func fontFolder(_ reference: SourceReference, from folder: String?) throws(SourceError) -> String {
        throw SourceError("fonts can't be had from here", hint: "install them on the system")
    }
}

/// Why a source can't be had.
public struct SourceError: Error, Hashable, Sendable {
    /// The cause in words.
    public var message: String
    /// What may be done about it.
    public var hint: String?

    public init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    /// An address on the network, from which nothing is fetched.
    public static func network(_ address: String) -> SourceError {
        SourceError(
            "'\(address)' is on the network, and nothing is fetched from there",
            hint: "save the file, and say where it lies with --data '\(address)=FILE'")
    }

    /// A name that nothing has.
    ///
    /// - Parameter names: What there is in its place; nil where its folder isn't there either.
    public static func missing(_ path: String, among names: [String]?) -> SourceError {
        let path = FilePath(path)
        let hint =
            names.map { $0.nearest(to: path.name).map { "did you mean '\($0)'?" } }
            ?? "there is no folder '\(path.folder)'"
        return SourceError("no such file '\(path.text)'", hint: hint)
    }
}
