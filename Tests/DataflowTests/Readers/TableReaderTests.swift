import Dataflow
import Diagnostics
import Documents
import Testing

@Suite struct TableReaderTests {
    @Test func goesByTheExtension() {
        #expect(TableReading.file("a.csv", "a,b\n1,2\n").values("b") == [.string("2")])
        #expect(TableReading.file("a.TSV", "a\tb\n1\t2\n").values("b") == [.string("2")])
        #expect(TableReading.file("a.json", "[{\"b\": 2}]").values("b") == [.number(2)])
        #expect(TableReading.file("a.yaml", "- b: 2\n").values("b") == [.number(2)])
    }

    @Test func goesByTheFormatFirst() {
        #expect(
            TableReading.file("a.txt", "a|b\n1|2\n", TableFormat(type: "dsv", delimiter: "|")).values("b")
                == [.string("2")])
        #expect(
            TableReading.file("a.json", "a\tb\n1\t2\n", TableFormat(type: "tsv")).values("b") == [
                .string("2")
            ])
    }

    @Test func fillsWhatARowLacksWithUndefined() {
        let reading = TableReading.file("a.json", #"[{"a": 1}, {"b": "x", "a": 2}, {"c": null}]"#)
        #expect(reading.table?.names == ["a", "b", "c"])
        #expect(reading.values("a") == [.number(1), .number(2), .undefined])
        #expect(reading.values("b") == [.undefined, .string("x"), .undefined])
        #expect(reading.values("c") == [.undefined, .undefined, .null])
    }

    @Test func putsPlainValuesInAColumnOfTheirOwn() {
        #expect(
            TableReading.file("a.json", "[1, \"x\", null]").values("data") == [
                .number(1), .string("x"), .null,
            ])
        #expect(
            TableReading.file("a.json", "{\"a\": [1, {\"b\": true}]}").values("a") == [
                .array([.number(1), .object(["b": .boolean(true)])])
            ])
    }

    @Test func findsTheRowsAtAProperty() {
        let text = #"{"results": {"rows": [{"a": 1}]}, "lists": [[{"a": 2}]]}"#
        #expect(
            TableReading.file("a.json", text, TableFormat(property: "results.rows")).values("a") == [
                .number(1)
            ])
        #expect(
            TableReading.file("a.json", text, TableFormat(property: "lists[0]")).values("a") == [.number(2)])
        #expect(
            TableReading.file("a.json", text, TableFormat(property: "reslts")).diagnostics == [
                "1:1: error: the data have no property 'reslts' (did you mean 'results'?)"
            ])
    }

    @Test func turnsFieldsIntoTheTypesThatTheFormatGives() {
        let format = TableFormat(parse: [
            "a": "number", "b": "string", "c": "boolean", "d": "date", "e": "date:'%d.%m.%Y'",
        ])
        let reading = TableReading.file(
            "a.json",
            #"[{"a": "12", "b": 7, "c": "false", "d": "1970-01-02", "e": "03.01.1970"}, {"a": "", "d": 5}]"#,
            format)
        #expect(reading.values("a") == [.number(12), .null])
        #expect(reading.values("b") == [.string("7"), .null])
        #expect(reading.values("c") == [.boolean(false), .null])
        #expect(reading.values("d") == [.date(86_400_000), .date(5)])
        #expect(reading.values("e") == [.date(172_800_000), .null])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func aQuantityThatIsEmptyIsUndefinedAndNotNull() {
        let format = TableFormat(parse: ["a": "quantity", "b": "number"])
        let csv = TableReading.file("a.csv", "a,b\n1.50,1\n,\n3,3", format)
        #expect(csv.values("a") == [.number(1.5), .undefined, .number(3)])
        #expect(csv.values("b") == [.number(1), .null, .number(3)])
        let json = TableReading.file("a.json", #"[{"a": "2"}, {"a": ""}, {"a": null}, {"a": 4}]"#, format)
        #expect(json.values("a") == [.number(2), .undefined, .undefined, .number(4)])
        #expect(
            TableReading.file("a.csv", "a\nx\n1", TableFormat(parse: ["a": "quantity"])).diagnostics.count
                == 1)
    }

    @Test func leavesTextInJSONAlone() {
        #expect(TableReading.file("a.json", #"[{"a": "12"}]"#).values("a") == [.string("12")])
    }

    @Test(arguments: [
        ("a.csv", "a\n1", TableFormat(type: "cvs"), "error: unknown format 'cvs' (did you mean 'csv'?)"),
        (
            "a.csv", "a\n1", TableFormat(type: "dsv"),
            "error: the format 'dsv' needs a delimiter (for example delimiter: \";\")"
        ),
        (
            "a.csv", "a\n1", TableFormat(type: "dsv", delimiter: "，"),
            "error: the delimiter '，' is not one character of ASCII (for example delimiter: \";\")"
        ),
        ("a.json", "3", TableFormat(), "1:1: error: expected a list of objects, found a number"),
        (
            "a.csv", "a\n1", TableFormat(parse: ["a": "numbr"]),
            "error: can't parse 'a' as 'numbr' (did you mean 'number'?)"
        ),
    ])
    func explainsAMistake(name: String, text: String, format: TableFormat, diagnostic: String) {
        let reading = TableReading.file(name, text, format)
        #expect(reading.table == nil)
        #expect(reading.diagnostics == [diagnostic])
    }

    @Test func warnsOfATypeForAFieldThatIsNotThere() {
        #expect(
            TableReading.file("a.csv", "年份,值\n1,2", TableFormat(parse: ["年分": "date"])).diagnostics == [
                "warning: the format parses '年分', which the data don't have (did you mean '年份'?)"
            ])
    }

    @Test func readsInlineValuesByTheirFormat() {
        let log = DiagnosticLog()
        let node = YAMLReader.read(SourceFile(name: "a.yaml", text: "rows: [{年: '2024'}]"), log: log)
        let table = node.flatMap {
            TableReader.table(from: $0, format: TableFormat(property: "rows", parse: ["年": "date"]), log: log)
        }
        #expect(table?["年"]?.values == [.date(1_704_067_200_000)])
    }

    @Test func aSourceIsReadAndTypedOnceAndItsMistakesToldToAll() {
        let source = Source(path: "a.csv", text: "年,值\n2023,1\n2024,x\n")
        let spec = SourceFile(name: "spec.yaml", text: "url: a.csv")
        func read(_ format: TableFormat) -> (Table?, [String]) {
            let log = DiagnosticLog()
            let table = TableReader.read(
                source, format: format, log: log, at: Span(file: spec, range: 5..<10))
            let lines = log.diagnostics.map { "\($0.span?.file.name ?? "-"): \($0.message)" }
            return (table, lines)
        }
        let format = TableFormat(parse: ["值": "number", "价": "number"])
        let (first, second) = (read(format), read(format))
        #expect(first.0?["值"]?.values[0] == .number(1))
        #expect(
            first.1 == [
                "a.csv: 'x' is not a number",
                "spec.yaml: the format parses '价', which the data don't have",
            ])
        #expect(second.1 == first.1)
        #expect(read(TableFormat(type: "xls")).1.first?.hasPrefix("spec.yaml: unknown format 'xls'") == true)
    }
}
