import Colors
import SceneGraph
import Testing

/// The line at the foot of bars.
@Suite struct ZeroLineTests {
    private func bars(_ line: String, mark: String = "bar", config: String = "") -> Compiled {
        compile(
            """
            data: {values: [{k: a, v: 5}, {k: b, v: -5}]}
            width: 100
            height: {step: 20}
            mark: {type: \(mark), zeroLine: \(line)}
            encoding:
              x: {field: v, type: quantitative, scale: {domain: [-10, 10]}}
              y: {field: k, type: nominal}
            config: {\(config)}
            """)
    }

    private func style(_ chart: Compiled) -> Style? {
        chart.rules(.mark).first?.style
    }

    @Test func itReachesOverEachBarOnBothSides() {
        // Bars are 18 thick, from 1 to 19 and from 21 to 39.
        #expect(bars("{overhang: 3}").rules == [[50, -2, 50, 22], [50, 18, 50, 42]])
    }

    @Test func itIsThinAndBlackUnlessItSaysOtherwise() {
        #expect(bars("true").rules == [[50, -1.55, 50, 21.55], [50, 18.45, 50, 41.55]])
        #expect(style(bars("true")) == Style(stroke: .black, width: 0.6))
    }

    @Test func itHasAColorAndAWidth() {
        #expect(style(bars("{color: '#ff0000', width: 2}")) == Style(stroke: Color(0xFF0000), width: 2))
    }

    @Test func lengthsHaveUnits() {
        #expect(bars("{overhang: 1in}").rules[0] == [50, -71, 50, 91])
    }

    @Test func standingBarsHaveItAcross() {
        let chart = compile(
            """
            data: {values: [{k: a, v: 5}]}
            width: {step: 20}
            height: 100
            mark: {type: bar, zeroLine: {overhang: 1}}
            encoding:
              x: {field: k, type: nominal}
              y: {field: v, type: quantitative, scale: {domain: [0, 10]}}
            """)
        #expect(chart.rules == [[0, 100, 20, 100]])
    }

    @Test func offMeansNone() {
        #expect(bars("false").rules.isEmpty)
        #expect(bars("null").rules.isEmpty)
    }

    @Test func aThemeSetsItForAllBars() {
        let chart = compile(
            """
            data: {values: [{k: a, v: 5}]}
            width: 100
            height: {step: 20}
            mark: bar
            encoding: {x: {field: v, type: quantitative, scale: {domain: [0, 10]}}, y: {field: k, type: nominal}}
            config: {bar: {zeroLine: {overhang: 2}}}
            """)
        #expect(chart.rules == [[0, -1, 0, 21]])
    }

    @Test func onlyBarsHaveOne() {
        #expect(bars("true", mark: "point").rules.isEmpty)
    }

    @Test func anUnknownPropertyIsReported() {
        #expect(bars("{colour: red}").messages == ["unknown property 'colour' of a zero line"])
    }
}
