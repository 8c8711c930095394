import Diagnostics
import Documents
import Glibc
import Testing

@testable import Production

struct OpenFolderTests {
    private let folder = TemporaryFolder()

    /// Writes a file below the folder "out", as one that is named from a table.
    private func write(_ name: String) throws {
        let path = folder["out/" + name]
        let open = try OpenFolder.folder(of: path, below: folder["out"])
        try AtomicFile.write([1], as: FilePath(path).name, in: open, path: path)
    }

    @Test func foldersAreMade() throws {
        try write("张店/一/a.pdf")
        try write("张店/二/b.pdf")
        #expect(folder.bytes("out/张店/一/a.pdf") == [1])
        #expect(folder.bytes("out/张店/二/b.pdf") == [1])
    }

    @Test func theFolderThatTheUserNamedMayBeALink() throws {
        mkdir(folder["disk"], 0o777)
        symlink("disk", folder["out"])
        try write("张店/a.pdf")
        #expect(folder.bytes("disk/张店/a.pdf") == [1])
    }

    @Test func aLinkBelowItIsRefused() {
        mkdir(folder["else"], 0o777)
        mkdir(folder["out"], 0o777)
        symlink("../else", folder["out/张店"])
        #expect(
            throws: OutputError(
                .unwritableFile,
                "'\(folder["out/张店"])' is a link, and a name from a table may not lead through one",
                hint:
                    "put a folder in its place, or name where it leads to before the first column of --output"
            )
        ) { try write("张店/a.pdf") }
        #expect(throws: OutputError.self) { try write("张店/一/a.pdf") }
        #expect(TemporaryFolder.names(in: folder["else"]) == [])
    }

    @Test func aLinkToNothingIsRefusedToo() {
        mkdir(folder["out"], 0o777)
        symlink("../else", folder["out/张店"])
        #expect(throws: OutputError.self) { try write("张店/a.pdf") }
        #expect(folder.names == ["out"])
    }

    @Test func aFileInTheWayIsNamed() {
        folder.write("", to: "out/张店")
        #expect(
            throws: OutputError(
                .unwritableFile, "can't make the folder '\(folder["out/张店"])': there is a file of that name")
        ) { try write("张店/a.pdf") }
    }

    @Test(arguments: [("a.pdf", "."), ("/a.pdf", "/")])
    func aFileMayStandInItItself(path: String, root: String) throws {
        #expect(try OpenFolder.folder(of: path, below: root).path == root)
    }
}
