import Diagnostics
import Documents
import Glibc
import Testing

@Suite struct FileReaderTests {
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
        #expect(try FileReader.bytes(at: folder.write(bytes, as: "a")) == bytes)
        #expect(try FileReader.bytes(at: folder.write([], as: "empty")) == [])
    }

    @Test func namesTheNearestFileWhereOneIsMissing() {
        let folder = Folder()
        _ = folder.write([], as: "销量-2024.csv")
        let path = "\(folder.path)/销量-2023.csv"
        #expect(
            throws: FileError(
                path: path, message: "no such file '\(path)'", hint: "did you mean '销量-2024.csv'?")
        ) {
            try FileReader.bytes(at: path)
        }
    }

    @Test func saysWhyAFileCannotBeRead() {
        let folder = Folder()
        func message(_ path: String) -> String? {
            do {
                _ = try FileReader.bytes(at: path)
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

    @Test func reportsAMissingFileWhereItIsReferredTo() {
        let log = DiagnosticLog()
        let spec = SourceFile(name: "spec.yaml", text: "数据: 无.csv")
        let folder = Folder()
        let file = FileReader.text(at: "\(folder.path)/无.csv", at: Span(file: spec, range: 8..<15), log: log)
        #expect(file == nil)
        #expect(log.lines == ["1:5: error: no such file '\(folder.path)/无.csv'"])
    }

    @Test func namesAFileAsItIsAsked() {
        let folder = Folder()
        let path = folder.write(Array("甲".utf8), as: "a.txt")
        let file = FileReader.text(at: path, name: "a.txt", log: DiagnosticLog())
        #expect(file?.name == "a.txt")
        #expect(file?.text == "甲")
    }

    @Test func choosesTheNotationByExtensionElseByTheFirstCharacter() {
        func kind(_ name: String, _ text: String) -> String? {
            DocumentReader.read(SourceFile(name: name, text: text), log: DiagnosticLog())?.kind
        }
        #expect(kind("a.JSON", "[1]") == "a list")
        #expect(kind("a.json", "a: 1") == nil)
        #expect(kind("a.yml", "{a: 1}") == "an object")
        #expect(kind("a", " \n{\"a\": 1}") == "an object")
        #expect(kind("a", "a: 1") == "an object")
    }
}
