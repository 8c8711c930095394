import Dataflow
import Diagnostics
import Documents
import Testing

@testable import Figures

struct DatasetCheckTests {
    private static let dictionary = """
        table: figures.csv
        key: id
        columns:
          - {name: id, type: string, required: true}
          - {name: value, type: number, required: true, minimum: 0, maximum: 5000}
          - {name: article, type: number, integer: true}
          - {name: unit, type: enumeration, values: {个: 个, 亿元: 亿元, 万人: 一万人, '%': 百分之一}}
          - {name: bound, type: enumeration, required: true, values: [exact, at-least, more-than]}
        """

    /// The findings as "line:column message / hint".
    private func findings(_ csv: String, dictionary: String = dictionary) -> [String] {
        let log = DiagnosticLog()
        let source = SourceFile(name: "figures.yaml", text: dictionary)
        guard let node = DocumentReader.read(source, log: log),
            let dictionary = DatasetDictionary.read(node, log: log)
        else { return log.diagnostics.map(\.message) }
        dictionary.check(file: SourceFile(name: "figures.csv", text: csv), log: log)
        return log.diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column) " } ?? ""
            return place + ([diagnostic.message] + diagnostic.hints).joined(separator: " / ")
        }
    }

    private static let header = "id,value,article,unit,bound\n"

    @Test func aSoundTableHasNoFindings() {
        #expect(findings(Self.header + "a,10,1,个,exact\nb,5.5,,万人,at-least\n") == [])
    }

    @Test func anUnknownUnitHasItsNearest() {
        #expect(findings(Self.header + "a,10,1,亿,exact\n") == ["2:8 unknown unit '亿' / did you mean '亿元'?"])
    }

    @Test func oneSignIsNoMisspellingOfAnother() {
        #expect(
            findings(Self.header + "a,10,1,家,exact\n") == [
                "2:8 unknown unit '家' / one of '个', '亿元', '万人', '%'"
            ])
    }

    @Test func anUnknownBoundHasItsNearest() {
        #expect(
            findings(Self.header + "a,10,1,个,atleast\n") == [
                "2:10 unknown bound 'atleast' / did you mean 'at-least'?"
            ])
    }

    @Test func emptyCellsOfRequiredColumns() {
        #expect(
            findings(Self.header + "a,,1,个,exact\n") == ["2:3 the cell is empty, and 'value' is required"])
    }

    @Test func whatIsNoNumber() {
        #expect(
            findings(Self.header + "a,10个,1,个,exact\nb,abc,1,个,exact\nc,\"1,310\",1,个,exact\n") == [
                "2:3 '10个' is not a number / write the figure alone, its unit in a column of its own",
                "3:3 'abc' is not a number",
                "4:3 '1,310' is not a number / write it without ',' between the digits",
            ])
    }

    @Test func numbersOutOfBounds() {
        #expect(
            findings(Self.header + "a,-1,1,个,exact\nb,5001,1,个,exact\nc,1,1.5,个,exact\n") == [
                "2:3 -1 is less than 0, the least that 'value' may be",
                "3:3 5001 is more than 5000, the most that 'value' may be",
                "4:5 1.5 is not a whole number",
            ])
    }

    @Test func aKeyStandsOnce() {
        #expect(
            findings(Self.header + "a,1,1,个,exact\nb,2,1,个,exact\na,3,1,个,exact\n") == [
                "4:1 the id 'a' is taken / it stands in line 2, too"
            ])
    }

    @Test func linesCountWithinQuotedCells() {
        #expect(
            findings(Self.header + "\"a\nb\",1,1,个,exact\nc,x,1,个,exact\n") == ["4:3 'x' is not a number"])
    }

    @Test func namesOfColumns() {
        #expect(
            findings("id,value,artcle,bound,note\na,1,1,exact,x\n") == [
                "1:10 the dictionary has no column 'artcle' / did you mean 'article'?",
                "1:23 the dictionary has no column 'note' / describe it there, or remove it",
                "1:1 the table has no column 'unit', which its dictionary describes",
            ])
    }

    @Test func manyFindingsOfAColumnAreCut() {
        let rows = (1...25).map { "k\($0),x,1,个,exact\n" }.joined()
        let found = findings(Self.header + rows)
        #expect(found.count == 21)
        #expect(found.last == "1:4 and 5 more in column 'value'")
    }

    @Test func datesAndBooleans() {
        let dictionary = "table: t.csv\ncolumns: [{name: day, type: date}, {name: done, type: boolean}]"
        #expect(
            findings("day,done\n2024-01-13,true\n13.1.,ja\n", dictionary: dictionary) == [
                "3:1 '13.1.' is not a date / write it as 2024-01-13", "3:7 'ja' is neither true nor false",
            ])
    }

    @Test func theDictionarySaysHowTheTableIsWritten() {
        let dictionary = """
            table: t.csv
            format: {skip: 1, null: [—], thousands: ",", percent: true}
            columns: [{name: quarter, type: date, format: quarter}, {name: value, type: number}]
            """
        #expect(
            findings(
                "年鉴表一\nquarter,value\n2024Q1,\"1,200\"\n2024Q2,—\n2024Q3,12%\n", dictionary: dictionary) == []
        )
        #expect(
            findings("年鉴表一\nquarter,value\n2024,…\n", dictionary: dictionary) == [
                "3:1 '2024' is not a date / write it as 2024-01-13", "3:6 '…' is not a number",
            ])
    }

    @Test func theDictionaryItselfIsChecked() {
        #expect(
            findings("", dictionary: "table: t.csv\nkey: ids\ncolumns: [{name: id, typ: string}]")
                .contains("unknown property 'typ' of a column"))
        #expect(
            findings("", dictionary: "table: t.csv\nkey: ids\ncolumns: [{name: id}]") == [
                "the key 'ids' is none of the columns"
            ])
        #expect(
            findings("", dictionary: "table: t.csv\ncolumns: [{name: id}, {name: id}]") == [
                "two columns are named 'id'"
            ])
    }
}
