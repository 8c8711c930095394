import SceneGraph
import Testing

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

    @Test func thePointsOfStackedLinesAreStackedWithThem() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 2, s: a}, {x: 1, y: 2, s: a}, {x: 0, y: 3, s: b}, {x: 1, y: 3, s: b}]}
            width: 100
            height: 100
            mark: {type: line, point: true}
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative, stack: zero, scale: {domain: [0, 10]}}
              color: {field: s}
            """)
        // The first colour is on top: 3, and 3 + 2.
        #expect(chart.lines == [[[0, 50], [100, 50]], [[0, 70], [100, 70]]])
        #expect(chart.symbols.map { [$0.x, $0.y] } == [[0, 50], [100, 50], [0, 70], [100, 70]])
    }

    @Test func aLineIsInterruptedWhereThereIsNoValue() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0}, {x: 1, y: null}, {x: 2, y: 10}]}
            width: 100
            height: 100
            mark: {type: line, strokeCap: round}
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

    private func series(_ mark: String, _ more: String = "") -> Compiled {
        compile(
            """
            data: {values: [{x: 0, y: 2, z: 1}, {x: 1, y: 4, z: 3}]}
            mark: \(mark)
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}\(more)}
            """)
    }

    private func marks(_ chart: Compiled) -> [Mark] { chart.plot.marks.filter { $0.role == .mark } }

    @Test(arguments: [("{type: area, line: true}", 0.7), ("{type: area, point: true}", 0.7), ("area", 1)])
    func anAreaUnderALineOrPointsIsTranslucent(_ mark: String, _ opacity: Double) {
        guard case .area(let area)? = marks(series(mark)).first?.items else {
            Issue.record("there is no area")
            return
        }
        #expect(area.style.opacity == opacity)
    }

    @Test func theLineOverAnAreaRunsAsItsEdgeDoes() {
        let chart = series(
            "{type: area, line: true, interpolate: step-after, clip: true}", ", y2: {field: z}")
        guard case .line(let line)? = marks(chart).last?.items else {
            Issue.record("there is no line")
            return
        }
        #expect(line.interpolation == .stepAfter)
        #expect(marks(chart).allSatisfy { $0.clip })
    }

    @Test(arguments: [
        ("{type: line, point: null}", "", 0), ("{type: line, point: false}", ", shape: {field: z}", 0),
        ("line", ", shape: {field: z}", 2), ("{type: trail, point: true}", "", 2),
    ])
    func pointsStandOnPathsThatAskForThem(_ mark: String, _ more: String, _ count: Int) {
        #expect(series(mark, more).symbols.count == count)
    }
}
