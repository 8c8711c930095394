import Glibc

/// A folder that is kept open: files are read and written in this very folder, even if its path leads elsewhere by
/// then.
///
/// Between checking and using a name it can change its meaning (CWE-367). So paths that others chose are
/// walked name by name, and each name is checked as it is opened.
final class OpenFolder: Sendable {
    let descriptor: Int32
    /// The path for messages.
    let path: String

    // O_PATH, which Glibc's module for Swift doesn't export: it also opens folders that may not be listed.
    static let flags: Int32 = 0o10_000_000 | O_DIRECTORY | O_CLOEXEC

    /// Takes ownership of a descriptor.
    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Opens the folder at a path that a person named: links on the way are followed. nil if it isn't a folder.
    convenience init?(path: String) {
        let descriptor = open(path, Self.flags)
        guard descriptor >= 0 else { return nil }
        self.init(descriptor: descriptor, path: path)
    }

    deinit { close(descriptor) }
}
