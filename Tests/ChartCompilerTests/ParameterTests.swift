import Diagnostics
import SceneGraph
import Testing

/// The values of parameters, and what is wrong with them.
@Suite struct ParameterTests {
    private func chart(_ params: String, size: String = "a") -> Compiled {
        compile(
            """
            data: {values: [{k: a}]}
            params: [\(params)]
            mark: {type: circle, size: {expr: \(size)}}
            width: 100
            height: 50
            encoding: {x: {field: k}}
            """)
    }

    private func sizes(_ params: String, size: String = "a") -> [Double] {
        let chart = chart(params, size: size)
        #expect(chart.messages == [])
        return chart.symbols.map(\.size)
    }

    @Test func aParameterMayUseThoseBeforeIt() {
        #expect(sizes("{name: b, value: 3}, {name: a, expr: b * 2}") == [6])
    }

    @Test func aParameterMayUseThoseAfterIt() {
        #expect(sizes("{name: a, expr: b * 2}, {name: b, expr: c + 1}, {name: c, value: 4}") == [10])
    }

    @Test func aLateParameterMayUseLateOnesAfterIt() {
        #expect(sizes("{name: a, expr: b / 2}, {name: b, expr: \"bandwidth('x') + width\"}") == [50])
    }

    @Test func aLengthWithAUnitIsANumberOfPoints() {
        let chart = compile(
            """
            data: {values: [{k: a}]}
            width: 1in
            params: [{name: a, expr: width / 2}]
            mark: {type: circle, size: {expr: a}}
            encoding: {y: {field: k}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.size) == [36])
    }

    @Test func aParameterMayUseWhatATransformFinds() {
        let chart = compile(
            """
            data: {values: [{v: 4}, {v: 9}]}
            transform: [{extent: v, param: ends}]
            params: [{name: a, expr: "ends[1]"}]
            mark: {type: circle, size: {expr: a}}
            encoding: {x: {field: v, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.size) == [9, 9])
    }

    @Test func aParameterMayUseOneThatIsDeclaredAfterIt() {
        let chart = compile(
            """
            params: [{name: twice, expr: 2 * once}, {name: once, value: 3}]
            title: "${twice}"
            data: {values: [{a: 1}]}
            mark: {type: point, size: {expr: twice}}
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.size) == [6])
        #expect(chart.textItems(.titleText).map(\.plainText) == ["6"])
    }

    @Test(arguments: [
        ("{name: a, expr: a + 1}", "a → a"),
        ("{name: a, expr: b + c}, {name: b, expr: c * 2}, {name: c, expr: a}", "a → b → c → a"),
        ("{name: d, expr: a}, {name: a, expr: b}, {name: b, expr: a}", "a → b → a"),
    ])
    func parametersThatUseEachOtherInACircle(params: String, circle: String) {
        #expect(chart(params).messages == ["parameters can't be computed from each other: \(circle)"])
    }

    @Test func aNameThatIsNoParameterIsToldWhereItStands() {
        let chart = chart("{name: broad, value: 3}, {name: a, expr: braod * 2}")
        #expect(chart.messages == ["unknown name 'braod' in the parameter 'a'"])
        #expect(chart.log.diagnostics.first?.hints == ["did you mean 'broad'?"])
    }

    @Test func anExpressionThatCantBeParsedIsTold() {
        #expect(chart("{name: a, expr: 3 +}").messages.count == 1)
    }

    @Test func manyParametersInReverseTakeNoTime() {
        let chain = (0..<3_000).map { "{name: p\($0), expr: p\($0 + 1) + 1}" }.joined(separator: ", ")
        #expect(sizes(chain + ", {name: p3000, value: 0}", size: "p0") == [3_000])
    }
}
