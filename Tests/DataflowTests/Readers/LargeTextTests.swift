import Diagnostics
import Testing

@testable import Dataflow

/// Texts of several megabytes are read in pieces, by several threads, whether they are in memory or not.
@Suite struct LargeTextTests {
    private static let rowCount = 200_000

    enum Place: CaseIterable { case memory, disk }

    /// A text as if it were on a disk: what was looked at is gone when the next piece is read.
    private final class Disk: StoredText {
        private let content: [UInt8]

        init(_ text: String) { content = Array(text.utf8) }

        var count: Int { content.count }
        var isUnchanged: Bool { true }

        func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: range.count)
            _ = bytes.initialize(from: content[range])
            body(UnsafeBufferPointer(bytes))
            bytes.update(repeating: UInt8(ascii: "!"))
            bytes.deallocate()
        }
    }

    private func text(_ row: (Int) -> String) -> String {
        "name,value\n" + (0..<Self.rowCount).map { row($0) + "\n" }.joined()
    }

    private func reading(_ text: String, _ place: Place) -> TableReading {
        let file =
            switch place {
            case .memory: SourceFile(name: "a.csv", text: text)
            case .disk: SourceFile(name: "a.csv", stored: Disk(text))
            }
        return TableReading.csv(file, readsTypes: false)
    }

    @Test(arguments: Place.allCases) func rowsKeepTheirOrder(place: Place) {
        let reading = self.reading(text { "town \($0 % 7),\($0)" }, place)
        #expect(reading.table?.rowCount == Self.rowCount)
        #expect(reading.table?["value"]?.writtenNumbers == (0..<Self.rowCount).map(Double.init))
        #expect(reading.table?["name"]?.distinctValues == (0..<7).map { .string("town \($0)") })
        #expect(reading.table?[150_001, "name"] == .string("town \(150_001 % 7)"))
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: Place.allCases) func aQuotedCellMayHoldLineBreaksAnywhere(place: Place) {
        let reading = self.reading(text { "\"town\n\($0 % 7), \"\"old\"\"\",\($0)" }, place)
        #expect(reading.table?.rowCount == Self.rowCount)
        #expect(reading.table?[199_999, "name"] == .string("town\n\(199_999 % 7), \"old\""))
        #expect(reading.table?[199_999, "value"] == .string("199999"))
    }

    @Test(arguments: Place.allCases) func blankLinesAreNoRowsWhereverTheyStand(place: Place) {
        let reading = self.reading(text { $0 % 3 == 0 ? "\r\n\n" : "a,\($0)" }, place)
        #expect(reading.table?.rowCount == Self.rowCount - (Self.rowCount + 2) / 3)
        #expect(reading.table?[133_332, "value"] == .string("199999"))
    }

    @Test(arguments: Place.allCases) func aRaggedRowFarBelowHasItsPlace(place: Place) {
        let reading = self.reading(text { $0 == 190_000 ? "a" : "a,\($0)" }, place)
        #expect(
            reading.diagnostics == [
                "190002:1: error: the row has 1 field, the header has 2 (an empty cell needs its ',')"
            ])
        #expect(reading.table?[190_000, "value"] == .string(""))
    }

    @Test(arguments: Place.allCases) func oneWordFarBelowMakesAColumnText(place: Place) {
        let reading = self.reading(text { "a,\($0 == 199_999 ? "none" : "1.50")" }, place)
        #expect(reading.table?["value"]?.writtenNumbers == nil)
        #expect(reading.table?["value"]?.distinctValues == [.string("1.50"), .string("none")])
    }

    @Test(arguments: Place.allCases) func aHeaderThatIsRepeatedFarBelowIsTold(place: Place) {
        let reading = self.reading(text { $0 == 170_000 ? "name,value" : "abcd,12345" }, place)
        #expect(
            reading.diagnostics.first?.hasPrefix("170002:1: error: line 170002 repeats the names") == true)
    }

    @Test(arguments: Place.allCases) func whoLooksAtAllColumnsReadsTheEdgesOfThoseThatNothingElseReads(
        place: Place
    ) throws {
        let reading = self.reading(text { "a town with a rather long name \($0 % 7),\($0)" }, place)
        let table = try #require(reading.table)
        let edges = try #require(table.edges(of: "value")?.writtenNumbers)
        #expect(edges.count < Self.rowCount / 2)
        #expect(edges.first == 0)
        #expect(edges.last == Double(Self.rowCount - 1))
        #expect(table["value"]?.count == Self.rowCount)
        #expect(table.edges(of: "value")?.count == Self.rowCount)
        #expect(table.edges(of: "other") == nil)
    }

    @Test(arguments: Place.allCases) func aShortColumnIsItsEdges(place: Place) {
        let reading = self.reading("name,value\na,1\nb,2\n", place)
        #expect(reading.table?.edges(of: "name")?.values == [.string("a"), .string("b")])
    }

    @Test(arguments: Place.allCases) func aRowMayBeLongerThanAPiece(place: Place) {
        let long = String(repeating: "淄", count: 1 << 20)
        let reading = self.reading("name,value\n\"a\n\(long)\",1\nb,2\n", place)
        #expect(reading.table?["name"]?.values == [.string("a\n\(long)"), .string("b")])
        #expect(reading.table?["value"]?.writtenNumbers == [1, 2])
    }

    @Test(arguments: Place.allCases) func aQuotationMarkThatIsntClosedHasItsPlace(place: Place) {
        let reading = self.reading(text { $0 == 150_000 ? "\"a,1" : "a,\($0)" }, place)
        #expect(
            reading.diagnostics == [
                "150002:1: error: the quoted cell is not closed (end it with \")"
            ])
    }

    @Test(arguments: Place.allCases) func linesMayBeSkippedWhereverTheyStand(place: Place) {
        var format = TableFormat()
        format.skip = SkippedLines([1, 150_000, -1])
        let text = self.text { "a,\($0)" }
        let file =
            place == .memory
            ? SourceFile(name: "a.csv", text: text) : SourceFile(name: "a.csv", stored: Disk(text))
        let table = TableReader.read(file, format: format, log: DiagnosticLog())
        #expect(table?.names == ["a", "0"])
        #expect(table?.rowCount == Self.rowCount - 3)
        #expect(table?[149_997, "0"] == .string("149999"))
        #expect(table?[Self.rowCount - 4, "0"] == .string("199998"))
    }

    @Test(arguments: Place.allCases) func emptyRowsAtTheEndOfASingleColumnAreNone(place: Place) {
        let reading = self.reading(
            "v\n" + String(repeating: "1\n", count: 3) + String(repeating: "\n", count: 3_000_000), place)
        #expect(reading.table?.rowCount == 3)
    }
}
