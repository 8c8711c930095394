import Diagnostics
import Documents
import Glibc
import Testing

@testable import Production

@Suite struct OpenFileTests {
    /// A folder of its own for one test, removed at the end.
    final class Folder {
        let path: String

        init() {
            var template = Array("\(P_tmpdir)/reading-tests-XXXXXX".utf8CString)
            path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
        }

        func write(_ bytes: [UInt8], as name: String) -> String {
            let file = "\(path)/\(name)"
            if let stream = fopen(file, "w") {
                fwrite(bytes, 1, bytes.count, stream)
                fclose(stream)
            }
            return file
        }

        deinit {
            guard let directory = opendir(path) else { return }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                unlink("\(path)/\(name)")
            }
            closedir(directory)
            rmdir(path)
        }
    }

    @Test func readsAllBytesOfAFile() throws {
        let folder = Folder()
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(try OpenFile(path: folder.write(bytes, as: "a")).bytes().bytes == bytes)
        #expect(try OpenFile(path: folder.write([], as: "empty")).bytes().bytes == [])
    }

    @Test func namesTheNearestFileWhereOneIsMissing() {
        let folder = Folder()
        _ = folder.write([], as: "销量-2024.csv")
        let path = "\(folder.path)/销量-2023.csv"
        #expect(
            throws: SourceError(
                .missingFile, "no such file '\(path)'", hint: "did you mean '销量-2024.csv'?")
        ) {
            try OpenFile(path: path).bytes()
        }
    }

    @Test func saysWhyAFileCannotBeRead() {
        let folder = Folder()
        func message(_ path: String) -> String? {
            do {
                _ = try OpenFile(path: path).bytes()
                return nil
            } catch {
                return error.message
            }
        }
        #expect(message(folder.path) == "'\(folder.path)' is a folder")
        #expect(message("") == "the path is empty")
        mkfifo("\(folder.path)/pipe", 0o600)
        #expect(message("\(folder.path)/pipe") == "'\(folder.path)/pipe' is not a regular file")
        #expect(message(String(repeating: "x", count: 5000))?.hasSuffix("is too long for a path") == true)
        let large = folder.write([], as: "large")
        truncate(large, 600 << 20)
        #expect(message(large) == "'\(large)' is larger than 512 MB")
    }

    @Test func aFileThatGrowsWhileItIsReadIsTold() throws {
        let folder = Folder()
        let path = folder.write(Array(repeating: 0x41, count: 100), as: "growing.csv")
        let file = try OpenFile(path: path)
        // Appends for as long as the file is read: however fast that is, its end moves.
        let stream = try #require(fopen(path, "a"))
        defer { fclose(stream) }
        let error = #expect(throws: SourceError.self) {
            try file.bytes {
                fputs("B", stream); fflush(stream)
            }
        }
        #expect(error?.message == "'\(path)' was being written while it was read")
    }
}
