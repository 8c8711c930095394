import Documents
import Glibc
import Testing
import Threading

@testable import Production

/// What a document may read, and what it may not: each way to a file that it wasn't given.
struct FileSourcesTests {
    /// alice's and bob's submissions lie side by side.
    private let folder = TemporaryFolder()
    private let alice: String
    private static let refusal = "is outside the folders that may be read"

    init() {
        alice = folder["alice"]
        mkdir(folder["bob"], 0o777)
        mkdir(alice, 0o777)
        folder.write("secret", to: "bob/private.csv")
        folder.write("own", to: "alice/own.csv")
        mkdir(folder["alice/below"], 0o777)
        folder.write("below", to: "alice/below/data.csv")
    }

    private func read(
        _ reference: String, from folder: String?, _ permissions: Permissions = Permissions()
    ) -> String {
        Self.read(reference, from: folder, FileSources(permissions))
    }

    private static func read(_ reference: String, from folder: String?, _ sources: FileSources) -> String {
        do {
            let source = try sources.source(SourceReference(reference), from: folder)
            return String(decoding: source.bytes, as: UTF8.self)
        } catch {
            return error.message
        }
    }

    @Test func ownFolderAndWhatLiesBelow() {
        #expect(read("own.csv", from: alice) == "own")
        #expect(read("below/data.csv", from: alice) == "below")
        #expect(read("below/../own.csv", from: alice) == "own")
        #expect(read(alice + "/own.csv", from: alice) == "own")
        #expect(read("file://" + alice + "/own.csv", from: alice) == "own")
    }

    @Test(arguments: [
        "../bob/private.csv", "..//bob/./private.csv", "below/../../bob/private.csv", "/etc/passwd",
        "file:///etc/passwd", "file:/etc/passwd", "file:%2e%2e/bob/private.csv",
        "FILE://localhost/etc/passwd",
        "..", "../nothing.csv", "../\u{301}bob/private.csv", "/nothing/at/all", "../bob", "/",
    ])
    func whatLiesElsewhereIsRefused(reference: String) {
        #expect(read(reference, from: alice).hasSuffix(Self.refusal))
    }

    @Test func percentSignsOfAPathAreLetters() {
        #expect(read("%2e%2e/bob/private.csv", from: alice).hasPrefix("no such file"))
    }

    @Test func anotherUsersFolderOfALikeNameIsElsewhere() {
        mkdir(folder["alice2"], 0o777)
        folder.write("secret", to: "alice2/a.csv")
        #expect(read("../alice2/a.csv", from: alice).hasSuffix(Self.refusal))
    }

