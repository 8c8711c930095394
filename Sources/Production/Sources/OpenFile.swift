import Diagnostics
import Documents
import Glibc

/// A file that has been opened for reading.
///
/// It is read through its descriptor, whatever happens to its name in the meantime.
final class OpenFile: Sendable {
    private let descriptor: Int32
    private let path: String

    /// The size beyond which a file isn't read as a whole, in bytes.
    static let sizeLimit = 512 << 20

    /// Identifies the state of a file, to notice changes.
    struct State: Hashable {
        var device: UInt
        var node: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    /// Takes ownership of a descriptor.
    ///
    /// - Parameter path: The file's path for messages.
    init(_ descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Opens the file at a path; links are followed.
    convenience init(path: String) throws(SourceError) {
        guard !path.isEmpty else { throw SourceError(.unreadableFile, "the path is empty") }
        guard !path.utf8.contains(0) else { throw SourceError(.unreadableFile, "a path can't hold a NUL") }
        // Without O_NONBLOCK, opening a pipe would wait for its writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let code = errno
            throw SourceError(reading: path, code: code) { OpenFolder(path: FilePath(path).folder)?.names }
        }
        self.init(descriptor, path: path)
    }

    deinit { close(descriptor) }

    /// The bytes of a regular file, and its state while they were read.
    ///
    /// - Parameter meanwhile: Is called between reading and the last check of the state, for tests.
    /// - Throws: If it isn't a regular file, is too large, can't be read, or changes while it is read.
    func bytes(meanwhile: () -> Void = {}) throws(SourceError) -> (bytes: [UInt8], state: State) {
        let state = try state()
        guard state.size <= Self.sizeLimit else { throw tooLarge }
        meanwhile()
        let bytes = try read(expecting: state.size)
        guard try self.state() == state, bytes.count == state.size else {
            throw .changed(path)
        }
        return (bytes, state)
    }

    /// The state of a regular file.
    func state() throws(SourceError) -> State {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SourceError(reading: path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw SourceError(.unreadableFile, "'\(path)' is a folder")
        default: throw SourceError(.unreadableFile, "'\(path)' is not a regular file")
        }
        return State(status)
    }

    /// Reads bytes from an offset.
    ///
    /// - Returns: How many there are; fewer than wanted at the end, or where they can't be read.
    func read(into bytes: UnsafeMutableBufferPointer<UInt8>, from offset: Int) -> Int {
        var count = 0
        while count < bytes.count {
            let got = pread(
                descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count, offset + count)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            count += got
        }
        return count
    }

    private var tooLarge: SourceError {
        SourceError(
            .fileTooLarge, "'\(path)' is larger than \(Self.sizeLimit >> 20) MB",
            hint: "aggregate the data before it is drawn")
    }

    /// Providing the small pages of a large file takes as long as reading it.
    private static func useLargePages(for buffer: UnsafeMutableBufferPointer<UInt8>) {
        let size = 1 << 21
        guard buffer.count >= 4 * size, let base = buffer.baseAddress else { return }
        let start = UnsafeMutableRawPointer(base).alignedUp(toMultipleOf: size)
        madvise(start, (UnsafeMutableRawPointer(base) + buffer.count - start) & ~(size - 1), MADV_HUGEPAGE)
    }

    /// Reads to the end, with room for one byte more than the expected size, so that the end is noticed at once.
    private func read(expecting size: Int) throws(SourceError) -> [UInt8] {
        var bytes: [UInt8] = []
        var wanted = size + 1
        while true {
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                Self.useLargePages(for: buffer)
                let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
                count = max(0, got)
                code = got < 0 ? errno : 0
            }
            if code == EINTR { continue }
            guard code == 0 else { throw SourceError(reading: path, code: code) }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard bytes.count <= Self.sizeLimit else { throw tooLarge }
            wanted = max(1, wanted - chunk.count)
        }
    }
}

extension OpenFile.State {
    fileprivate init(_ status: stat) {
        self.init(
            device: UInt(status.st_dev), node: UInt(status.st_ino), size: Int(status.st_size),
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}

extension SourceError {
    /// The error for a file that isn't what it was when reading it began.
    static func changed(_ path: String) -> SourceError {
        SourceError(
            .changedFile, "'\(path)' was being written while it was read",
            hint: "write it under another name, and rename it when it is complete")
    }

    /// The error for a failed system call.
    ///
    /// - Parameter names: Supplies the names in the file's folder if the file doesn't exist.
    init(reading path: String, code: Int32, among names: () -> [String]? = { nil }) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing(path, among: names())
        case EACCES, EPERM: self.init(.unreadableFile, "no permission to read '\(path)'")
        case ENAMETOOLONG: self.init(.unreadableFile, "'\(path.prefix(60))…' is too long for a path")
        case ELOOP: self.init(.unreadableFile, "'\(path)' is a symbolic link that leads to itself")
        default: self.init(.unreadableFile, "can't read '\(path)': \(String(cString: strerror(code)))")
        }
    }
}
