import Glibc

/// A folder that is there while a test runs.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(base)/tuban-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        if !path.isEmpty { Self.remove(path) }
    }

    private static func remove(_ path: String) {
        // A link is removed, not followed: unlink fails on folders alone.
        guard unlink(path) != 0 else { return }
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }

    subscript(name: String) -> String { path + "/" + name }

    /// Writes a file without the code under test.
    @discardableResult
    func write(_ text: String, to name: String) -> String {
        let path = self[name]
        if let slash = name.lastIndex(of: "/") { mkdir(self[String(name[..<slash])], 0o777) }
        guard let file = fopen(path, "w") else { return path }
        fputs(text, file)
        fclose(file)
        return path
    }

    /// A file's bytes; nil if it isn't there.
    func bytes(_ name: String) -> [UInt8]? { Self.bytes(at: self[name]) }

    func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    static func bytes(at path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { result += chunk[..<count] }
        return result
    }

    /// The names in it, sorted, hidden ones too.
    var names: [String] { Self.names(in: path) }

    static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
