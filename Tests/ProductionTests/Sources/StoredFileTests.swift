import Diagnostics
import Documents
import Glibc
import Synchronization
import Testing
import Threading

@testable import Production

/// Files that are too large to be held are read in pieces, and watched while they are.
struct StoredFileTests {
    private let folder = TemporaryFolder()

    private func stored(_ text: String) throws -> StoredFile {
        folder.write(text, to: "a.csv")
        let file = try OpenFile(path: folder["a.csv"])
        return StoredFile(file, try file.state())
    }

    private func text(_ file: StoredFile, _ range: Range<Int>) -> String {
        String(decoding: file.bytes(in: range), as: UTF8.self)
    }

    @Test func anyBytesCanBeReadAtAnyTime() throws {
        let file = try stored("town,value\n淄,1\n")
        #expect(file.count == 17)
        #expect(text(file, 11..<14) == "淄")
        #expect(text(file, 0..<4) == "town")
        #expect(text(file, 0..<17) == "town,value\n淄,1\n")
        #expect(file.isUnchanged)
    }

    @Test func severalThreadsMayRead() throws {
        let file = try stored(String(repeating: "0123456789", count: 100_000))
        let wrongCount = Atomic<Int>(0)
        Threads.run(4) {
            for piece in 0..<50 {
                let bytes = file.bytes(in: piece * 20_000..<piece * 20_000 + 10)
                if bytes != Array("0123456789".utf8) { wrongCount.add(1, ordering: .relaxed) }
            }
        }
        #expect(wrongCount.load(ordering: .relaxed) == 0)
    }

    @Test func aFileThatIsWrittenMeanwhileIsNoticed() throws {
        let file = try stored("town,value\na,1\n")
        folder.write("town,value\na,2\nb,3\n", to: "a.csv")
        #expect(!file.isUnchanged)
    }

    @Test func aFileThatIsCutOffEndsNothing() throws {
        let file = try stored("town,value\na,1\n")
        truncate(folder["a.csv"], 4)
        #expect(text(file, 0..<8) == "town    ")
        #expect(!file.isUnchanged)
    }

    @Test func aLargeFileOfADocumentIsStored() throws {
        let row = String(repeating: "x", count: 99) + "\n"
        folder.write(String(repeating: row, count: 90_000), to: "large.csv")
        folder.write(row, to: "small.csv")
        let sources = FileSources(hashes: true)
        let large = try sources.source(SourceReference("large.csv"), from: folder.path)
        let small = try sources.source(SourceReference("small.csv"), from: folder.path)
        #expect(large.count == 9_000_000)
        #expect(large.sha256 == SHA256.hexadecimal(large.bytes))
        folder.write("gone", to: "large.csv")
        folder.write("gone", to: "small.csv")
        #expect(large.hasChanged && !small.hasChanged)
    }
}
