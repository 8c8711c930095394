import Dataflow
import Diagnostics
import Testing

@Suite struct DelimitedReaderTests {
    @Test func infersTheTypeOfEachColumn() {
        let reading = TableReading.csv("年份,区县,投资,完工\n2023,张店,1.5,true\n2024,临淄,-2e3,false\n")
        #expect(reading.table?.names == ["年份", "区县", "投资", "完工"])
        #expect(reading.values("年份") == [.number(2023), .number(2024)])
        #expect(reading.values("区县") == [.string("张店"), .string("临淄")])
        #expect(reading.values("投资") == [.number(1.5), .number(-2000)])
        #expect(reading.values("完工") == [.boolean(true), .boolean(false)])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func storesColumnsDenselyByKind() {
        let table = TableReading.csv("a,b\n1,x\n2,y\n3,x\n").table
        guard case .number(let numbers)? = table?["a"]?.storage,
            case .string(let codes, let dictionary)? = table?["b"]?.storage
        else {
            Issue.record("the columns are not dense")
            return
        }
        #expect(numbers == [1, 2, 3])
        #expect(codes == [0, 1, 0])
        #expect(dictionary == ["x", "y"])
    }

    @Test func makesEmptyCellsNull() {
        let reading = TableReading.csv("a,b,c\n1,x,\n,,\n3,z,\n")
        #expect(reading.values("a") == [.number(1), .null, .number(3)])
        #expect(reading.values("b") == [.string("x"), .null, .string("z")])
        #expect(reading.values("c") == [.null, .null, .null])
    }