    @Test func aFileThatIsThereAndOneThatIsNotAreRefusedAlike() throws {
        func error(_ reference: String) -> SourceError? {
            #expect(throws: SourceError.self) {
                try FileSources().source(SourceReference(reference), from: alice)
            }
        }
        let there = try #require(error("../bob/private.csv"))
        let gone = try #require(error("../bob/privat.csv"))
        #expect(there.message.replacing("private", with: "privat") == gone.message)
        #expect(there.hint == gone.hint)
        #expect(there.hint?.contains("--allow") == true)
        #expect(there.hint?.contains("tuban.yaml") == true)
    }

    @Test func aNameWithANulIsRefused() {
        #expect(read("own.csv\0/../../bob/private.csv", from: alice) == "a path can't hold a NUL")
    }

    @Test func theStandardInputHasNoFolder() {
        #expect(read("own.csv", from: nil).hasSuffix(Self.refusal))
        #expect(read("/etc/passwd", from: nil).hasSuffix(Self.refusal))
        var permissions = Permissions()
        permissions.allowed = [alice]
        #expect(read(alice + "/own.csv", from: nil, permissions) == "own")
    }

    // MARK: Links

    @Test(arguments: [
        "/etc/passwd", "../bob/private.csv", "../bob/nothing.csv", "below/../../bob/private.csv",
    ])
    func aLinkThatLeadsOutIsRefused(target: String) {
        symlink(target, folder["alice/link.csv"])
        #expect(
            read("link.csv", from: alice)
                == "'\(alice)/link.csv' is a link that leads outside the folders that may be read")
    }

    @Test func aLinkedFolderThatLeadsOutIsRefused() {
        symlink(folder["bob"], folder["alice/link"])
        #expect(read("link/private.csv", from: alice).contains("is a link that leads outside"))
        symlink("..", folder["alice/up"])
        #expect(read("up/bob/private.csv", from: alice).contains("is a link that leads outside"))
    }

    @Test func aLinkWithinIsFollowed() {
        symlink("below/data.csv", folder["alice/link.csv"])
        symlink("below", folder["alice/folder"])
        symlink("link.csv", folder["alice/again.csv"])
        #expect(read("link.csv", from: alice) == "below")
        #expect(read("folder/data.csv", from: alice) == "below")
        #expect(read("again.csv", from: alice) == "below")
    }

    @Test func aLinkToAnAllowedFolderIsFollowed() {
        symlink(folder["bob/private.csv"], folder["alice/link.csv"])
        var permissions = Permissions()
        permissions.allowed = [folder["bob"]]
        #expect(read("link.csv", from: alice, permissions) == "secret")
    }

    @Test func aLinkThatOneMayFollowIsRefusedToAnother() {
        symlink(folder["bob/private.csv"], folder["alice/below/link.csv"])
        folder.write("", to: "tuban.yaml")
        let sources = FileSources()
        #expect(Self.read("below/link.csv", from: alice, sources) == "secret")
        // Below alice's folder another project begins, whose documents see nothing of bob's.
        folder.write("", to: "alice/below/tuban.yaml")
        #expect(
            Self.read("link.csv", from: folder["alice/below"], sources).contains(
                "is a link that leads outside"))
    }

    @Test func aLinkInACircleEnds() {
        symlink("b.csv", folder["alice/a.csv"])
        symlink("a.csv", folder["alice/b.csv"])
        #expect(read("a.csv", from: alice).hasSuffix("is a symbolic link that leads to itself"))
    }

    // MARK: Projects

    @Test func aProjectFileAboveOpensItsFolder() {
        folder.write("title: 投稿", to: "tuban.yaml")
        #expect(read("../bob/private.csv", from: alice) == "secret")
        #expect(read("../../anything", from: alice).hasSuffix(Self.refusal))
    }

    @Test func theNearestProjectFileCounts() {
        folder.write("", to: "tuban.yaml")
        folder.write("", to: "alice/tuban.yaml")
        #expect(read("../bob/private.csv", from: alice).hasSuffix(Self.refusal))
        #expect(read("../own.csv", from: folder["alice/below"]) == "own")
    }

    @Test func aProjectFileBeyondTheRootDoesNotCount() {
        folder.write("", to: "tuban.yaml")
        var permissions = Permissions()
        permissions.root = alice
        #expect(read("../bob/private.csv", from: alice, permissions).hasSuffix(Self.refusal))
        folder.write("", to: "alice/tuban.yaml")
        #expect(read("../own.csv", from: folder["alice/below"], permissions) == "own")
    }

    @Test(.enabled(if: geteuid() == 0, "giving a file away takes root"))
    func aProjectFileOfAnotherUserDoesNotCount() throws {
        folder.write("", to: "tuban.yaml")
        chown(folder["tuban.yaml"], 4242, 4242)
        let error = #expect(throws: SourceError.self) {
            try FileSources().source(.path("../bob/private.csv"), from: alice)
        }
        #expect(error?.message.hasSuffix(Self.refusal) == true)
        #expect(error?.hint?.hasPrefix("'\(folder["tuban.yaml"])' belongs to another user") == true)
    }

    @Test func aLinkIsNoProjectFile() {
        folder.write("", to: "bob/real.yaml")
        symlink("bob/real.yaml", folder["tuban.yaml"])
        #expect(read("../bob/private.csv", from: alice).hasSuffix(Self.refusal))
    }

    @Test func aFolderReachedThroughALinkMakesNoProject() {
        folder.write("", to: "bob/tuban.yaml")
        symlink(folder["bob"], folder["alice/link"])
        let sources = FileSources()
        #expect(Self.read("own.csv", from: alice, sources) == "own")
        #expect(!Self.read("private.csv", from: alice + "/link", sources).contains("secret"))
    }

    // MARK: What the command allows

    @Test func allowedFoldersAndFiles() {
        var permissions = Permissions()
        permissions.allowed = [folder["bob"]]
        #expect(read("../bob/private.csv", from: alice, permissions) == "secret")
        folder.write("more", to: "bob/more.csv")
        permissions.allowed = [folder["bob/private.csv"]]
        #expect(read("../bob/private.csv", from: alice, permissions) == "secret")
        #expect(read("../bob/more.csv", from: alice, permissions).hasSuffix(Self.refusal))
    }

    @Test func anAddressIsRefusedUnlessThereIsACopy() {
        let address = "https://example.org/a.csv?x=1"
        #expect(read(address, from: alice).hasSuffix("is on the network, and nothing is fetched from there"))
        var permissions = Permissions()
        permissions.copies = [address: folder["bob/private.csv"]]
        #expect(read(address, from: alice, permissions) == "secret")
    }

    @Test func aHintNamesOnlyWhatMayBeRead() throws {
        let error = #expect(throws: SourceError.self) {
            try FileSources().source(.path("owm.csv"), from: alice)
        }
        #expect(error?.hint == "did you mean 'own.csv'?")
        folder.write("", to: "bob/own-of-bob.csv")
        let outside = #expect(throws: SourceError.self) {
            try FileSources().source(.path("../bob/own-of-bo.csv"), from: alice)
        }
        #expect(outside?.hint?.contains("own-of-bob") == false)
    }

    // MARK: One state of things

    @Test func aFileThatIsReplacedIsReadAsItWas() {
        let sources = FileSources()
        #expect(Self.read("own.csv", from: alice, sources) == "own")
        folder.write("new", to: "alice/own.csv")
        #expect(Self.read("own.csv", from: alice, sources) == "own")
        #expect(read("own.csv", from: alice) == "new")
    }

    @Test func aFileThatMadeRoomAndHasChangedIsTold() throws {
        let cache = SourceCache(limit: 100)
        func entry(_ name: String, size: Int) throws(SourceError) -> String {
            try cache.entry(for: ExactPath(FilePath(name)), shown: name) { () throws(SourceError) in
                let state = OpenFile.State(device: 1, node: 1, size: size, seconds: 0, nanoseconds: 0)
                let bytes = [UInt8](repeating: 0x41, count: size)
                return (SourceCache.Entry(source: Source(path: name, bytes), links: []), state)
            }.source.path
        }
        #expect(try entry("a", size: 60) == "a")
        #expect(try entry("a", size: 61) == "a")
        for name in ["b", "c", "d", "e"] { _ = try entry(name, size: 90) }
        #expect(try entry("b", size: 90) == "b")
        let error = #expect(throws: SourceError.self) { try entry("a", size: 61) }
        #expect(error?.message == "'a' has changed since this run read it first")
    }

    @Test func threadsShareOneSource() {
        let sources = FileSources()
        let found = Identities()
        Threads.run(4) { [alice] in
            for _ in 0..<50 {
                if let source = try? sources.source(.path("own.csv"), from: alice) { found.add(source) }
            }
        }
        #expect(found.count == 1)
    }

    @Test func hashesAreThoseOfTheBytes() throws {
        let sources = FileSources(hashes: true)
        folder.write("abc", to: "alice/abc.txt")
        let source = try sources.source(.path("abc.txt"), from: alice)
        #expect(source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hexadecimal([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
