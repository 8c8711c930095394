import SceneGraph
import Testing

@Suite struct BarTests {
    static let data = "data: {values: [{a: A, b: 28}, {a: B, b: 55}, {a: C, b: 43}]}"

    @Test func barsStandOnBandsOfTwentyPoints() {
        let chart = compile(
            """
            \(Self.data)
            mark: bar
            encoding:
              x: {field: a, type: nominal}
              y: {field: b, type: quantitative}
            """)
        #expect(chart.messages == [])
        #expect(chart.plot.width == 60)
        #expect(chart.plot.height == 300)
        // The scale ends at 55, a multiple of its tick step.
        #expect(
            chart.boxes == [[1, 147.27, 18, 152.73], [21, 0, 18, 300], [41, 65.45, 18, 234.55]])
        #expect(chart.axisTitles == ["a", "b"])
        #expect(chart.axisLabels.prefix(3) == ["A", "B", "C"])
    }

    @Test func barsOfCategoriesOnTheLeftRunToTheRight() {
        let chart = compile(
            """
            \(Self.data)
            width: 110
            mark: bar
            encoding:
              y: {field: a, type: nominal}
              x: {field: b, type: quantitative}
            """)
        #expect(chart.boxes == [[0, 1, 56, 18], [0, 21, 110, 18], [0, 41, 86, 18]])
    }

    @Test func stackedBarsLieOnOneAnother() {
        let chart = compile(
            """
            data: {values: [{a: A, c: u, b: 1}, {a: A, c: v, b: 3}, {a: B, c: u, b: 4}]}
            height: 100
            mark: bar
            encoding:
              x: {field: a, type: nominal}
              y: {field: b, type: quantitative, aggregate: sum}
              color: {field: c, type: nominal}
            """)
        // v before u from the axis up: stacks on y run in descending order.
        #expect(chart.boxes == [[1, 0, 18, 25], [1, 25, 18, 75], [21, 0, 18, 100]])
        #expect(chart.fills == ["#4c78a8", "#f58518", "#4c78a8"])
        #expect(chart.axisTitles == ["a", "Sum of b"])
        #expect(chart.texts(.legendLabel) == ["u", "v"])
    }

    @Test func normalizedStacksAreLabelledInPercent() {
        let chart = compile(
            """
            data: {values: [{a: A, c: u, b: 1}, {a: A, c: v, b: 3}]}
            height: 100
            mark: bar
            encoding:
              x: {field: a, type: nominal, axis: null}
              y: {field: b, type: quantitative, stack: normalize}
              color: {field: c, type: nominal}
            """)
        #expect(chart.boxes.map { $0[3] } == [25, 75])
        #expect(chart.axisLabels.first == "0%")
        #expect(chart.axisLabels.last == "100%")
    }

    @Test func groupedBarsStandBesideEachOther() {
        let chart = compile(
            """
            data: {values: [{a: A, c: u, b: 1}, {a: A, c: v, b: 2}, {a: B, c: u, b: 2}]}
            height: 100
            mark: bar
            encoding:
              x: {field: a, type: nominal}
              y: {field: b, type: quantitative}
              xOffset: {field: c}
            """)
        #expect(chart.boxes == [[10, 50, 20, 50], [30, 0, 20, 100], [60, 0, 20, 100]])
    }

    @Test func barsOfBinsLeaveAPointBetweenThem() {
        let chart = compile(
            """
            data: {values: [{v: 0.5}, {v: 1.5}, {v: 1.7}, {v: 9.9}]}
            width: 100
            height: 100
            mark: bar
            encoding:
              x: {field: v, type: quantitative, bin: true}
              y: {aggregate: count}
            """)
        #expect(chart.boxes == [[1, 50, 9, 50], [11, 0, 9, 100], [91, 50, 9, 50]])
        #expect(chart.axisTitles == ["v (binned)", "Count of Records"])
    }

    @Test(arguments: [
        ("null", ["C", "A", "B"]), ("ascending", ["A", "B", "C"]), ("descending", ["C", "B", "A"]),
        ("y", ["A", "C", "B"]), ("-y", ["B", "C", "A"]), ("[B, A]", ["B", "A", "C"]),
        ("{field: b, order: descending}", ["B", "C", "A"]), ("{encoding: y}", ["A", "C", "B"]),
    ])
    func categoriesAreSorted(sort: String, order: [String]) {
        let chart = compile(
            """
            data: {values: [{a: C, b: 2}, {a: A, b: 1}, {a: B, b: 3}]}
            mark: bar
            encoding:
              x: {field: a, type: nominal, sort: \(sort)}
              y: {field: b, type: quantitative, axis: null}
            """)
        #expect(chart.axisLabels == order)
    }

    @Test func aRowWithoutAQuantityIsLeftOut() {
        let chart = compile(
            """
            data: {values: [{a: A, b: 1}, {a: B, b: null}]}
            mark: bar
            encoding: {x: {field: a, type: nominal}, y: {field: b, type: quantitative}}
            """)
        #expect(chart.boxes.count == 1)
    }

    @Test func aThemesRangesColourQuantities() {
        let chart = compile(
            """
            config: {range: {heatmap: [white, black]}}
            data: {values: [{k: a, v: 0}, {k: b, v: 10}]}
            mark: rect
            encoding: {x: {field: k}, color: {field: v, type: quantitative, legend: null}}
            """)
        #expect(chart.messages == [])
        #expect(chart.fills == ["#ffffff", "#000000"])
    }
}
