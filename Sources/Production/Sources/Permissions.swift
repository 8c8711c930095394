/// Which files documents may read besides those of their own folders, as a command says it.
public struct Permissions: Hashable, Sendable {
    /// Folders that all documents may read, and single files.
    public var allowed: [String] = []
    /// The folder beyond which no `tuban.yaml` is looked for; nil for the root of the file system.
    public var root: String?
    /// Files that stand for addresses on the network.
    public var copies: [String: String] = [:]

    public init() {}
}
