import SceneGraph
import Testing

@testable import ChartCompiler

@Suite struct LineAndAreaTests {
    @Test func aLineJoinsItsPointsFromLeftToRight() {
        let chart = compile(
            """
            data: {values: [{x: 2, y: 10}, {x: 0, y: 0}, {x: 1, y: 5}]}
            width: 100
            height: 100
            mark: line
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """)
        #expect(chart.lines == [[[0, 100], [50, 50], [100, 0]]])
    }

    @Test func aLineIsInterruptedWhereThereIsNoValue() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0}, {x: 1, y: null}, {x: 2, y: 10}]}
            width: 100
            height: 100
            mark: line
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """)
        #expect(chart.lines == [[[0, 100], nil, [100, 0]]])
    }

    @Test func eachColourIsALineOfItsOwn() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0, s: b}, {x: 1, y: 4, s: b}, {x: 0, y: 4, s: a}, {x: 1, y: 0, s: a}]}
            width: 100
            height: 100
            mark: line
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: {field: s, type: nominal}
            """)
        #expect(chart.lines == [[[0, 100], [100, 0]], [[0, 0], [100, 100]]])
        #expect(chart.fills == ["#f58518", "#4c78a8"])
        #expect(chart.texts(.legendTitle) == ["s"])
    }

    @Test func areasStackFromTheLastSeriesUp() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 1, s: a}, {x: 1, y: 1, s: a}, {x: 0, y: 3, s: b}, {x: 1, y: 1, s: b}]}
            width: 100
            height: 100
            mark: area
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: {field: s, type: nominal}
            """)
        #expect(chart.areas == [[[0, 0, 25], [100, 50, 75]], [[0, 25, 100], [100, 75, 100]]])
    }

    @Test func monthsAreLabelledByTheirNames() {
        let chart = compile(
            """
            data: {values: [{d: "2020-01-15", y: 1}, {d: "2020-02-15", y: 2}, {d: "2020-03-15", y: 3}]}
            mark: line
            encoding:
              x: {field: d, type: ordinal, timeUnit: month}
              y: {field: y, type: quantitative, aggregate: mean, axis: null}
            """)
        #expect(chart.axisLabels == ["Jan", "Feb", "Mar"])
        #expect(chart.axisTitles == ["d (month)"])
    }

    @Test func aLineMayCarryPoints() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0}, {x: 1, y: 1}]}
            width: 100
            height: 100
            mark: {type: line, point: true}
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """)
        #expect(chart.lines.count == 1)
        #expect(chart.symbols.map { [$0.x, $0.y] } == [[0, 100], [100, 0]])
        #expect(chart.symbols.allSatisfy { $0.style.opacity == 1 })
    }
}
