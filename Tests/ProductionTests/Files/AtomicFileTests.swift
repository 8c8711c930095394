import Glibc
import Testing

@testable import Production

struct AtomicFileTests {
    private let folder = TemporaryFolder()

    @Test func writesANewFile() throws {
        try AtomicFile.write(Array("ink".utf8), to: folder["a.txt"])
        #expect(folder.text("a.txt") == "ink")
        #expect(folder.names == ["a.txt"])
    }

    @Test func replacesAnOldFileAndKeepsItsMode() throws {
        let path = folder.write("old", to: "a.txt")
        chmod(path, 0o640)
        try AtomicFile.write(Array("new".utf8), to: path, synchronizes: true)
        var status = stat()
        stat(path, &status)
        #expect(folder.text("a.txt") == "new")
        #expect(status.st_mode & 0o777 == 0o640)
    }

    @Test func writesAnEmptyFile() throws {
        try AtomicFile.write([], to: folder["a.txt"])
        #expect(folder.bytes("a.txt") == [])
    }

    @Test func aLinkStaysALink() throws {
        let target = folder.write("old", to: "target.txt")
        symlink(target, folder["link.txt"])
        try AtomicFile.write(Array("new".utf8), to: folder["link.txt"])
        var status = stat()
        lstat(folder["link.txt"], &status)
        #expect(status.st_mode & S_IFMT == S_IFLNK)
        #expect(folder.text("target.txt") == "new")
    }

    @Test func aMissingFolderIsNamed() {
        let path = folder["none/a.txt"]
        #expect(
            throws: OutputError(
                "can't write '\(path)': there is no folder '\(folder["none"])'", hint: "make the folder first"
            )
        ) { try AtomicFile.write([1], to: path) }
    }

    @Test func aFolderIsNotReplaced() {
        #expect(throws: OutputError("can't write '\(folder.path)': it is a folder")) {
            try AtomicFile.write([1], to: folder.path)
        }
    }

    @Test func aFullDiskIsReported() {
        #expect(
            throws: OutputError(
                "no space left on the disk for '/dev/full'", hint: "what was there before is untouched")
        ) { try AtomicFile.write([1], to: "/dev/full") }
    }

    @Test func afterAFailureTheOldFileStaysAndNoTemporaryIsLeft() {
        folder.write("old", to: "a.txt")
        let long = folder[String(repeating: "x", count: 256)]
        #expect(throws: OutputError("'\(long.prefix(60))…' is too long for a path")) {
            try AtomicFile.write([1], to: long)
        }
        #expect(folder.names == ["a.txt"])
        #expect(folder.text("a.txt") == "old")
    }

    @Test func devicesAreWrittenTo() throws {
        try AtomicFile.write([1, 2, 3], to: "/dev/null")
        var status = stat()
        stat("/dev/null", &status)
        #expect(status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func aReadOnlyFileIsNotReplaced() {
        // The superuser may write everywhere.
        guard getuid() != 0 else { return }
        let path = folder.write("old", to: "a.txt")
        chmod(path, 0o444)
        #expect(throws: OutputError("no permission to write '\(path)'")) {
            try AtomicFile.write([1], to: path)
        }
        #expect(folder.text("a.txt") == "old")
    }

    @Test func registeredFilesAreRemovedOnASignal() throws {
        let files = TemporaryFiles()
        let slot = try #require(files.register(folder.write("half", to: ".a.tuban-1-1")))
        files.release(files.register(folder.write("whole", to: "b.txt")))
        files.removeAll()
        files.release(slot)
        #expect(folder.names == ["b.txt"])
    }

    @Test func withoutAFreeSlotAFileGoesUnregistered() {
        let files = TemporaryFiles()
        let slots = (0..<100).map { files.register(folder["\($0)"]) }
        #expect(slots.compactMap { $0 } == Array(0..<64))
        files.release(slots[7])
        #expect(files.register(folder["a"]) == 7)
    }
}
