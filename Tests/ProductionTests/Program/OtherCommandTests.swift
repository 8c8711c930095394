import ArgumentParser
import Production
import Testing

@testable import Command

/// `tuban fonts`, `tuban schema`, `tuban --version`, and how misuse ends.
@Suite struct OtherCommandTests {
    private let folder = TemporaryFolder()

    private var log: String { folder.text("log") ?? "" }
    private var output: String { folder.text("output") ?? "" }

    /// Runs the program to its end; what it prints is in `log` and `output`.
    private func run(_ words: String) -> Program.End {
        Program("exec \"$0\" \(words) > output 2> log", in: folder).end()
    }

    // MARK: Fonts

    @Test func fontsTakesATheme() throws {
        #expect(try FontsCommand.parse([]).theme == nil)
        #expect(try FontsCommand.parse(["--theme", "t.yaml"]).theme == "t.yaml")
    }

    @Test func fontsTakesNoFiles() {
        #expect(misuse(FontsCommand.self, ["a.yaml"]) == "Unexpected argument 'a.yaml'")
    }

    @Test(arguments: ["missing-field", "[missing-field]"])
    func aCodeIsExplained(code: String) {
        #expect(run("explain '\(code)'") == .exit(0))
        #expect(output.hasPrefix("A field that the data don't have [missing-field]\n\n"))
        #expect(output.contains("\n    - encoding: {x: {field: prize, type: quantitative}}\n"))
        #expect(log == "")
    }

    @Test func withoutACodeAllAreListed() {
        #expect(run("explain") == .exit(0))
        #expect(output.hasPrefix("Files\n  missing-file "))
        #expect(output.contains("\n\nTemplates\n  template-mismatch "))
    }

