import Dataflow
import Diagnostics
import Documents
import Testing

/// Plain rows of JSON are read without a tree of nodes, and give the very same table.
@Suite struct JSONRowsTests {
    /// The table by way of the tree, which is what rows in a document are read by.
    private func tree(_ text: String) throws -> Table {
        let log = DiagnosticLog()
        let node = try #require(JSONReader.read(SourceFile(name: "a.json", text: text), log: log))
        return try #require(TableReader.table(from: node, log: log))
    }

    @Test(arguments: [
        #"[{"a": 1, "b": "x"}, {"a": -2.5e3, "b": "y"}]"#,
        #"[{"a": 1}, {"b": true}, {"a": null, "c": "z"}]"#,
        #" [ {"a" : 0 , "b":"" } ,{"b":"淄博","a":10} ] "#,
        #"[{"a": "\u4e2d\ud83d\ude00 \"x\"\n\\"}, {"a": "plain"}]"#,
        #"[{"a": 1}, {"a": "text"}, {"a": false}]"#,
        #"[{"\u0061": 1}, {"a": 2}]"#,
        #"[{"a": [1, 2]}, {"a": {"b": 3}}]"#,
        #"[{"a": 1, "a": 2}]"#, #"[1, 2, "x"]"#, "[]", #"[{}]"#,
    ]) func givesTheTableOfTheTree(text: String) throws {
        let (quick, slow) = (TableReading.file("a.json", text).table, try tree(text))
        #expect(quick?.names == slow.names)
        #expect(quick?.rowCount == slow.rowCount)
        for name in slow.names { #expect(quick?[name]?.values == slow[name]?.values) }
    }

    @Test(arguments: [
        (#"[{"a": 1,}]"#, "1:9: error: a comma may not stand before '}' (remove it)"),
        (
            #"[{"a": 01}]"#,
            "1:8: error: '01' is not written as a number of JSON (write 1, or \"01\" if it is a code)"
        ),
        (#"[{"a": 1}"#, "1:1: error: the list is not closed (']' is missing at the end of the file)"),
    ]) func saysWhatIsWrongAsEver(text: String, message: String) {
        #expect(TableReading.file("a.json", text).diagnostics == [message])
    }

    @Test(arguments: ["a.json", "a.jsonl"]) func namesThatAreValuesAreRefused(file: String) {
        let rows = (0...20_000).map { "{\"k\($0)\": 1}" }
        let isList = file.hasSuffix("json")
        let text = (isList ? "[" : "") + rows.joined(separator: isList ? "," : "\n") + (isList ? "]" : "")
        let reading = TableReading.file(file, text)
        #expect(reading.table == nil)
        #expect(reading.diagnostics.count == 1)
        #expect(reading.diagnostics.first?.contains("members of more than 20000 names") == true)
    }

    @Test func rowsInADocumentAreRefusedAlike() throws {
        let text = "[" + (0..<7000).map { "{\"k\($0)\": 1}" }.joined(separator: ",") + "]"
        let log = DiagnosticLog()
        let node = try #require(JSONReader.read(SourceFile(name: "a.json", text: text), log: log))
        #expect(TableReader.table(from: node, log: log) == nil)
        #expect(log.diagnostics.first?.message.contains("or lack more than 20000000 of them") == true)
    }

    @Test func readsJSONLines() {
        let reading = TableReading.file("a.jsonl", "{\"a\": 1}\n{\"a\": 2, \"b\": [3]}\n\n")
        #expect(reading.values("a") == [.number(1), .number(2)])
        #expect(reading.values("b") == [.undefined, .array([.number(3)])])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func aMistakeInJSONLinesHasItsLine() {
        let reading = TableReading.file("a.ndjson", "{\"a\": 1}\n{\"a\" 2}\n")
        #expect(
            reading.diagnostics == [
                "2:2: error: a colon is missing after the key 'a' (write ':' after the key)"
            ])
    }
}
