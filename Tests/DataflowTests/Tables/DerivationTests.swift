import Diagnostics
import Documents
import Testing

@testable import Dataflow

/// How columns were made, for the receipts of printed numbers.
@Suite struct DerivationTests {
    private let log = DiagnosticLog()

    private var towns: Table {
        let file = SourceFile(name: "towns.csv", text: "town,kind,value\n张店,a,5\n临淄,a,3\n张店,b,2\n")
        return (TableReader.read(file, format: TableFormat(parse: ["value": "number"]), log: log) ?? Table())
            .recordingDerivations
    }

    private func after(_ transforms: String) throws -> Table {
        let node = try #require(DocumentReader.read(SourceFile(name: "t.yaml", text: transforms), log: log))
        let context = DecodingContext(log: log)
        let list = (node.elements ?? []).compactMap { TransformRegistry.standard.decode($0, context) }
        var transform = TransformContext(log: log)
        return try towns.applying(list, &transform)
    }

    private func cells(_ table: Table, _ name: String, row: Int) -> [String] {
        table.derivation(of: FieldPath(name))?.cells(row: row).map { "\($0.file) \($0.row) \($0.column)" }
            ?? []
    }

    private func steps(_ table: Table, _ name: String, row: Int) -> [String] {
        table.derivation(of: FieldPath(name))?.steps(row: row) ?? []
    }

    @Test func aCellThatWasReadIsItsOwn() {
        #expect(cells(towns, "value", row: 1) == ["towns.csv 1 value"])
        #expect(steps(towns, "value", row: 1) == [])
    }

    @Test func filteredRowsKeepTheirCells() throws {
        #expect(try cells(after("[{filter: datum.value < 4}]"), "value", row: 0) == ["towns.csv 1 value"])
    }

    @Test func aCalculatedColumnNamesItsCellsAndItsExpression() throws {
        let table = try after("[{calculate: datum.value * 2, as: twice}]")
        #expect(cells(table, "twice", row: 2) == ["towns.csv 2 value"])
        #expect(steps(table, "twice", row: 2) == ["datum.value * 2"])
    }

    @Test func aSumNamesAllItsRows() throws {
        let table = try after("[{aggregate: [{op: sum, field: value, as: all}], groupby: [town]}]")
        #expect(cells(table, "all", row: 0) == ["towns.csv 0 value", "towns.csv 2 value"])
        #expect(steps(table, "all", row: 0) == ["sum of 2 rows"])
        #expect(cells(table, "town", row: 1) == ["towns.csv 1 town"])
    }

    @Test func theSumOfOneValueIsTheValue() throws {
        let table = try after("[{pivot: kind, value: value, groupby: [town]}]")
        #expect(cells(table, "b", row: 0) == ["towns.csv 2 value"])
        #expect(steps(table, "b", row: 0) == [])
    }

    @Test func foldedColumnsAlternate() throws {
        let table = try after("[{calculate: '1', as: one}, {fold: [value, one]}]")
        #expect(cells(table, "value", row: 2) == ["towns.csv 1 value"])
        #expect(steps(table, "value", row: 3) == ["1"])
    }

    @Test func elementsOfAListComeFromItsRow() throws {
        let table = try after(
            "[{calculate: '[datum.value, 10 - datum.value]', as: parts}, {flatten: [parts]}]")
        #expect(cells(table, "parts", row: 3) == ["towns.csv 1 value"])
    }

    @Test func otherTransformsAreNamed() throws {
        let table = try after("[{window: [{op: row_number, as: place}]}]")
        #expect(steps(table, "place", row: 0) == ["row_number in the order of the window"])
        #expect(cells(table, "value", row: 0) == ["towns.csv 0 value"])
    }

    @Test func otherTablesRecordNothing() {
        let table = Table([("a", Column(numbers: [1]))])
        #expect(table.derivation(of: FieldPath("a")) == nil)
        #expect(table.rows([0]).derivation(of: FieldPath("a")) == nil)
    }
}
