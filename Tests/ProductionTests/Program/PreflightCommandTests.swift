import Testing

@testable import Production

/// `tuban preflight` as a prepress operator runs it.
@Suite struct PreflightCommandTests {
    private let folder = TemporaryFolder()

    private var log: String { folder.text("log") ?? "" }
    private var output: String { folder.text("output") ?? "" }

    private func run(_ words: String) -> Program.End {
        Program("exec \"$0\" \(words) > output 2> log", in: folder).end()
    }

    private func writeChart() {
        folder.write(
            "data: {values: [{a: 3}]}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}\n",
            to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf") == .exit(0))
    }

    @Test func aPlainPDFIsFitUntilAPressIsNamed() {
        writeChart()
        #expect(run("preflight c.pdf") == .exit(0))
        #expect(output.hasPrefix("c.pdf: PDF 1.4, claims no standard, 1 page: nothing to say against it\n"))
        #expect(run("preflight c.pdf --press newsprint") == .exit(1))
        #expect(output.contains("[rgb-colour]"))
    }

    @Test func theReportIsJSON() {
        writeChart()
        #expect(run("preflight c.pdf --press newsprint --json") == .exit(1))
        #expect(output.hasPrefix("{\n  \"files\": ["))
    }

    @Test func picturesAndACertificateAreWritten() {
        writeChart()
        #expect(
            run("preflight c.pdf --press newsprint --map map.png --plates new/folder -o certificate.pdf")
                == .exit(1))
        #expect(folder.bytes("certificate.pdf")?.starts(with: Array("%PDF".utf8)) == true)
        #expect(folder.bytes("map.png")?.dropFirst().starts(with: Array("PNG".utf8)) == true)
        #expect(folder.bytes("new/folder/c-Black.png") != nil)
    }

    @Test func aMapIsAPNG() {
        writeChart()
        #expect(run("preflight c.pdf --map map.jpg") == .exit(2))
        #expect(log.contains("a map is a PNG file"))
    }

    @Test func whatIsNoPDFFails() {
        folder.write("no PDF", to: "c.pdf")
        #expect(run("preflight c.pdf") == .exit(1))
        #expect(log.contains("c.pdf: it can't be read as a PDF"))
        #expect(run("preflight missing.pdf") == .exit(1))
        #expect(log.contains("[missing-file]"))
    }

    @Test(arguments: [
        "preflight", "preflight a.pdf b.pdf -o c.pdf", "preflight a.pdf --ppi 5",
        "preflight a.pdf --press nowhere",
    ])
    func misuseIsTold(words: String) { #expect(run(words) == .exit(2)) }
}
