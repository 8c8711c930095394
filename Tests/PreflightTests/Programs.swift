import Glibc
import Testing

/// A PDF file in a folder of its own, for programs by others that judge such files.
final class FileOnDisk {
    private let folder: String

    init(_ bytes: [UInt8]) throws {
        var template = Array("/tmp/tuban-preflight-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
        let file = try #require(fopen("\(folder)/file.pdf", "wb"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    deinit { system("rm -r '\(folder)'") }

    /// What a program prints that is run in the folder; nil if it isn't installed, which is told, as its judgement is
    /// missing then.
    func output(of command: String) throws -> String? {
        let program = command.split(separator: " ").first ?? ""
        guard system("command -v \(program) >/dev/null") == 0 else {
            print("\(program) isn't installed: what it would say of the file isn't compared")
            return nil
        }
        let pipe = try #require(popen("cd '\(folder)' && \(command) 2>&1", "r"))
        defer { pclose(pipe) }
        return String(decoding: Self.bytes(of: pipe), as: UTF8.self)
    }

    /// A file that a program has written there.
    func bytes(of name: String) throws -> [UInt8] {
        let file = try #require(fopen("\(folder)/\(name)", "rb"))
        defer { fclose(file) }
        return Self.bytes(of: file)
    }

    private static func bytes(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}
