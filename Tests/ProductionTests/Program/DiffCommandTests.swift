import Testing

@testable import Production

/// `tuban diff` as an editor runs it.
@Suite struct DiffCommandTests {
    private let folder = TemporaryFolder()

    private var output: String { folder.text("output") ?? "" }

    private func run(_ words: String) -> Program.End {
        Program("exec \"$0\" \(words) > output 2> log", in: folder).end()
    }

    private func write(beds: String) {
        folder.write("blocks: [{text: 床位\(beds)张}]\n", to: "sheet.yaml")
    }

    @Test func aDifferenceIsToldAndFails() {
        write(beds: "2000")
        #expect(run("render sheet.yaml -o old.scene.json --quiet") == .exit(0))
        write(beds: "2100")
        #expect(run("diff old.scene.json sheet.yaml") == .exit(1))
        #expect(output == "page 1\n  “2000张” became “2100张”, in 床位[2100张]\n\n1 number changed\n")
        #expect(run("diff sheet.yaml sheet.yaml") == .exit(0))
        #expect(output == "nothing changed: every number and word is the same\n")
    }

    @Test func changesAreJSON() {
        write(beds: "2000")
        #expect(run("render sheet.yaml -o old.scene.json --quiet") == .exit(0))
        write(beds: "2100")
        #expect(run("diff old.scene.json sheet.yaml --json") == .exit(1))
        #expect(output.contains("\"old\": \"2000张\""))
    }

    @Test func aVersionThatIsNotThereIsReported() {
        write(beds: "2000")
        #expect(run("diff none.yaml sheet.yaml") == .exit(1))
        #expect(folder.text("log") == "error: no such file 'none.yaml' [missing-file]\n")
    }
}
