import Diagnostics
import Testing

@Suite struct CaseOfNamesTests {
    private func told(_ names: String...) -> [Diagnostic] {
        let rows = names.map { "{t: \($0), v: 1}" }.joined(separator: ", ")
        return compile(
            """
            data: {values: [\(rows)]}
            mark: point
            encoding: {y: {field: t, type: nominal}, x: {field: v, type: quantitative}}
            """, leniency: .plain
        ).log.diagnostics
    }

    @Test func aNameInTwoCasesIsTold() {
        let diagnostics = told("Zibo", "Zibo", "zibo", "Jinan")
        #expect(
            diagnostics.map(\.message) == [
                "'zibo' of 't' stands in the data as 'Zibo', too, and is shown as another"
            ])
        #expect(diagnostics.first?.severity == .warning)
        #expect(diagnostics.first?.notes.count == 1)
    }

    @Test func shortCodesMayDifferInCase() { #expect(told("us", "US", "a", "A", "Mm", "mm").isEmpty) }
    @Test func otherNamesAreOthers() { #expect(told("Zibo", "Jinan", "zhoucun").isEmpty) }
}
