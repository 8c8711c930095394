/// Which files documents may read besides those of their own folders, according to the command's options.
public struct Permissions: Hashable, Sendable {
    /// Folders that all documents may read, and single files.
    public var allowed: [String] = []
    /// The folder beyond which no `tuban.yaml` is looked for; nil for the root of the file system.
    public var root: String?
    /// Local files for addresses on the network.
    public var copies: [String: String] = [:]

    /// Allows nothing more.
    public init() {}
}
