import Documents
import Glibc
import Synchronization

/// Writes files that appear complete or not at all.
public enum AtomicFile {
    private static let counter = Atomic<Int>(0)

    /// Puts bytes into a file.
    ///
    /// They go to a temporary file in the same folder, which then takes the name. Whatever goes wrong
    /// before, the temporary file is removed and what was there stays. A link is followed; a device or a pipe is
    /// written to as it is.
    ///
    /// - Parameter synchronizes: Whether to wait until the disk has the bytes, against a power failure.
    public static func write(
        _ bytes: [UInt8], to path: String, synchronizes: Bool = false
    ) throws(OutputError) {
        guard !path.isEmpty else { throw OutputError("the path of the output is empty") }
        guard !path.utf8.contains(0) else { throw OutputError("the path of the output holds a NUL") }
        var status = stat()
        var mode: mode_t?
        if stat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFDIR: throw OutputError(path: path, code: EISDIR)
            default: return try overwrite(path, with: bytes)
            }
            guard access(path, W_OK) == 0 else { throw OutputError(path: path, code: errno) }
            mode = status.st_mode & 0o777
        } else if errno != ENOENT {
            throw OutputError(path: path, code: errno)
        }
        let target = resolvedLink(path)
        let temporary = temporaryPath(beside: target)
        let slot = TemporaryFiles.shared.register(temporary)
        defer { TemporaryFiles.shared.release(slot) }
        do throws(OutputError) {
            try create(temporary, mode: mode, bytes, for: path, synchronizes: synchronizes)
            guard rename(temporary, target) == 0 else { throw OutputError(path: path, code: errno) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func create(
        _ temporary: String, mode: mode_t?, _ bytes: [UInt8], for path: String, synchronizes: Bool
    ) throws(OutputError) {
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
        var isOpen = true
        defer { if isOpen { close(descriptor) } }
        if let mode { fchmod(descriptor, mode) }
        try write(bytes, to: descriptor, path)
        if synchronizes, fsync(descriptor) != 0 { throw OutputError(path: path, code: errno) }
        // Some file systems tell only here that there was no room.
        isOpen = false
        guard close(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
    }

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

    /// ".name.tuban-PID-N" in the folder of the file, its name cut where it would grow too long.
    private static func temporaryPath(beside path: String) -> String {
        let file = FilePath(path)
        let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
        let name = String(decoding: file.name.utf8.prefix(200), as: UTF8.self)
        return FilePath(file.folder).appending(".\(name).tuban-\(getpid())-\(number)").text
    }

    /// The file that a link leads to; a path that is no link stays as it is.
    private static func resolvedLink(_ path: String) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
            let pointer = realpath(path, nil)
        else { return path }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
