import Documents
import Testing

struct FilePathTests {
    @Test(arguments: [
        ("charts/bar.yaml", "charts", "bar"), ("bar.vl.json", ".", "bar"), ("/bar.yml", "/", "bar"),
        ("a.b/c", "a.b", "c"), ("2024.年报.yaml", ".", "2024.年报"), (".vl.json", ".", ".vl"),
        (".hidden", ".", ".hidden"),
    ])
    func folderAndStem(path: String, folder: String, stem: String) {
        #expect(FilePath(path).folder == folder)
        #expect(FilePath(path).stem == stem)
    }

    @Test func siblings() {
        #expect(FilePath("charts/bar.yaml").sibling("../data.csv").text == "charts/../data.csv")
        #expect(FilePath("bar.yaml").sibling("data.csv").text == "data.csv")
        #expect(FilePath("charts/bar.yaml").sibling("/data.csv").text == "/data.csv")
    }

    @Test(arguments: [
        ("charts/../theme.yaml", "theme.yaml"), ("../../a/b/../c.csv", "../../a/c.csv"), ("/../a", "/a"),
        ("./a/./b", "a/b"), ("a/..", "."),
    ])
    func withoutStepsThatLeadNowhere(path: String, shown: String) {
        #expect(FilePath(path).normalized.text == shown)
    }

    /// An accent behind a slash makes one character with it, and no other path.
    @Test func aSlashIsASlashWhateverFollowsIt() {
        #expect(FilePath("a/\u{301}b/../c").normalized.text.utf8.elementsEqual("a/c".utf8))
        #expect(FilePath("../\u{301}x").normalized.text.utf8.elementsEqual("../\u{301}x".utf8))
        #expect(FilePath("a/\u{301}b").folder == "a")
        #expect(FilePath("a/\u{301}b").name.utf8.elementsEqual("\u{301}b".utf8))
        #expect(FilePath("/a/../\u{301}x").normalized.parts(below: FilePath("/a")) == nil)
        #expect(FilePath("/a/b/\u{301}c").parts(below: FilePath("/a"))?.count == 2)
    }
}
