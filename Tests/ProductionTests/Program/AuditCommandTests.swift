import Testing

@testable import Production

/// `tuban audit` as an editor runs it.
@Suite struct AuditCommandTests {
    private let folder = TemporaryFolder()

    private var log: String { folder.text("log") ?? "" }
    private var output: String { folder.text("output") ?? "" }

    private func run(_ words: String) -> Program.End {
        Program("exec \"$0\" \(words) > output 2> log", in: folder).end()
    }

    private func write(_ value: String, text: String) {
        folder.write("id,article,source,indicator,value,unit\nbeds,1,1,养老床位,\(value),张\n", to: "figures.csv")
        folder.write(
            "table: figures.csv\nkey: id\nplace: {article: article, paragraph: source}\ncolumns: [{name: id}, {name: article, type: number}, {name: source, type: number}, {name: indicator}, {name: value, type: number}, {name: unit}]",
            to: "figures.yaml")
        folder.write("figures: figures.yaml\nblocks: [{text: \"\(text)\"}]\n", to: "sheet.yaml")
        folder.write("建设养老床位2000张。\n", to: "source.txt")
    }

    @Test func aNumberIsListedWithItsCellAndItsPlace() {
        write("2000", text: "床位${figureText('beds')}")
        #expect(run("audit sheet.yaml --against source.txt") == .exit(0))
        #expect(output.contains("2000张"))
        #expect(output.contains("figures.csv:2 beds.value = 2000张"))
        #expect(output.contains("✓ article 1, paragraph 1: 2000张"))
        #expect(output.hasSuffix("1 number: 1 cell, 1 of 1 figures confirmed by the source\n"))
    }

    @Test func aNumberWithoutAReceiptFails() {
        write("2000", text: "床位2100张")
        #expect(run("audit sheet.yaml") == .exit(1))
        #expect(output.contains("✘ 2100张"))
        #expect(output.contains("NO RECEIPT"))
        #expect(output.contains("near: beds (2000张)"))
    }

    @Test func aFigureThatTheSourceContradictsFails() {
        write("2001", text: "床位${figureText('beds')}")
        #expect(run("audit sheet.yaml") == .exit(0))
        #expect(run("audit sheet.yaml --against source.txt") == .exit(1))
        #expect(output.contains("✘ article 1, paragraph 1: 2001张 isn't there"))
    }

    @Test(arguments: ["--json", "--format json"])
    func receiptsAreJSON(option: String) {
        write("2000", text: "床位${figureText('beds')}")
        #expect(run("audit sheet.yaml \(option)") == .exit(0))
        #expect(output.contains("\"kind\": \"cell\""))
        #expect(output.contains("\"row\": \"beds\""))
    }

    @Test func receiptsAreASheetToSign() {
        write("2000", text: "床位${figureText('beds')}")
        #expect(run("audit sheet.yaml --against source.txt -o receipts.pdf") == .exit(0))
        #expect(folder.bytes("receipts.pdf")?.starts(with: Array("%PDF".utf8)) == true)
        #expect(log.hasPrefix("1 number: 1 cell"))
    }

    @Test func aSourceThatIsNotThereIsReported() {
        write("2000", text: "床位")
        #expect(run("audit sheet.yaml --against none.txt") == .exit(1))
        #expect(log == "error: no such file 'none.txt' [missing-file]\n")
    }

    @Test func ofADocumentThatIsNotThereNothingIsListed() {
        #expect(run("audit none.yaml") == .exit(1))
        #expect(log == "error: no such file 'none.yaml' [missing-file]\n")
        #expect(output == "")
    }

    @Test func aPageWithoutNumbersHasNone() {
        write("2000", text: "床位")
        #expect(run("audit sheet.yaml") == .exit(0))
        #expect(output.hasSuffix("\n0 numbers\n"))
    }
}
