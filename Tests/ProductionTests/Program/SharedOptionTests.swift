import ArgumentParser
import Testing

@testable import Command

/// The options that `render` and `check` share.
@Suite struct SharedOptionTests {
    private func parsed(_ words: String...) throws -> SharedOptions { try CheckCommand.parse(words).shared }

    private func misuse(_ words: String...) -> String? { ProductionTests.misuse(CheckCommand.self, words) }

    @Test func theNumberOfThreadsLiesWithinBounds() throws {
        #expect(try parsed("a.yaml", "--jobs", "1").jobs == 1)
        #expect(try parsed("a.yaml", "--jobs", "256").jobs == 256)
        for text in ["0", "257"] {
            #expect(misuse("a.yaml", "--jobs", text) == "--jobs is a number from 1 to 256")
        }
        #expect(misuse("a.yaml", "--jobs", "all")?.contains("'all' is invalid for '--jobs <n>'") == true)
    }

    @Test func limitsLieWithinBounds() throws {
        let options = try parsed("a.yaml", "--timeout", "0.5", "--max-memory", "300")
        #expect(options.timeout == 0.5)
        #expect(options.maxMemory == 300)
        #expect(misuse("a.yaml", "--timeout", "0") == "--timeout is a number of seconds, from 0.01")
        #expect(misuse("a.yaml", "--max-memory", "0") == "--max-memory is a number of megabytes, from 1")
    }

    @Test func theStandardInputIsReadOnce() throws {
        #expect(try parsed("-").files == ["-"])
        #expect(misuse("-", "a.yaml", "-") == "the standard input can be read only once")
    }

    @Test func foldersMayBeAllowed() throws {
        #expect(
            try parsed("a.yaml", "--allow", "x", "--allow", "y/z").compiling.reading.allow == ["x", "y/z"])
    }

    @Test func aCopyStandsForAnAddress() throws {
        let copy = try #require(
            try parsed("a.yaml", "--data", "https://example.org/a?b=c=d.csv").compiling.reading.data.first)
        #expect(copy.address == "https://example.org/a?b=c")
        #expect(copy.path == "d.csv")
    }

    @Test(arguments: ["https://example.org/a.csv", "=a.csv", "https://example.org/a.csv="])
    func aCopyWithoutAnAddressOrAFileIsReported(text: String) {
        let message = "'\(text)' names no copy; write it as https://example.org/a.csv=a.csv"
        #expect(misuse("a.yaml", "--data", text)?.hasSuffix(message) == true)
    }

    @Test func flagsAreOffUnlessTheyAreGiven() throws {
        let (plain, both) = (try parsed("a.yaml"), try parsed("a.yaml", "--strict", "--quiet"))
        #expect([plain.strict, plain.quiet] == [false, false])
        #expect([both.strict, both.quiet] == [true, true])
    }

    @Test func checkWritesNothing() {
        #expect(misuse("a.yaml", "--output", "b.pdf") == "Unknown option '--output'")
    }
}
