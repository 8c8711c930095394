import Diagnostics
import Testing

@Suite struct LookAlikeTests {
    private func told(_ names: [String]) -> [Diagnostic] {
        let rows = names.map { "{\"t\": \"\($0)\", \"v\": 1}" }.joined(separator: ", ")
        return compile(
            """
            data: {values: [\(rows)]}
            mark: point
            encoding: {y: {field: t, type: nominal}, x: {field: v, type: quantitative}}
            """, leniency: .plain
        ).log.diagnostics
    }

    @Test(arguments: [
        ("张店", "张店 ", "a blank at its end"), ("张店", "张店\u{3000}", "U+3000 at its end"),
        ("Q1", "Ｑ1", "'Ｑ', which is U+FF31, for 'Q'"), ("张店", "张\u{200B}店", "U+200B within it"),
    ])
    func namesThatLookTheSameAreTold(name: String, other: String, hidden: String) {
        let diagnostics = told([name, other, "博山"])
        #expect(
            diagnostics.map(\.message) == [
                "'\(name)' of 't' stands in the data in 2 forms that look the same: one has \(hidden)"
            ])
        #expect(diagnostics.first?.notes.map(\.message) == ["the cell"])
    }

    @Test func aBlankAloneHarmsNobody() {
        #expect(told(["张店 ", "博山"]).map(\.message) == [])
    }
}
