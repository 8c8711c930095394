import SceneGraph
import Testing

@Suite struct OtherMarkTests {
    @Test func aRuleWithOnePlaceCrossesThePlot() {
        let chart = compile(
            """
            data: {values: [{v: 5}]}
            width: 100
            height: 80
            mark: rule
            encoding: {x: {field: v, type: quantitative, scale: {domain: [0, 10]}}}
            """)
        #expect(chart.rules == [[50, 0, 50, 80]])
    }

    @Test func ticksStandAcrossTheirAxis() {
        let chart = compile(
            """
            data: {values: [{v: 5, k: a}]}
            width: 100
            mark: tick
            encoding:
              x: {field: v, type: quantitative, scale: {domain: [0, 10]}}
              y: {field: k, type: nominal}
            """)
        // A quarter of the step is left between bands.
        #expect(chart.boxes == [[49.5, 2.5, 1, 15]])
    }

    @Test func textStandsAtItsPoint() {
        let chart = compile(
            """
            data: {values: [{v: 0, t: one}, {v: 1, t: null}]}
            width: 100
            height: 100
            mark: text
            encoding: {x: {field: v, type: quantitative}, text: {field: t, type: nominal}}
            """)
        #expect(chart.texts(.mark) == ["one", "null"])
    }

    @Test func aHeatmapFillsItsCells() {
        let chart = compile(
            """
            data: {values: [{x: a, y: u, v: 0}, {x: b, y: u, v: 1}]}
            mark: rect
            encoding:
              x: {field: x, type: nominal}
              y: {field: y, type: nominal}
              color: {field: v, type: quantitative}
            """)
        #expect(chart.boxes == [[0, 0, 20, 20], [20, 0, 20, 20]])
        #expect(chart.count(.legendGradient) == 1)
    }

    @Test func arcsShareTheCircleInTheOrderOfTheirCategories() {
        let chart = compile(
            """
            data: {values: [{k: b, v: 3}, {k: a, v: 1}]}
            width: 100
            height: 100
            mark: arc
            encoding: {theta: {field: v, type: quantitative}, color: {field: k, type: nominal}}
            """)
        let spans = chart.arcs.map {
            [$0.startAngle, $0.endAngle].map { ($0 / .pi * 180).rounded() }.sorted()
        }
        #expect(spans == [[90, 360], [0, 90]])
        #expect(chart.arcs.allSatisfy { $0.outerRadius == 50 && $0.innerRadius == 0 })
        // Without axes the plot has no frame.
        #expect(chart.plot.style.stroke == nil)
    }
}
