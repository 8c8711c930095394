import Diagnostics
import Testing

@Suite struct SeveralRowsTests {
    private let rows =
        "[{t: 张店, v: 5, y: 2023, s: a}, {t: 张店, v: 8, y: 2024, s: b}, {t: 博山, v: 3, y: 2024, s: a}]"

    private func told(_ mark: String, _ encoding: String) -> [Diagnostic] {
        compile("data: {values: \(rows)}\nmark: \(mark)\nencoding: {\(encoding)}", leniency: .plain).log
            .diagnostics.filter { $0.code == .severalRows }
    }

    @Test func rowsThatNothingTellsApartAreTold() {
        let diagnostics = told("bar", "x: {field: t, type: nominal}, y: {field: v, type: quantitative}")
        #expect(
            diagnostics.map(\.message) == [
                "2 rows are stacked in one place, '张店', and nothing tells them apart"
            ])
        #expect(
            diagnostics.first?.hints == [
                "they differ in 'y': give it a channel; or aggregate 'v' (sum, mean, max), or filter the rows that are "
                    + "meant"
            ])
        #expect(diagnostics.first?.notes.map(\.message) == ["the first of 2 cells"])
    }

    @Test(arguments: [
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative}, color: {field: s, type: nominal}",
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative}, xOffset: {field: y, type: nominal}",
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative, aggregate: sum}",
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative, stack: zero}",
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative}, detail: {field: y}",
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative}, row: {field: y}",
        "x: {field: t, type: nominal}, y: {field: v, type: quantitative}, y2: {field: y}",
    ])
    func rowsThatAChannelTellsApartAreNot(encoding: String) {
        #expect(told("bar", encoding).map(\.message) == [])
    }

    @Test func aLineThatGoesUpAndDownInOnePlaceIsTold() {
        #expect(
            told("line", "x: {field: y, type: ordinal}, y: {field: v, type: quantitative}").map(\.message)
                == ["2 rows stand at one place, '2024', of a line, and nothing tells them apart"])
    }

    @Test func aLineBetweenTheValuesOfOnePlaceIsARange() {
        #expect(
            told(
                "line", "y: {field: t, type: nominal}, x: {field: v, type: quantitative}, detail: {field: t}"
            )
            .map(\.message) == [])
    }
}
