import Diagnostics
import Documents
import Testing

@testable import Dataflow

/// A table that is read in parts gives what it gives as a whole.
@Suite struct LargeTableTests {
    private let totals = """
        {aggregate: [{op: count, as: n}, {op: valid, field: v, as: ok}, {op: missing, field: v, as: no},
          {op: sum, field: v, as: s}, {op: mean, field: v, as: m}, {op: stdev, field: v, as: d},
          {op: product, field: v, as: p}], groupby: [k]}
        """
    /// Of these the parts are joined once more, by coarser groups.
    private let kinds =
        "{aggregate: [{op: distinct, field: v, as: u}, {op: sum, field: w, as: s}], groupby: [k]}"

    private typealias Result = ReadingInParts.Result
    private let reading = ReadingInParts(path: "a.csv")

    private func whole(_ csv: String, _ yaml: String, _ format: TableFormat = TableFormat()) -> Result {
        reading.whole(csv, yaml, format)
    }

    private func parts(
        _ csv: String, _ yaml: String, _ format: TableFormat = TableFormat(), length: Int
    ) -> Result {
        reading.parts(csv, yaml, format, length: length)
    }

    private func transforms(_ yaml: String, _ log: DiagnosticLog) -> [any Transform] {
        reading.transforms(yaml, log)
    }

