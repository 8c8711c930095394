import Glibc

/// A folder that is held open: what is read or written in it is read or written there, whatever its path leads to by
/// then.
///
/// Between a look and a step a name can change its meaning (CWE-367), so paths of several names that others chose are
/// walked name by name, and each name is seen for what it is as it is opened.
final class OpenFolder: Sendable {
    let descriptor: Int32
    /// The path, as people are told it.
    let path: String

    // O_PATH, which Glibc shows to C alone: a folder may be read from, or written in, that may not be listed.
    static let flags: Int32 = 0o10_000_000 | O_DIRECTORY | O_CLOEXEC

    /// Takes over a descriptor.
    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Opens the folder at a path that a person named: links on the way are followed. nil where it is none.
    convenience init?(path: String) {
        let descriptor = open(path, Self.flags)
        guard descriptor >= 0 else { return nil }
        self.init(descriptor: descriptor, path: path)
    }

    deinit { close(descriptor) }
}
