import Diagnostics
import Glibc
import Synchronization
import Testing
import Threading

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

    @Test func aNewFileHasTheModeThatTheProcessGives() throws {
        var (plain, status) = (stat(), stat())
        stat(folder.write("", to: "plain"), &plain)
        try AtomicFile.write([1], to: folder["a"])
        stat(folder["a"], &status)
        #expect(status.st_mode == plain.st_mode)
    }

    @Test func untilItIsCompleteAFileHasNoName() throws {
        let seen = Mutex<Set<String>>([])
        let isDone = Atomic(false)
        Threads.run(2) { [folder] in
            // Whichever thread comes first writes.
            guard seen.withLock({ $0.insert("writer").inserted }) else {
                while !isDone.load(ordering: .acquiring) { seen.withLock { $0.formUnion(folder.names) } }
                return
            }
            try? AtomicFile.write([UInt8](repeating: 7, count: 1 << 26), to: folder["a"])
            isDone.store(true, ordering: .releasing)
        }
        #expect(seen.withLock { $0 }.subtracting(["writer"]).isSubset(of: ["a"]))
        #expect(folder.bytes("a")?.count == 1 << 26)
    }

    @Test func whereFilesNeedANameATemporaryOneIsTaken() throws {
        let open = try OpenFolder(folder.path, for: "a.txt")
        func write(_ text: String, mode: mode_t?) throws {
            let content = AtomicFile.Content(bytes: Array(text.utf8), mode: mode, path: folder["a.txt"])
            try AtomicFile.writeNamed(content, as: "a.txt", in: open)
        }
        try write("one", mode: nil)
        #expect(folder.text("a.txt") == "one")
        try write("two", mode: 0o600)
        #expect(folder.text("a.txt") == "two")
        var status = stat()
        stat(folder["a.txt"], &status)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(folder.names == ["a.txt"])
        mkdir(folder["full"], 0o777)
        folder.write("", to: "full/in")
        let content = AtomicFile.Content(bytes: [1], mode: nil, path: folder["full"])
        #expect(throws: OutputError(path: folder["full"], code: EISDIR)) {
            try AtomicFile.writeNamed(content, as: "full", in: open)
        }
        #expect(folder.names == ["a.txt", "full"])
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

    @Test func aLinkToNothingYetIsFollowed() throws {
        mkdir(folder["else"], 0o777)
        symlink("else/target.txt", folder["link.txt"])
        try AtomicFile.write(Array("new".utf8), to: folder["link.txt"])
        #expect(folder.text("else/target.txt") == "new")
        #expect(folder.names == ["else", "link.txt"])
    }

    @Test func inAnOpenFolderALinkIsRefused() throws {
        folder.write("old", to: "target.txt")
        symlink("target.txt", folder["link.txt"])
        let open = try OpenFolder(folder.path, for: "link.txt")
        #expect(
            throws: OutputError(
                .unwritableFile, "'link.txt' is a link, and a file named from a table may not replace one",
                hint: "remove the link, or choose other names with --output")
        ) { try AtomicFile.write([1], as: "link.txt", in: open, path: "link.txt") }
        #expect(folder.text("target.txt") == "old")
    }

    @Test func inAnOpenFolderAPipeIsRefused() throws {
        mkfifo(folder["pipe"], 0o600)
        let open = try OpenFolder(folder.path, for: "pipe")
        #expect(throws: OutputError(.unwritableFile, "can't write 'pipe': what has that name is no file")) {
            try AtomicFile.write([1], as: "pipe", in: open, path: "pipe")
        }
    }

    @Test func anOpenFolderStaysTheFolderThatItWas() throws {
        mkdir(folder["a"], 0o777)
        let open = try OpenFolder(folder["a"], for: "a/x")
        rename(folder["a"], folder["b"])
        symlink("/nowhere", folder["a"])
        try AtomicFile.write([1], as: "x", in: open, path: "a/x")
        #expect(folder.bytes("b/x") == [1])
    }

    @Test func aMissingFolderIsNamed() {
        let path = folder["none/a.txt"]
        #expect(
            throws: OutputError(
                .unwritableFile, "can't write '\(path)': there is no folder '\(folder["none"])'",
                hint: "make the folder first"
            )
        ) { try AtomicFile.write([1], to: path) }
    }

    @Test func aFolderIsNotReplaced() {
        #expect(throws: OutputError(.unwritableFile, "can't write '\(folder.path)': it is a folder")) {
            try AtomicFile.write([1], to: folder.path)
        }
    }

    @Test func aFullDiskIsReported() throws {
        let error = try #require(throws: OutputError.self) { try AtomicFile.write([1], to: "/dev/full") }
        #expect(error.message == "no space left on the disk for '/dev/full'")
        #expect(error.hint == "what was there before is untouched")
        #expect(error.obstacle == "no space left on the disk")
    }

    @Test(arguments: [
        (ENOSPC, "no space left on the disk"), (EDQUOT, "no space left in the quota"),
        (EROFS, "the disk is read-only"), (EACCES, nil), (EFBIG, nil),
    ])
    func whatKeepsOtherFilesFromBeingWrittenIsSaid(code: Int32, obstacle: String?) {
        #expect(OutputError(path: "a", code: code).obstacle == obstacle)
        #expect(OutputError(folder: "a", code: code).obstacle == obstacle)
    }

    @Test func afterAFailureTheOldFileStaysAndNoTemporaryIsLeft() {
        folder.write("old", to: "a.txt")
        let long = folder[String(repeating: "x", count: 256)]
        #expect(throws: OutputError(.unwritableFile, "'\(long.prefix(60))…' is too long for a path")) {
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
        #expect(throws: OutputError(.unwritableFile, "no permission to write '\(path)'")) {
            try AtomicFile.write([1], to: path)
        }
        #expect(folder.text("a.txt") == "old")
    }
}
