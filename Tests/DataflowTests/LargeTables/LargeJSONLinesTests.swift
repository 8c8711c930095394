import Diagnostics
import Documents
import Testing

@testable import Dataflow

/// JSON lines that are read in parts give what they give as a whole.
@Suite struct LargeJSONLinesTests {
    private typealias Result = ReadingInParts.Result
    private let reading = ReadingInParts(path: "a.jsonl")

    private let totals = """
        {aggregate: [{op: count, as: n}, {op: valid, field: v, as: ok}, {op: missing, field: v, as: no},
          {op: sum, field: v, as: s}, {op: mean, field: v, as: m}, {op: max, field: v, as: top}], groupby: [k]}
        """
    private let sum = "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}"

    @Test(arguments: [1, 30, 70, 1000]) func sumsOfPartsAreThoseOfTheWhole(length: Int) {
        let lines = """
            {"k":"a","v":1}
            {"k":"b\\n\u{6DC4}","v":2.5}

            {"k":"a","v":null}
            {"v":4,"k":"c"}
            {"k":"a","v":1e2}

            """
        #expect(reading.parts(lines, totals, length: length) == reading.whole(lines, totals))
        #expect(
            reading.parts(lines, sum, length: length)
                == Result(table: "k s\na 101\nb\n淄 2.5\nc 4", diagnostics: []))
    }

    @Test func aColumnThatAPartLacksIsEmptyThere() {
        let lines = "{\"k\":\"a\",\"v\":1}\n" + String(repeating: "{\"k\":\"b\"}\n", count: 6)
        for length in [1, 20, 50] {
            #expect(reading.parts(lines, totals, length: length) == reading.whole(lines, totals))
        }
    }

    @Test func objectsWithinRowsAreRead() {
        let lines =
            "{\"k\":\"a\",\"p\":{\"v\":1}}\n{\"k\":\"b\",\"p\":{\"v\":2}}\n{\"k\":\"a\",\"p\":{\"v\":4}}\n"
        let sum = "[{calculate: datum.p.v, as: v}, \(self.sum)]"
        for length in [1, 40] {
            #expect(reading.parts(lines, sum, length: length).table == "k s\na 5\nb 2")
        }
    }

    @Test func aMistakeIsToldAtItsPlaceInTheFile() {
        let lines = "{\"k\":\"a\",\"v\":1}\n{\"k\":\"a\",\"v\":2}\n{\"k\":\"a\",\"v\":}\n"
        for length in [1, 20] {
            let log = DiagnosticLog()
            var context = TransformContext(log: log)
            let source = Source(
                path: "a.jsonl", stored: StoredMemory(lines), greatestCount: 128 * length)
            let large = TableReader.readLarge(source, log: log)
            let place = #expect(throws: Diagnostic.self) {
                try large?.applying(reading.transforms(sum, log), &context, parsing: { _, _ in })
            }?.span?.start
            #expect([place?.line, place?.column] == [3, 10])
        }
    }

    @Test func datesAreReadInEachPart() {
        let format = TableFormat(parse: ["t": "date:'%Y-%m-%d'"])
        let lines = ["2024-01-05", "2024-02-01", "2024-01-09"].enumerated().map {
            "{\"t\":\"\($1)\",\"v\":\(1 << $0)}\n"
        }.joined()
        let months = """
            - {timeUnit: yearmonth, field: t, as: month}
            - {aggregate: [{op: sum, field: v, as: s}], groupby: [month]}
            """
        for length in [1, 20] {
            let made = reading.parts(lines, months, format, length: length)
            #expect(made == reading.whole(lines, months, format))
            #expect(made.table?.hasSuffix(" 2") == true)
        }
    }
}
