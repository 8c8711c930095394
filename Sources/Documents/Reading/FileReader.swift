public import Diagnostics
import Glibc

/// Why a file could not be read.
public struct FileError: Error, Sendable, Equatable {
    public var path: String
    /// The cause in words, with the path.
    public var message: String
    /// What may be done about it.
    public var hint: String?

    public init(path: String, message: String, hint: String? = nil) {
        self.path = path
        self.message = message
        self.hint = hint
    }
}

/// Reads whole files.
public enum FileReader {
    /// The size beyond which a file is refused, in bytes.
    public static let sizeLimit = 512 << 20

    /// The bytes of a regular file.
    ///
    /// - Throws: `FileError` where there is no such file, or it can't be read, is not a regular file or is
    ///   larger than `sizeLimit`.
    public static func bytes(at path: String) throws(FileError) -> [UInt8] {
        // Without O_NONBLOCK a pipe would keep us waiting for its writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
        defer { close(descriptor) }

        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileError(path: path, message: "'\(path)' is a folder")
        default: throw FileError(path: path, message: "'\(path)' is not a regular file")
        }
        guard status.st_size <= sizeLimit else { throw .tooLarge(path) }

        // The file may grow while it is read; one byte more than its size shows the end at once.
        var bytes: [UInt8] = []
        var wanted = Int(status.st_size) + 1
        while true {
            let before = bytes.count
            var code: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                let got = read(descriptor, buffer.baseAddress, wanted)
                count = max(0, got)
                code = got < 0 ? errno : 0
            }
            if before == 0 { bytes = chunk } else { bytes += chunk }
            if code == EINTR { continue }
            guard code == 0 else { throw FileError(path: path, code: code) }
            if chunk.isEmpty { return bytes }
            guard bytes.count <= sizeLimit else { throw .tooLarge(path) }
            wanted = max(1, wanted - chunk.count)
        }
    }

    /// A text file, decoded. What is wrong with it is reported.
    ///
    /// - Parameters:
    ///   - name: The name to show; the path by default.
    ///   - span: Where the file is referred to; a file that can't be read is reported there.
    public static func text(
        at path: String, name: String? = nil, at span: Span? = nil, log: DiagnosticLog
    ) -> SourceFile? {
        let bytes: [UInt8]
        do {
            bytes = try self.bytes(at: path)
        } catch {
            log.error(error.message, at: span, hint: error.hint)
            return nil
        }
        let name = name ?? path
        return TextEncoding.decode(bytes, name: name, log: log).map { SourceFile(name: name, text: $0) }
    }
}

extension FileError {
    fileprivate static func tooLarge(_ path: String) -> FileError {
        FileError(
            path: path, message: "'\(path)' is larger than \(FileReader.sizeLimit >> 20) MB",
            hint: "aggregate the data before it is drawn")
    }

    fileprivate init(path: String, code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing(path)
        case EACCES, EPERM: self.init(path: path, message: "no permission to read '\(path)'")
        case ENAMETOOLONG: self.init(path: path, message: "'\(path.prefix(60))…' is too long for a path")
        case ELOOP: self.init(path: path, message: "'\(path)' is a symbolic link that leads to itself")
        default: self.init(path: path, message: "can't read '\(path)': \(String(cString: strerror(code)))")
        }
    }

    /// No such file: the folder that is missing, or the name in the folder that is nearest.
    private static func missing(_ path: String) -> FileError {
        guard !path.isEmpty else { return FileError(path: path, message: "the path is empty") }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let names = fileNames(in: folder) else {
            return FileError(
                path: path, message: "no such file '\(path)'", hint: "there is no folder '\(folder)'")
        }
        let near = names.nearest(to: name)
        return FileError(
            path: path, message: "no such file '\(path)'", hint: near.map { "did you mean '\($0)'?" })
    }

    /// The names in a folder, at most a few thousand; nil where there is no such folder.
    private static func fileNames(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count < 4096, let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
