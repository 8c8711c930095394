import Diagnostics
import Documents
import Testing

@testable import Dataflow

/// In which order the rows of a file are stacked by what is stacked.
@Suite struct StackOrderTests {
    private func starts(_ leniency: Leniency) -> (starts: [Double], messages: [String]) {
        let log = DiagnosticLog()
        log.leniency = leniency
        let source = Source(path: "a.csv", text: "n,v\na,9\nb,10\nc,100\n")
        var stack = StackTransform()
        stack.stack = FieldReference(FieldPath("v"))
        var sort = SortField()
        (sort.field, sort.order) = (FieldReference(FieldPath("v")), .descending)
        stack.sort = [sort]
        guard let table = TableReader.read(source, format: TableFormat(), log: log),
            let stacked = try? stack.apply(to: table, TransformContext(log: log))
        else { return ([], log.diagnostics.map(\.message)) }
        return (stacked.values(at: FieldPath("v_start")).values.map(\.number), log.diagnostics.map(\.message))
    }

    @Test func publishedDocumentsOrderNumbersAsNumbers() {
        #expect(starts(.publication).starts == [110, 100, 0])
        #expect(starts(.publication).messages == [])
    }

    @Test func plainChartsOrderTextsAsVegaLiteDoes() {
        #expect(starts(.plain).starts == [0, 109, 9])
        #expect(starts(.plain).messages.contains { $0.contains("in the order of its letters") })
    }
}
