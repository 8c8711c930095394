import Dataflow
import Diagnostics
import Testing

/// Lines of a delimited text that are no rows of its table are told, and may be skipped.
@Suite struct TableOutlineTests {
    private func told(_ text: String, skipping lines: Set<Int> = []) -> (messages: [String], hints: [String])
    {
        let log = DiagnosticLog()
        var format = TableFormat()
        format.skip = SkippedLines(lines)
        _ = DelimitedReader.read(SourceFile(name: "a.csv", text: text), format: format, log: log)
        return (log.diagnostics.map(\.message), log.diagnostics.flatMap(\.hints))
    }

    @Test(arguments: ["年鉴表一\n", "年鉴表一,,\n", "年鉴表一,\n,单位：亿元\n"])
    func aTitleAboveTheTable(title: String) {
        let (messages, hints) = told(title + "区县,产值,增速\n张店,12,3\n临淄,8,2\n")
        let lines = title.count { $0 == "\n" }
        #expect(messages == ["the first line is a title, and names no columns: '年鉴表一'"])
        #expect(hints == ["leave it out by the data's format: {skip: \(lines)}"])
        #expect(told(title + "区县,产值,增速\n张店,12,3\n", skipping: Set(1...lines)).messages == [])
    }

    @Test func unitsBelowTheHeader() {
        let text = "区县,产值,增速\n,亿元,%\n张店,12,3\n"
        #expect(told(text).messages == ["line 2 holds units, and no figures"])
        #expect(told(text, skipping: [2]).messages == [])
    }

    @Test(arguments: ["注：初步统计数", "注：初步统计数,", "资料来源：统计局,"])
    func notesAtTheEnd(note: String) {
        let text = "区县,产值\n张店,12\n临淄,8\n\(note)\n"
        #expect(told(text).messages == ["line 4 is a note, and no row of the table"])
        #expect(told(text).hints == ["leave it out by the data's format: {skip: [-1]}"])
        #expect(told(text, skipping: [-1]).messages == [])
    }

    @Test func linesOfDelimiters() {
        let text = "区县,产值,注\n张店,12,\n,,\n临淄,8,\n,,\n"
        #expect(
            told(text).messages == [
                "line 3 has nothing but delimiters, and counts as a row, and 1 more like it"
            ])
        #expect(told(text, skipping: [3, 5]).messages == [])
    }

    @Test func aHeaderThatIsRepeated() {
        let text = "区县,产值\n张店,12\n区县,产值\n临淄,8\n"
        #expect(told(text).messages == ["line 3 repeats the names of the columns"])
    }

    @Test func decimalCommasBetweenSemicolons() {
        let (messages, hints) = told("区县;产值\n张店;12,5\n临淄;8,2\n")
        #expect(messages == ["the table has one column, whose name holds ';'"])
        #expect(hints == ["give the format: {type: dsv, delimiter: \";\", decimal: \",\"}"])
    }

    @Test func anOrdinaryTableHasNone() {
        #expect(told("区县,产值\n张店,12\n临淄,8\n").messages == [])
        #expect(told("区县\n张店\n临淄\n").messages == [])
    }

    @Test func aCellIsFoundBelowSkippedLines() {
        let log = DiagnosticLog()
        var format = TableFormat(parse: ["产值": "number"])
        format.skip = SkippedLines([1])
        let file = SourceFile(name: "a.csv", text: "年鉴表一\n区县,产值\n张店,12\n临淄,x\n")
        _ = TableReader.read(file, format: format, log: log)
        #expect(log.diagnostics.map(\.message) == ["'x' is not a number"])
        #expect(log.diagnostics.first?.span?.start.line == 4)
    }

    @Test(arguments: [
        (
            "县区,2023年,,2024年,\n,投资,增速,投资,增速\n张店,10,2.1,12,3\n",
            "县区,2023年投资,2023年增速,2024年投资,2024年增速"
        ),
        (
            "县区,投资,投资,产值,产值\n,2023,2024,2023,2024\n张店,10,2.1,12,3\n",
            "县区,投资2023,投资2024,产值2023,产值2024"
        ),
        ("县区,乡镇,投资,\n,,总额,增速\n张店,a,10,2.1\n", "县区,乡镇,投资总额,投资增速"),
    ])
    func aHeadOfTwoLinesWithMergedCells(text: String, joined: String) {
        let (messages, hints) = told(text)
        #expect(
            messages == ["line 2 is the second line of a head with merged cells, and counts as a row"])
        #expect(hints == ["write one line of names in place of both: \(joined)"])
        let rest = text.split(separator: "\n").dropFirst(2).joined(separator: "\n")
        #expect(told(joined + "\n" + rest).messages == [])
    }

    @Test(arguments: ["县区,投资,\n张店,10,x\n博山,3,y\n", "县区,投资,\n张店,10,5\n博山,3,4\n"])
    func aColumnWithoutANameIsNoMergedHead(text: String) {
        #expect(told(text).messages == ["column 3 has no name"])
    }
}
