import Documents

/// Which files a document may read: what lies in some folders, and single files.
///
/// It is decided by the letters of a path, before anything is looked for: a file that is there and one that isn't
/// are refused alike.
struct Reach: Sendable {
    /// Absolute and normalized.
    var folders: [FilePath]
    var files: Set<ExactPath> = []
    /// A `tuban.yaml` that would have widened it, but belongs to somebody else.
    var foreignProject: FilePath?

    func contains(_ path: FilePath) -> Bool {
        folders.contains { path.parts(below: $0) != nil } || files.contains(ExactPath(path))
    }
}

/// A path by its bytes: Swift takes é for é, however it is composed, and a file system doesn't.
struct ExactPath: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ path: FilePath) { bytes = Array(path.text.utf8) }
}