    @Test(arguments: [1, 9, 30, 1000]) func sumsOfPartsAreThoseOfTheWhole(length: Int) {
        let csv = "k,v\na,1\nb,2.5\na,\nc,4\nb,0.1\na,0.2\n,7\n"
        #expect(parts(csv, totals, length: length) == whole(csv, totals))
        #expect(
            parts(
                "k,v\na,1\nb,2\na,4\n", "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}",
                length: length)
                == Result(table: "k s\na 5\nb 2", diagnostics: []))
    }

    /// A text of rows that are made by chance: quoted cells with line breaks, empty ones, other line ends.
    private func csv(_ seed: UInt64) -> String {
        var random = Dice(seed)
        let names = ["a", "b", "\"c\nd\"", "\"e,\"\"f\"\"\"", "", "淄博", "1", "01", "1.0", "\"\r\n\""]
        let numbers =
            ["1", "2.5", "-3", "0.1", "", "1e3", " 7 ", "0.3333"]
            + (random.below(3) == 0 ? ["—", "12%"] : [])
        let kinds = random.below(2) == 0 ? names : ["1", "2", "1.0", "10", ""]
        let end = random.below(2) == 0 ? "\n" : "\r\n"
        var text = random.below(3) == 0 ? "\u{FEFF}k,v,w" : "k,v,w"
        for _ in 0..<random.below(60) {
            text += end + kinds[random.below(kinds.count)] + "," + numbers[random.below(numbers.count)]
            if random.below(20) > 0 { text += ",\(random.below(9))" }
            if random.below(20) == 0 { text += end }
        }
        return text + (random.below(2) == 0 ? end : "")
    }

    @Test(arguments: 0..<120) func anyTextGivesWhatItGivesAsAWhole(seed: Int) {
        let csv = csv(UInt64(seed))
        for length in [1, 5, 17, 64, 300] {
            for spec in [totals, kinds] {
                let (made, expected) = (parts(csv, spec, length: length), whole(csv, spec))
                #expect(made.table == expected.table, "parts of \(length) bytes: \(csv.debugDescription)")
            }
        }
    }

    @Test(arguments: 0..<40) func stepsRowByRowGiveWhatTheyGiveOfAWhole(seed: Int) {
        let csv = csv(UInt64(seed + 500))
        let steps = """
            - {calculate: "datum.w * 2 + 1", as: x}
            - {filter: "datum.w != 4"}
            - {filter: {field: w, gt: 1}}
            - {fold: [w, x], as: [name, value]}
            - {aggregate: [{op: max, field: value, as: top}, {op: min, field: x, as: low},
                {op: variance, field: value, as: r}, {op: count, as: n}], groupby: [name, k]}
            - {calculate: "datum.n + 1", as: more}
            - {window: [{op: rank, as: rank}], sort: [{field: top}]}
            """
        for length in [1, 23, 150] {
            #expect(
                parts(csv, steps, length: length).table == whole(csv, steps).table, "\(csv.debugDescription)")
        }
    }

    @Test func aColumnIsOneOfTextIfAnyPartHasText() {
        let csv = "k,v\n1,1\n1.0,2\n01,3\nx,4\n1,5\n"
        let sum = "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}"
        #expect(parts(csv, sum, length: 1) == Result(table: "k s\n1 6\n1.0 2\n01 3\nx 4", diagnostics: []))
    }

    @Test func textAmongNumbersIsToldWithItsPlacesInTheFile() {
        let csv = "k,v\na,1\nb,—\na,2\nb,3\na,n/a\nb,—\na,—\n"
        let sum = "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}"
        let expected = [
            "'v' is no number in 4 of 7 rows: '—', 'n/a', so that the sum of its group is no number | 3:3 | 6:3 | 7:3"
        ]
        #expect(whole(csv, sum).diagnostics == expected)
        for length in [1, 10, 20] { #expect(parts(csv, sum, length: length).diagnostics == expected) }
    }

    @Test func raggedRowsAreToldWhereTheyAreFoundFirst() {
        let csv =
            "k,v\n" + String(repeating: "a,1\n", count: 5) + "a\n" + String(repeating: "a,1\n", count: 5)
            + "a,1,2\n"
        let sum = "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}"
        #expect(
            parts(csv, sum, length: 4).diagnostics == [
                "the row has 1 field, the header has 2, and so in 1 more part of the file"
            ])
        #expect(parts(csv, sum, length: 4).table == "k s\na 11")
    }

    @Test func linesThatAreSkippedMayStandAtBothEnds() {
        var format = TableFormat()
        format.skip = SkippedLines([1, 3, -1])
        let csv = "title\nk,v\nunit,kg\na,1\nb,2\na,3\nsource: x\n"
        let sum = "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}"
        for length in [1, 12] {
            #expect(
                parts(csv, sum, format, length: length) == Result(table: "k s\na 4\nb 2", diagnostics: []))
        }
    }

    @Test func numbersMayBeWrittenInANotation() {
        var format = TableFormat()
        format.numbers.nulls = ["—"]
        format.numbers.thousands = ","
        let csv = "k,v\na,1\nb,\"1,200\"\na,—\nb,3\n"
        let sum = "{aggregate: [{op: sum, field: v, as: s}, {op: missing, field: v, as: no}], groupby: [k]}"
        for length in [1, 12] { #expect(parts(csv, sum, format, length: length) == whole(csv, sum, format)) }
        #expect(whole(csv, sum, format).table == "k s no\na 1 1\nb 1203 0")
    }

    @Test func datesAreReadInEachPart() {
        let format = TableFormat(parse: ["t": "date:'%Y-%m-%d'"])
        let csv = "t,v\n2024-01-05,1\n2024-02-01,2\n2024-01-09,4\n2025-01-01,8\n"
        let sum = """
            - {timeUnit: yearmonth, field: t, as: month}
            - {aggregate: [{op: sum, field: v, as: s}], groupby: [month]}
            """
        for length in [1, 20] { #expect(parts(csv, sum, format, length: length) == whole(csv, sum, format)) }
    }

    @Test func whatNeedsAllRowsIsRefused() {
        func reason(_ yaml: String) -> [String] {
            let log = DiagnosticLog()
            var context = TransformContext(log: log)
            let source = Source(path: "a.csv", stored: StoredMemory("k,v\na,1\n"), greatestCount: 128)
            guard let large = TableReader.readLarge(source, log: log) else { return ["unread"] }
            do {
                _ = try large.applying(transforms(yaml, log), &context, parsing: { _, _ in })
                return []
            } catch { return [error.code.id, error.message] + error.hints }
        }
        let message = ["file-too-large", "'a.csv' is larger than 0 MB"]
        #expect(
            reason("{aggregate: [{op: median, field: v, as: m}], groupby: [k]}") == message + [
                "such a file is read in parts, and 'median' needs all rows at once: aggregate the data before"
            ])
        #expect(
            reason("[{filter: datum.v > 0}, {window: [{op: rank, as: r}]}]") == message + [
                "such a file is read in parts, and the window transform needs all rows at once: aggregate the data before"
            ])
        #expect(
            reason("[{filter: random() > 0.5}]") == message + [
                "such a file is read in parts, and the filter transform needs all rows at once: aggregate the data before"
            ])
    }

    @Test func brokenQuotesAndBytesAreToldWithTheirPlace() {
        let sum = "{aggregate: [{op: sum, field: v, as: s}], groupby: [k]}"
        let csv = "k,v\na,1\nb,2\nc,3\n\"d,4\ne,5\n"
        #expect(parts(csv, sum, length: 1).table == nil)
        #expect(parts(csv, sum, length: 1).diagnostics == ["the quoted cell is not closed"])
        #expect(whole(csv, sum).diagnostics == ["the quoted cell is not closed"])
    }

    @Test func momentsOfTwoPartsAreThoseOfAllNumbers() {
        var (all, first, second) = (Moments(), Moments(), Moments())
        for number in [1.0, 2, 4] { first.add(number) }
        for number in [8.0, 16] { second.add(number) }
        for number in [1.0, 2, 4, 8, 16] { all.add(number) }
        first.add(second)
        // The mean is 6.2, and the squares of the distances add up to 148.8.
        #expect(abs((first.value(.mean) ?? 0) - 6.2) < 1e-12)
        #expect(abs((first.value(.variance) ?? 0) - 37.2) < 1e-12)
        #expect(first.value(.sum) == 31)
        #expect(abs((all.value(.variance) ?? 0) - 37.2) < 1e-12)
    }
}

/// The same numbers for the same seed (SplitMix64).
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }
}
