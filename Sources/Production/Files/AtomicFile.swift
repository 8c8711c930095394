import Diagnostics
import Documents
import Glibc

/// Writes files that appear complete or not at all.
///
/// Bytes are written to a file without a name, in the same folder; when it is complete it gets its name.
/// If the process ends earlier, for whatever reason, nothing is left of it, and an existing file stays as it was.
public enum AtomicFile {
    /// Writes bytes to a file at a path that a person named: a link is followed; a device or a pipe is written to
    /// as it is.
    ///
    /// - Parameter synchronizes: Whether to wait until the bytes are on the disk, in case of a power failure.
    public static func write(
        _ bytes: [UInt8], to path: String, synchronizes: Bool = false
    ) throws(OutputError) {
        guard !path.isEmpty else { throw OutputError(.unwritableFile, "the path of the output is empty") }
        guard !path.utf8.contains(0) else {
            throw OutputError(.unwritableFile, "the path of the output holds a NUL")
        }
        var status = stat()
        if stat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFDIR: throw OutputError(path: path, code: EISDIR)
            default: return try overwrite(path, with: bytes)
            }
        } else if errno != ENOENT {
            throw OutputError(path: path, code: errno)
        }
        let target = FilePath(followed(path))
        let folder = try OpenFolder(target.folder, for: path)
        try write(bytes, as: target.name, in: folder, path: path, synchronizes: synchronizes)
    }

    /// Writes bytes to a file in an open folder. A link with its name is refused.
    ///
    /// - Parameter path: The file's path, for messages.
    static func write(
        _ bytes: [UInt8], as name: String, in folder: OpenFolder, path: String,
        synchronizes: Bool = false
    ) throws(OutputError) {
        let content = Content(
            bytes: bytes, mode: try replacedMode(name, in: folder, path: path),
            synchronizes: synchronizes, path: path)
        if try !writeUnnamed(content, as: name, in: folder) {
            try writeNamed(content, as: name, in: folder)
        }
    }

    /// The mode of the file to be replaced; nil if there is none.
    private static func replacedMode(
        _ name: String, in folder: OpenFolder, path: String
    ) throws(OutputError) -> mode_t? {
        var status = stat()
        guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw OutputError(path: path, code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw OutputError(path: path, code: EISDIR)
        case S_IFLNK:
            throw OutputError(
                .unwritableFile, "'\(path)' is a link, and a file named from a table may not replace one",
                hint: "remove the link, or choose other names with --output")
        default: throw OutputError(.unwritableFile, "can't write '\(path)': what has that name is no file")
        }
        guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else {
            throw OutputError(path: path, code: errno)
        }
        return status.st_mode & 0o777
    }

    // MARK: New files

    /// The content and the properties of a new file.
    struct Content {
        var bytes: [UInt8]
        /// The mode of the file that it replaces; nil for the process's default.
        var mode: mode_t?
        var synchronizes = false
        /// The path of the file, for messages.
        var path: String

        fileprivate func fill(_ descriptor: Int32) throws(OutputError) {
            if let mode { fchmod(descriptor, mode) }
            try AtomicFile.write(bytes, to: descriptor, path)
            if synchronizes, fsync(descriptor) != 0 { throw OutputError(path: path, code: errno) }
            // Some file systems report a lack of space only when the descriptor is closed.
            let copy = dup(descriptor)
            guard copy >= 0, close(copy) == 0 else { throw OutputError(path: path, code: errno) }
        }
    }

    // O_TMPFILE, which Glibc's module for Swift doesn't export.
    private static let unnamed = 0o20_000_000 | O_DIRECTORY

    /// Writes to a file without a name, which then gets one.
    ///
    /// - Returns: Whether the file system supports such files.
    private static func writeUnnamed(
        _ content: Content, as name: String, in folder: OpenFolder
    ) throws(OutputError) -> Bool {
        let folder = folder.descriptor
        let descriptor = openat(folder, ".", unnamed | O_WRONLY | O_CLOEXEC, 0o666)
        // Any other problem will occur with a temporary name, too, and be reported then.
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        try content.fill(descriptor)
        func link(as name: String) -> Bool {
            linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, name, AT_SYMLINK_FOLLOW) == 0
        }
        if link(as: name) { return true }
        guard errno == EEXIST else { return false }
        // No call replaces a file by one without a name, so it gets a temporary name for the time between two calls.
        let files = TemporaryFiles.shared
        let temporary = try files.make(for: name, in: folder, path: content.path, link)
        try files.rename(temporary, to: name, path: content.path)
        return true
    }

    /// Writes to a file with a temporary name, which is then renamed.
    static func writeNamed(
        _ content: Content, as name: String, in folder: OpenFolder
    ) throws(OutputError) {
        let folder = folder.descriptor
        let files = TemporaryFiles.shared
        var descriptor: Int32 = -1
        let temporary = try files.make(for: name, in: folder, path: content.path) { name in
            descriptor = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            return descriptor >= 0
        }
        defer { close(descriptor) }
        do throws(OutputError) {
            try content.fill(descriptor)
        } catch {
            files.remove(temporary)
            throw error
        }
        try files.rename(temporary, to: name, path: content.path)
    }

    // MARK: Bytes

    private static func overwrite(_ path: String, with bytes: [UInt8]) throws(OutputError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, path)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw OutputError(path: path, code: errno)
            }
            written += count
        }
    }

    /// The path that a link leads to, whether a file is there or not; a path that isn't a link is returned as it is.
    private static func followed(_ path: String) -> String {
        var path = path
        // As many links as the system itself would follow.
        for _ in 0..<40 {
            guard let target = linkTarget(path) else { return path }
            path = FilePath(path).sibling(target).text
        }
        return path
    }

    private static func linkTarget(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
