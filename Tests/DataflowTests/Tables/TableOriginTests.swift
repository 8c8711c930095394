import Dataflow
import Diagnostics
import Documents
import Testing

/// The place of a cell is found when something is wrong with it.
@Suite struct TableOriginTests {
    private func csv(_ text: String, name: String = "a.csv") -> Table? {
        TableReading.file(name, text).table
    }

    /// "line:column text" of the first cell, as a note names it.
    private func note(_ table: Table?, rows: [Int] = [0], _ field: FieldPath) -> String? {
        table?.notes(on: rows, of: field).first.map { note in
            let bytes = Array(note.span.file.text.utf8)[note.span.range]
            let place = "\(note.span.start.line):\(note.span.start.column)"
            return "\(place) \(String(decoding: bytes, as: UTF8.self))"
        }
    }

    @Test func aCellOfADelimitedTextIsFoundByRowAndColumn() {
        let table = csv("town,price\n张店,8\n淄川,约5\n")
        #expect(note(table, rows: [1], "price") == "3:4 约5")
        #expect(note(table, rows: [0], "town") == "2:1 张店")
        #expect(note(csv("a\tb\n1\tx", name: "a.tsv"), "b") == "2:3 x")
    }

    @Test func theNoteCountsTheCells() {
        let table = csv("a\n1\n2\n3")
        #expect(table?.notes(on: [1], of: "a").map(\.message) == ["the cell"])
        #expect(table?.notes(on: [1, 2], of: "a").map(\.message) == ["the first of 2 cells"])
        #expect(table?.notes(on: [], of: "a").map(\.message) == [])
    }

    @Test(arguments: [
        ("a,b\n\"x\ny\nz\",1\nw,?\n", "5:3 ?"), ("a,b\r\n\"x\r\ny\",1\r\nw,?\r\n", "4:3 ?"),
        ("a,b\n\n1,2\n\n3,?", "5:3 ?"), ("a,b\n\"\"\"\n\"\"\",1\nw,\"?\"", "4:3 \"?\""),
        ("\u{FEFF}a,b\n1,2\nw,?", "3:3 ?"),
    ])
    func linesWithinCellsAndBlankOnesAreCounted(text: String, place: String) {
        #expect(note(csv(text), rows: [1], "b") == place)
    }

    @Test func anEmptyCellHasAPlace() {
        #expect(note(csv("a,b\n1,\n"), "b") == "2:3 ")
    }

    @Test func rowsKeepTheirPlaces() throws {
        let table = try #require(csv("a\n10\n20\n30\n40"))
        #expect(note(table.rows([3, 1]), rows: [1], "a") == "3:1 20")
        #expect(note(table.rows([3, 1]).rows([0]), "a") == "5:1 40")
    }

    @Test func whatIsCalculatedHasNone() throws {
        var table = try #require(csv("a,b\n1,2"))
        table["c"] = table["a"]
        table["b"] = table["a"]
        #expect(note(table, "c") == nil)
        #expect(note(table, "b") == nil)
        #expect(note(table, "a") == "2:1 1")
        #expect(note(table, "d") == nil)
    }

    @Test func whatIsConvertedStillStandsThere() throws {
        var table = try #require(csv("a,b\n1,2"))
        table.convert("b", to: Column(numbers: [20]))
        #expect(note(table, "b") == "2:3 2")
        #expect(table["b"]?.values == [.number(20)])
    }

    @Test func aValueOfADocumentIsFound() {
        let json = "[{\"a\": 1},\n {\"a\": \"x\", \"b\": {\"c\": [7, 8]}}]"
        let table = csv(json, name: "a.json")
        #expect(note(table, rows: [1], "a") == "2:8 \"x\"")
        #expect(note(table, rows: [1], "b.c") == "2:24 [7, 8]")
        #expect(note(csv("- a: 1\n- a: x\n", name: "a.yaml"), rows: [1], "a") == "2:6 x")
        #expect(note(csv("[1, 2]", name: "a.json"), rows: [1], "data") == "1:5 2")
    }

    @Test func theRowThatLacksAMemberIsFound() {
        #expect(note(csv("[{\"a\": 1}, {\"b\": 2}]", name: "a.json"), rows: [1], "a") == "1:12 {\"b\": 2}")
    }

    @Test func rowsMayStandBelowAProperty() {
        let table = TableReading.file(
            "a.json", "{\"rows\": [{\"a\": 1}]}", TableFormat(property: "rows")
        ).table
        #expect(note(table, "a") == "1:17 1")
    }

    @Test func tablesOfNoSourceHaveNoPlaces() {
        #expect(note(Table([("a", Column(numbers: [1]))]), "a") == nil)
    }

    @Test func aValueOfADocumentThatCannotBeConvertedIsToldAtItsPlace() {
        let reading = TableReading.file(
            "a.json", "[{\"d\": \"2024-01-13\"},\n {\"d\": \"soon\"},\n {\"d\": \"?\"}]",
            TableFormat(parse: ["d": "date"]))
        #expect(
            reading.diagnostics == ["2:8: warning: 'soon' is not a date, nor are 1 more values of 'd'"])
    }
}
