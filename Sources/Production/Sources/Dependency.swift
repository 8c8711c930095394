import Documents

/// A file that an output was made from.
public struct Dependency: Hashable, Sendable {
    /// The path by which the document, or the system for fonts, names it.
    public var path: String
    /// The SHA-256 of its bytes in hexadecimal digits, if it was asked for.
    public var sha256: String?

    init(path: String, sha256: String?) {
        self.path = path
        self.sha256 = sha256
    }

    init(_ source: Source) { self.init(path: source.path, sha256: source.sha256) }
}
