import Diagnostics
import Testing

/// Text of a field that is shown as a time is a date for transforms too.
@Suite struct ImplicitDateTests {
    private func points(_ transform: String, data: String, layers: Bool = false) -> Int {
        let view = "mark: point, encoding: {x: {field: d, type: temporal}}"
        let chart = compile(
            """
            data: \(data)
            transform: [\(transform)]
            \(layers ? "layer: [{\(view)}, {mark: rule, encoding: {x: {datum: 0}}}]" : "hconcat: [{\(view)}]")
            """, leniency: .plain)
        return chart.symbols.count
    }

    private let texts = #"{values: [{d: "2024-01-03"}, {d: "2024-02-10"}, {d: nonsense}]}"#

    @Test(arguments: [true, false])
    func aFilterComparesDates(layers: Bool) {
        #expect(points("{filter: 'datum.d > datetime(2024, 1, 1)'}", data: texts, layers: layers) == 1)
    }

    @Test func whatIsNoDateIsNull() {
        #expect(points("{filter: 'datum.d === null'}, {calculate: '0', as: d}", data: texts) == 1)
    }

    @Test func textThatATransformMakesIsParsedForTheNext() {
        #expect(
            points(
                "{calculate: \"'2024-0' + datum.m + '-01'\", as: d}, {filter: 'datum.d < datetime(2024, 2, 15)'}",
                data: "{values: [{m: 1}, {m: 3}, {m: 4}]}") == 2)
    }

    @Test func aYearOfDelimitedTextIsNoNumberOfMilliseconds() {
        #expect(points("{filter: 'year(datum.d) > 2022'}", data: #"{values: "d\n2022\n2023\n2024\n"}"#) == 2)
        #expect(points("{filter: 'datum.d > 2022'}", data: "{values: [{d: 2022}, {d: 2023}]}") == 1)
        #expect(
            points(
                "{filter: 'datum.d < 3000'}",
                data: #"{values: "d\n2022\n2023\n2024\n", format: {type: csv, parse: {d: number}}}"#) == 3)
    }
}
