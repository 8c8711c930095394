import Diagnostics
import SceneGraph
import Testing

/// Which parts of a view share a scale, and what becomes of scales that can't be merged.
@Suite struct SharedScaleTests {
    private func row(_ colors: String...) -> Compiled {
        let views = colors.map { "{mark: point, encoding: {x: {field: x}, color: {field: n, \($0)}}}" }
        return compile(
            """
            data: {values: [{x: a, n: 1}, {x: b, n: 2}]}
            hconcat: [\(views.joined(separator: ", "))]
            """)
    }

    @Test func viewsShareAColourScaleAndItsLegend() {
        #expect(row("type: ordinal", "type: ordinal", "type: ordinal").count(.legend) == 1)
    }

    @Test func whereTwoOfThreeScalesConflictEachViewHasItsOwn() {
        #expect(row("type: quantitative", "type: ordinal", "type: ordinal").count(.legend) == 3)
        #expect(row("type: ordinal", "type: ordinal", "type: quantitative").count(.legend) == 3)
    }

    @Test func conflictingLayersHaveAnAxisEach() {
        let chart = compile(
            """
            data: {values: [{c: a, n: 1, m: 3}]}
            encoding: {y: {field: m, type: quantitative}}
            layer: [{mark: bar, encoding: {x: {field: c}}}, {mark: point, encoding: {x: {field: n, type: quantitative}}}]
            """)
        #expect(chart.axisTitles.sorted() == ["c", "m", "n"])
    }

    @Test func timesStandAmongCategories() {
        let chart = compile(
            """
            data: {values: [{c: a}, {c: b}]}
            layer: [{mark: bar, encoding: {x: {field: c}}}, {mark: rule, encoding: {x: {datum: {year: 2024}}}}]
            """)
        #expect(chart.boxes.count == 2)
        #expect(chart.rules.map { $0[0] } == [50, 50])
        #expect(chart.count(.axis) == 1)
    }

    @Test func theEndOfASpanWithoutAScaleHasNoneEither() {
        let chart = compile(
            """
            data: {values: [{}]}
            mark: arc
            encoding: {theta: {datum: 1, scale: null}, theta2: {datum: 3}, radius: {datum: 40, scale: null}}
            """)
        #expect(chart.arcs.map { [$0.startAngle, $0.endAngle, $0.outerRadius] } == [[1, 3, 40]])
    }

    @Test func aScaleOfNoValuesHasNoTicks() {
        let chart = compile(
            """
            data: {values: [{a: 1}]}
            transform: [{filter: datum.a > 5}]
            mark: bar
            encoding: {x: {aggregate: count}, y: {field: a, type: quantitative}}
            """, leniency: .plain)
        #expect(chart.axisLabels.isEmpty)
        #expect(chart.axisTitles == ["Count of Records", "a"])
    }
}
