import Diagnostics
import SceneGraph
import Testing

/// Rows without a number, by the ways that Vega-Lite has with them.
@Suite struct InvalidDataTests {
    private func chart(_ mark: String, _ more: String = "", config: String = "{}") -> Compiled {
        compile(
            """
            data: {values: [{a: 0, b: 10}, {a: 5, b: null}, {a: 10, b: 20}, {a: 20, b: null}]}
            config: \(config)
            width: 100
            height: 100
            mark: \(mark)
            encoding:
              x: {field: a, type: quantitative, axis: null}
              y: {field: b, type: quantitative, axis: null}
              \(more)
            """, leniency: .plain)
    }

    @Test func pointsWithoutANumberAreLeftOutOfThePlotAndOfTheDomains() {
        let points = chart("point").symbols
        #expect(points.map(\.x) == [0, 100])
    }

    @Test func shownPointsStandWhereTheScaleHasZero() {
        let points = chart("{type: point, invalid: null}").symbols
        #expect(points.map(\.x) == [0, 25, 50, 100])
        #expect(points.map(\.y) == [50, 100, 0, 100])
    }

    @Test func aLineIsInterruptedAndItsDomainsHaveWhatTheRowsSayElsewhere() {
        let lines = chart("line").lines
        #expect(lines == [[[0, 50], nil, [50, 0], nil]])
    }

    @Test func aFilteredLineJoinsTheOtherRows() {
        let lines = chart("{type: line, invalid: filter}").lines
        #expect(lines == [[[0, 50], [100, 0]]])
    }

    @Test func domainsCanLeaveOutWhatInterrupts() {
        let lines = chart("{type: line, invalid: break-paths-filter-domains}").lines
        #expect(lines == [[[0, 50], nil, [100, 0], nil]])
    }

    @Test func domainsCanHaveWhatPointsLeaveOut() {
        let points = chart("{type: point, invalid: break-paths-show-domains}").symbols
        #expect(points.map(\.x) == [0, 50])
    }

    @Test func aScaleWithAValueForInvalidDataTakesItAll() {
        let chart = compile(
            """
            data: {values: [{a: 1, c: 1}, {a: 2, c: null}]}
            config: {scale: {invalid: {color: {value: red}}}}
            mark: bar
            encoding: {y: {field: a, type: ordinal}, color: {field: c, type: quantitative}}
            """)
        #expect(chart.fills.last == "#ff0000")
        #expect(chart.fills.count == 2)
    }

    @Test func thePointsOfALineAreLeftOutThoughTheLineIsInterrupted() {
        let points = chart("{type: line, point: true}").symbols
        #expect(points.count == 2)
    }

    @Test func anUnknownWayIsAMistake() {
        #expect(
            chart("{type: point, invalid: hide}").messages == ["unknown value 'hide'"])
    }
}