    @Test(
        arguments: [
            ("1\n2\nx", [.string("1"), .string("2"), .string("x")]),
            ("2024-01-01", [.string("2024-01-01")]),
            ("true\n1", [.string("true"), .string("1")]),
            ("true\n\nfalse\nx", [.string("true"), .null, .string("false"), .string("x")]),
            ("0\n0.5", [.number(0), .number(0.5)]), (" 12 ", [.number(12)]), ("0x10", [.number(16)]),
            ("-", [.string("-")]),
            ("1,2", [.string("1,2")]), ("NaN", [.string("NaN")]), ("Infinity", [.number(.infinity)]),
            (".5", [.number(0.5)]),
            ("12%", [.string("12%")]), ("1e400", [.number(.infinity)]), ("True", [.string("True")]),
        ] as [(String, [Value])])
    func infersAsVegaDoes(cells: String, values: [Value]) {
        let rows = cells.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.contains(",") ? "\"\($0)\"" : $0
        }
        #expect(TableReading.csv("a\n" + rows.joined(separator: "\n")).values("a") == values)
    }

    @Test func keepsTheZerosOfCodes() {
        let reading = TableReading.csv("邮编,代码\n00501,600519\n10001,000001\n")
        #expect(reading.values("邮编") == [.string("00501"), .string("10001")])
        #expect(reading.values("代码") == [.string("600519"), .string("000001")])
        #expect(TableReading.csv("a\n007\n", types: ["a": .number]).values("a") == [.number(7)])
    }

    @Test func readsQuotedCells() {
        let reading = TableReading.csv("\"a,1\",\"b\"\"c\"\n\"x\ny\",\"\"\"q\"\"\"\n\"12\",\"\"\n")
        #expect(reading.table?.names == ["a,1", "b\"c"])
        #expect(reading.values("a,1") == [.string("x\ny"), .string("12")])
        #expect(reading.values("b\"c") == [.string("\"q\""), .null])
    }

    @Test func takesQuotesWithinACellForText() {
        #expect(TableReading.csv("a,b\n5\" 管,1\n").values("a") == [.string("5\" 管")])
    }

    @Test func givesEqualTextOneCodeHoweverItIsQuoted() {
        let column = TableReading.csv("a,b\nx\"y,1\n\"x\"\"y\",1\n").table?["a"]
        #expect(column?.distinctValues == [.string("x\"y")])
    }

    @Test(arguments: [
        "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "\n\na,b\n\n1,2\n\n3,4\n\n",
        "\u{FEFF}a,b\n1,2\n3,4",
    ])
    func endsLinesInAnyWay(text: String) {
        let reading = TableReading.csv(text)
        #expect(reading.table?.names == ["a", "b"])
        #expect(reading.values("b") == [.number(2), .number(4)])
    }

    @Test func keepsBlankCellsOfASingleColumn() {
        #expect(TableReading.csv("a\n1\n\n3\n\n").values("a") == [.number(1), .null, .number(3)])
    }

    @Test func readsAHeaderWithoutRows() {
        let reading = TableReading.csv("a,b\n")
        #expect(reading.table?.rowCount == 0)
        #expect(reading.table?.names == ["a", "b"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func readsOtherDelimiters() {
        let reading = TableReading { log in
            DelimitedReader.read(
                SourceFile(name: "a", text: "a;b\n1,5;x\n"), delimiter: UInt8(ascii: ";"), log: log)
        }
        #expect(reading.values("a") == [.string("1,5")])
        #expect(reading.values("b") == [.string("x")])
    }

    @Test func readsFieldsAsTheTypesGiven() {
        let reading = TableReading.csv(
            "code,on,day,n\n014,0,2024-03-05,7\n,true,,\n",
            types: ["code": .string, "on": .boolean, "day": .date, "n": .number])
        #expect(reading.values("code") == [.string("014"), .null])
        #expect(reading.values("on") == [.boolean(false), .boolean(true)])
        #expect(reading.values("day") == [.date(1_709_596_800_000), .null])
        #expect(reading.values("n") == [.number(7), .null])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func warnsOfValuesThatAreNotOfTheTypeGiven() {
        let reading = TableReading.csv("区县,n\n张店,1\n临淄,约 5\n博山,无\n", types: ["n": .number])
        #expect(reading.values("n") == [.number(1), .number(.nan), .number(.nan)])
        #expect(reading.diagnostics == ["3:4: warning: '约 5' is not a number, nor are 1 more values of 'n'"])
    }

    @Test func leavesTextAsItStandsWithoutInference() {
        let reading = TableReading.csv("a,b\n1,\n", readsTypes: false)
        #expect(reading.values("a") == [.string("1")])
        #expect(reading.values("b") == [.string("")])
    }

    @Test(arguments: [
        ("", "error: 'a.csv' is empty (its first line names the columns)"),
        (
            "a,b\n1,2,3\n",
            "2:1: error: the row has 3 fields, the header has 2 (a cell that holds ',' stands in double quotes)"
        ),
        (
            "甲,乙\n\"多\n行\",1\n1\n",
            "4:1: error: the row has 1 field, the header has 2 (an empty cell needs its ',')"
        ),
        (
            "年份,值,年份\n1,2,3\n",
            "1:6: error: two columns are named '年份' (they are column 1 and column 3: rename one)"
        ),
        (
            "年份,,值\n1,2,3\n",
            "1:4: error: column 2 has no name (name it in the first line, or remove it; a merged cell of a spreadsheet leaves such columns)"
        ),
        ("甲,乙\n1,\"二\n三\n", "2:3: error: the quoted cell is not closed (end it with \")"),
        (
            "甲,乙\n1,\"二\"三\n",
            "2:6: error: text follows the closing quotation mark of a cell (write \"\" for a quotation mark within a quoted cell)"
        ),
    ])
    func explainsAMistake(text: String, diagnostic: String) {
        #expect(TableReading.csv(text).diagnostics == [diagnostic])
    }

    @Test func readsRowsOfTheWrongLengthAsD3Does() {
        let reading = TableReading.csv("a,b,c\n1,2\n3,4,5,6\n7\n")
        #expect(reading.values("a") == [.number(1), .number(3), .number(7)])
        #expect(reading.values("b") == [.number(2), .number(4), .null])
        #expect(reading.values("c") == [.null, .number(5), .null])
    }

    @Test func theLastOfTwoColumnsOfOneNameCounts() {
        #expect(TableReading.csv("a,b,a\n1,2,3\n").values("a") == [.number(3)])
        #expect(TableReading.csv(",b\n1,2\n").values("") == [.number(1)])
    }

    @Test(arguments: ["a,b\n1,\"二\n", "a,b\n1,\"二\"三\n", ""])
    func readsNothingAfterBrokenQuotes(text: String) { #expect(TableReading.csv(text).table == nil) }

    @Test func numbersAreTextUntilTheyAreComputedWith() {
        let column = TableReading.csv("a\n1.1\n1.10\n\n10\n", readsTypes: false).table?["a"]
        #expect(column?.values == [.string("1.1"), .string("1.10"), .string(""), .string("10")])
        #expect(column?.distinctValues.count == 4)
        #expect(column?.writtenNumbers?.map { $0.isNaN ? -1 : $0 } == [1.1, 1.1, -1, 10])
        #expect(column?.rows([3, 0]).values == [.string("10"), .string("1.1")])
        #expect(column?.rows([3, 0]).rows([1]).writtenNumbers == [1.1])
        #expect(column?.readingNumbers.rows([1]).writtenText(0) == "1.10")
        #expect(column?.converted(to: .number).values == [.number(1.1), .number(1.1), .null, .number(10)])
    }

    @Test func countsRaggedRowsBeyondTheFirstFew() {
        let reading = TableReading.csv("a,b\n" + String(repeating: "1\n", count: 12) + "1,2\n")
        #expect(reading.diagnostics.count == 6)
        #expect(reading.diagnostics.last == "error: 7 more rows have a wrong number of fields")
    }

    @Test(arguments: [
        (
            "a;b\n1;2\n",
            "1:1: warning: the table has one column, whose name holds ';' (give the format: {type: dsv, delimiter: \";\"})"
        ),
        (
            "甲，乙\n1，2\n",
            "1:1: warning: the table has one column, whose name holds a full-width comma (write ',' between cells)"
        ),
    ])
    func suspectsAnotherDelimiter(text: String, diagnostic: String) {
        #expect(TableReading.csv(text).diagnostics == [diagnostic])
    }

    @Test func codesManyDistinctStrings() {
        let names = (0..<5000).map { "名\($0 * 7919)" }
        let column = TableReading.csv("a\n" + (names + names).joined(separator: "\n")).table?["a"]
        guard case .string(let codes, let dictionary)? = column?.storage else {
            Issue.record("the column is not dense")
            return
        }
        #expect(dictionary == names)
        #expect(codes == Array(0..<5000) + Array(0..<5000))
    }

    @Test func readsAnyTextWithoutCrashing() {
        let pieces = [
            "a", "1", "-", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", "中", "，", " ", "true", "1e9", ".",
            "\t", "\0",
        ]
        var state: UInt64 = 42
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % limit
        }
        for _ in 0..<5000 {
            let text = (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
            let reading = TableReading.csv(text, types: ["a": .date, "1": .boolean])
            #expect(reading.table != nil || !reading.diagnostics.isEmpty, "\(text.debugDescription)")
            if let table = reading.table {
                #expect(table.names.allSatisfy { table[$0]?.count == table.rowCount })
            }
        }
    }
}