    @Test func anUnknownCodeHasItsNearest() {
        #expect(run("explain missing-feild") == .exit(2))
        #expect(
            log.hasPrefix("Error: no message has the code 'missing-feild'; did you mean 'missing-field'?\n"))
        #expect(output == "")
    }

    @Test func aThemeThatIsNotThereIsReported() {
        #expect(run("fonts --theme none.yaml") == .exit(1))
        #expect(log == "error: no such file 'none.yaml' [missing-file]\n")
        #expect(output == "")
    }

    @Test func fontsOfAThemeThatAreMissingAreReported() {
        folder.write("config: {font: No Such Family}\n", to: "theme.yaml")
        #expect(run("fonts --theme theme.yaml") == .exit(1))
        #expect(output.contains("  No Such Family: not installed\n"))
        #expect(log.hasPrefix("error: not installed: No Such Family\n"))
    }

    // MARK: Schema

    @Test func aSchemaIsOfCharts() throws {
        #expect(try SchemaCommand.parse([]).kind == .chart)
        #expect(try SchemaCommand.parse(["chart", "-o", "s.json"]).output == "s.json")
    }

    @Test func anUnknownSchemaIsReported() {
        let message = "there is no schema of 'sheet'; known are chart"
        #expect(misuse(SchemaCommand.self, ["sheet"])?.hasSuffix(message) == true)
    }

    @Test func aSchemaIsPrintedOrWritten() {
        #expect(run("schema") == .exit(0))
        #expect(output == DocumentSchema.chart.text)
        #expect(run("schema --output schema.json") == .exit(0))
        #expect(output == "")
        #expect(folder.text("schema.json") == DocumentSchema.chart.text)
    }

    @Test func aSchemaThatCannotBeWrittenIsReported() {
        #expect(run("schema --output none/schema.json/x") == .exit(1))
        #expect(log.hasPrefix("error: "))
    }

    // MARK: Version and misuse

    @Test func theVersionIsPrinted() {
        #expect(run("--version") == .exit(0))
        #expect(output == Release.version + "\n")
    }

    @Test func helpIsNoMistake() {
        #expect(run("--help") == .exit(0))
        #expect(output.hasPrefix("OVERVIEW: Charts and sheets for newsrooms"))
        #expect(log == "")
    }

    @Test(arguments: [
        "draw a.yaml", "render", "render a.yaml --ppi 0", "check --jobs 0 a.yaml", "schema sheet",
    ])
    func misuseEndsWithTwo(words: String) {
        #expect(run(words) == .exit(2))
        #expect(output == "")
        #expect(log.hasPrefix("Error: "))
    }

    @Test func aDocumentThatFailsEndsWithThreeAndAllThatFailWithOne() {
        folder.write("mark: point\n", to: "a.yaml")
        #expect(run("check a.yaml none.yaml") == .exit(3))
        #expect(log.contains("none.yaml"))
        #expect(run("check none.yaml") == .exit(1))
    }

    @Test func eachDocumentIsNamedWithAMistakeThatTheyShare() {
        let chart = "theme: t.yaml\ndata: {values: [{a: 1}]}\nmark: bar\nencoding: {x: {field: a}}\n"
        folder.write("config: {bakground: white}\n", to: "t.yaml")
        folder.write(chart, to: "a.yaml")
        folder.write(chart, to: "b.yaml")
        #expect(run("check a.yaml b.yaml") == .exit(1))
        #expect(
            log.contains(
                "b.yaml: error: unknown property 'bakground' of a config (t.yaml:1:10) [unknown-property]\nb.yaml: failed"
            ), "\(log)")
    }

    @Test func checkTriesTheRowsOfATable() {
        folder.write(
            "params: [{name: most, value: 1}]\ndata: {values: [{a: 1}]}\nmark: bar\nencoding: {x: {field: a}}\n",
            to: "t.yaml")
        folder.write("most\n2\n\"\"\n", to: "rows.csv")
        #expect(run("check t.yaml --each rows.csv --report r.jsonl") == .exit(3))
        #expect(log.contains("the row has no 'most'") && log.contains("2 rows, 1 failed, in "))
        #expect(folder.text("r.jsonl")?.split(separator: "\n").count == 2)
    }

    @Test func aCheckThatFindsNothingEndsWithNought() {
        folder.write("data: {values: [{a: 1}]}\nmark: point\n", to: "a.yaml")
        #expect(run("check a.yaml --quiet") == .exit(0))
        #expect(log == "")
        #expect(folder.names == ["a.yaml", "log", "output"])
    }

    @Test func strictMakesWarningsMistakes() {
        folder.write("data: {values: [{a: 1}]}\nmark: {type: point, dir: rtl}\n", to: "a.yaml")
        #expect(run("check a.yaml") == .exit(0))
        let warning = "warning: 'dir' is not supported yet and has no effect [unsupported-property]\n"
        #expect(log.contains(warning))
        #expect(run("check a.yaml --strict") == .exit(1))
    }

    @Test func eachTakesOneTemplate() {
        folder.write("id\n1\n", to: "t.csv")
        #expect(run("render a.yaml b.yaml --each t.csv -o '{id}.pdf'") == .exit(2))
        #expect(log.hasPrefix("Error: --each takes one template\n"))
    }
}

/// `tuban data`: what a document needs besides itself.
@Suite struct DataCommandTests {
    private let folder = TemporaryFolder()

    private func run(_ words: String) -> Program.End {
        Program("exec \"$0\" data \(words) > output 2> log", in: folder).end()
    }

    private var lines: [Substring] { (folder.text("output") ?? "").split(separator: "\n") }

    private let chart = """
        data: {url: https://example.org/a.csv}
        transform: [{lookup: a, from: {data: {url: b.csv}, key: a, fields: [c]}}]
        mark: bar
        encoding: {x: {field: a, type: quantitative}}
        datasets: {rows: [{url: none.csv}]}
        """

    @Test func filesAndAddressesAreListed() {
        folder.write(chart, to: "chart.yaml")
        folder.write("a,c\n1,2\n", to: "b.csv")
        #expect(run("chart.yaml") == .exit(1))
        #expect(
            lines == [
                "https://example.org/a.csv  (needs a copy: --data 'https://example.org/a.csv=FILE')", "b.csv",
            ])
    }

    @Test func withACopyNothingIsMissing() {
        folder.write(chart, to: "chart.yaml")
        folder.write("a,c\n1,2\n", to: "b.csv")
        #expect(run("chart.yaml --data https://example.org/a.csv=b.csv") == .exit(0))
        #expect(lines == ["https://example.org/a.csv", "b.csv"])
    }
}
