import Documents

/// Which files a document may read: those in some folders, and single files.
///
/// This is decided by the text of a path, before the disk is accessed: a file that exists and one that doesn't
/// are refused in the same way.
struct Reach: Sendable {
    /// Absolute and normalized.
    var folders: [FilePath]
    var files: Set<ExactPath> = []
    /// A `tuban.yaml` that would have allowed more, but belongs to somebody else.
    var foreignProject: FilePath?

    func contains(_ path: FilePath) -> Bool {
        folders.contains { path.parts(below: $0) != nil } || files.contains(ExactPath(path))
    }
}

/// A path compared by its bytes: Swift would call a composed and a decomposed é equal, a file system doesn't.
struct ExactPath: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ path: FilePath) { bytes = Array(path.text.utf8) }
}
