import Glibc
import Testing

@testable import Production

struct TemporaryFilesTests {
    private let folder = TemporaryFolder()
    private let files = TemporaryFiles()
    private let descriptor: Int32

    init() { descriptor = open(folder.path, O_RDONLY | O_DIRECTORY) }

    private func make(_ name: String) throws -> TemporaryFiles.Name {
        try files.make(for: name, in: descriptor, path: name) { name in
            let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL, 0o666)
            return file >= 0 && close(file) == 0
        }
    }

    @Test func theNameTellsFileAndProcess() throws {
        defer { close(descriptor) }
        #expect(try make("a.pdf").text == ".a.pdf.tuban-\(getpid())-1")
        #expect(try make("a.pdf").text == ".a.pdf.tuban-\(getpid())-2")
    }

    @Test func aLongNameIsCut() throws {
        defer { close(descriptor) }
        let long = String(repeating: "x", count: 255)
        #expect(try make(long).text == ".\(long.prefix(200)).tuban-\(getpid())-1")
    }

    @Test func aNameThatIsTakenIsPassedOver() throws {
        defer { close(descriptor) }
        // Left by a process that had the same number.
        folder.write("old", to: ".a.tuban-\(getpid())-1")
        #expect(try make("a").text == ".a.tuban-\(getpid())-2")
    }

    @Test func onAnInterruptWhatHasATemporaryNameIsRemoved() throws {
        defer { close(descriptor) }
        let whole = try make("whole")
        try files.rename(whole, to: "whole", path: "whole")
        files.remove(try make("broken"))
        _ = try make("half")
        #expect(folder.names == [".half.tuban-\(getpid())-3", "whole"])
        #expect(files.removeAll { folder.names } == ["whole"])
    }

    @Test func whatCannotHaveItsNameIsRemoved() throws {
        defer { close(descriptor) }
        let name = try make("a")
        #expect(throws: OutputError(path: "none/a", code: ENOENT)) {
            try files.rename(name, to: "none/a", path: "none/a")
        }
        #expect(folder.names == [])
    }

    @Test func withoutAFileThereIsNoName() {
        defer { close(descriptor) }
        #expect(throws: OutputError(path: "a", code: EACCES)) {
            try files.make(for: "a", in: descriptor, path: "a") { _ in
                errno = EACCES
                return false
            }
        }
    }
}
