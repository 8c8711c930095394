import Diagnostics
import Testing

@testable import Dataflow

/// Texts of several megabytes are read in pieces, by several threads.
@Suite struct LargeTextTests {
    private static let rowCount = 200_000

    private func text(_ row: (Int) -> String) -> String {
        "name,value\n" + (0..<Self.rowCount).map { row($0) + "\n" }.joined()
    }

    @Test func rowsKeepTheirOrder() {
        let reading = TableReading.csv(text { "town \($0 % 7),\($0)" }, readsTypes: false)
        #expect(reading.table?.rowCount == Self.rowCount)
        #expect(reading.table?["value"]?.writtenNumbers == (0..<Self.rowCount).map(Double.init))
        #expect(reading.table?["name"]?.distinctValues == (0..<7).map { .string("town \($0)") })
        #expect(reading.table?[150_001, "name"] == .string("town \(150_001 % 7)"))
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func aQuotedCellMayHoldLineBreaksAnywhere() {
        let reading = TableReading.csv(text { "\"town\n\($0 % 7), \"\"old\"\"\",\($0)" }, readsTypes: false)
        #expect(reading.table?.rowCount == Self.rowCount)
        #expect(reading.table?[199_999, "name"] == .string("town\n\(199_999 % 7), \"old\""))
        #expect(reading.table?[199_999, "value"] == .string("199999"))
    }

    @Test func blankLinesAreNoRowsWhereverTheyStand() {
        let reading = TableReading.csv(text { $0 % 3 == 0 ? "\r\n\n" : "a,\($0)" }, readsTypes: false)
        #expect(reading.table?.rowCount == Self.rowCount - (Self.rowCount + 2) / 3)
        #expect(reading.table?[133_332, "value"] == .string("199999"))
    }

    @Test func aRaggedRowFarBelowHasItsPlace() {
        let reading = TableReading.csv(text { $0 == 190_000 ? "a" : "a,\($0)" }, readsTypes: false)
        #expect(
            reading.diagnostics == [
                "190002:1: error: the row has 1 field, the header has 2 (an empty cell needs its ',')"
            ])
        #expect(reading.table?[190_000, "value"] == .string(""))
    }

    @Test func oneWordFarBelowMakesAColumnText() {
        let reading = TableReading.csv(text { "a,\($0 == 199_999 ? "none" : "1.50")" }, readsTypes: false)
        #expect(reading.table?["value"]?.writtenNumbers == nil)
        #expect(reading.table?["value"]?.distinctValues == [.string("1.50"), .string("none")])
    }

    @Test func aHeaderThatIsRepeatedFarBelowIsTold() {
        let reading = TableReading.csv(
            text { $0 == 170_000 ? "name,value" : "abcd,12345" }, readsTypes: false)
        #expect(
            reading.diagnostics.first?.hasPrefix("170002:1: error: line 170002 repeats the names") == true)
    }

    @Test func whoLooksAtAllColumnsReadsTheEdgesOfThoseThatNothingElseReads() throws {
        let reading = TableReading.csv(
            text { "a town with a rather long name \($0 % 7),\($0)" }, readsTypes: false)
        let table = try #require(reading.table)
        let edges = try #require(table.edges(of: "value")?.writtenNumbers)
        #expect(edges.count < Self.rowCount / 2)
        #expect(edges.first == 0)
        #expect(edges.last == Double(Self.rowCount - 1))
        #expect(table["value"]?.count == Self.rowCount)
        #expect(table.edges(of: "value")?.count == Self.rowCount)
        #expect(table.edges(of: "other") == nil)
    }

    @Test func aShortColumnIsItsEdges() {
        let reading = TableReading.csv("name,value\na,1\nb,2\n", readsTypes: false)
        #expect(reading.table?.edges(of: "name")?.values == [.string("a"), .string("b")])
    }

    @Test func emptyRowsAtTheEndOfASingleColumnAreNone() {
        let reading = TableReading.csv(
            "v\n" + String(repeating: "1\n", count: 3) + String(repeating: "\n", count: 3_000_000),
            readsTypes: false)
        #expect(reading.table?.rowCount == 3)
    }
}
