import SceneGraph
import Testing

/// `{expr: …}` where a value may stand.
@Suite struct ExpressionPropertyTests {
    @Test func propertiesOfAMarkAreEvaluatedRowByRow() {
        let chart = texts(
            "{type: text, align: {expr: \"datum.v < 0 ? 'right' : 'left'\"}, dx: {expr: datum.v}}")
        #expect(chart.messages == [])
        #expect(chart.textItems(.mark).map(\.align) == [.right, .left, .left])
        #expect(chart.textItems(.mark).map(\.offset.x) == [-1, 2, 2])
    }

    @Test func rowsOfLikePropertiesAreOneMark() {
        let chart = texts("{type: text, dx: {expr: datum.v}}")
        let marks = chart.plot.marks.filter { $0.role == .mark }
        #expect(marks.count == 2)
    }

    @Test func propertiesDependOnTheSizeOfThePlot() {
        let chart = texts("{type: text, dx: {expr: width / 4}, dy: {expr: height - 100}}")
        #expect(chart.textItems(.mark).map(\.offset.x) == [50, 50, 50])
    }

    @Test func valuesOfChannelsSeeTheScalesOfTheWholePlot() {
        let chart = compile(
            """
            data: {values: [{x: 0}, {x: 10}]}
            width: 100
            transform: [{extent: x, param: ends}]
            layer:
            - {mark: circle, encoding: {x: {field: x, type: quantitative}}}
            - {mark: rule, encoding: {x: {value: {expr: "scale('x', ends[1] / 2)"}}}}
            """)
        #expect(chart.messages == [])
        #expect(chart.rules.map { $0[0] } == [50, 50])
    }

    @Test func parametersOfOtherParametersAndOfThePlotAreKnown() {
        let chart = compile(
            """
            data: {values: [{k: a}]}
            params:
            - {name: third, value: 3}
            - {name: half, expr: height / 2}
            - {name: least, expr: half / third}
            mark: {type: circle, size: {expr: least}}
            height: {step: 60}
            encoding: {y: {field: k}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.size) == [10])
    }

    @Test func aRawDomainTakesThePlaceOfTheDomain() {
        let chart = compile(
            """
            data: {values: [{x: 0}, {x: 10}]}
            params: [{name: zoomed, value: true}]
            width: 100
            mark: circle
            encoding:
              x: {field: x, type: quantitative, scale: {domainRaw: {expr: "zoomed ? [0, 20] : null"}}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.x) == [0, 50])
    }

    @Test func anUnknownNameIsToldAndLeavesThePropertyUnsaid() {
        let chart = texts("{type: text, dx: {expr: widht / 4}}")
        #expect(chart.messages == ["unknown name 'widht' in an expression, which has no effect"])
        #expect(chart.textItems(.mark).map(\.offset.x) == [0, 0, 0])
    }

    @Test func aMistakeInAnExpressionIsAnError() {
        #expect(texts("{type: text, dx: {expr: 'datum.v +'}}").messages.count == 1)
    }

    private func texts(_ mark: String) -> Compiled {
        compile(
            """
            data: {values: [{v: -1}, {v: 2}, {v: 2}]}
            mark: \(mark)
            width: 200
            height: 100
            encoding: {x: {field: v, type: quantitative}, text: {field: v}}
            """)
    }
}
