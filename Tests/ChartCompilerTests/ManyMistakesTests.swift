import Diagnostics
import Testing

/// All mistakes of a document are told in one run, each once, and nothing that only follows from another.
@Suite struct ManyMistakesTests {
    @Test func tenMistakesOfTenKindsAreTenDiagnostics() {
        let chart = compile(
            """
            backgroud: white
            data: {values: [{a: 1, b: x}, {a: 2, b: y}]}
            width: wide
            transform:
              - {calculate: datum.a * 2, as: c}
            layer:
              - mark: barr
                encoding: {x: {field: a, type: quantitive}}
              - mark: {type: bar, color: bleu, opacity: lots}
                encoding:
                  x: {field: aa, type: quantitative, axis: {format: .f2, tickSise: 3}}
                  y: {field: b, scale: {type: bandd}}
                  colour: {field: b}
                  color: {condition: {test: datum.a >, value: red}, value: blue}
            """)
        #expect(
            Set(chart.messages) == [
                "unknown property 'backgroud' of a chart",
                "unknown unit of length 'wide'",
                "unknown value 'barr'",
                "unknown value 'quantitive'",
                "unknown colour 'bleu'",
                "expected a number, found a string",
                "no column is named 'aa'",
                "“.f2” is not a number format: “.f2” is unexpected",
                "unknown property 'tickSise' of an axis",
                "unknown value 'bandd'",
                "unknown property 'colour' of an encoding",
                "expected a value, found the end",
            ])
        #expect(chart.messages.count == 12)
    }

    @Test func aColumnOfABrokenTransformIsNotMissed() {
        let chart = compile(
            """
            data: {values: [{a: 1}]}
            transform:
              - {calculat: datum.a * 2, as: c}
              - {filter: datum.c > 1}
            mark: {type: bar, colour: red}
            encoding: {x: {field: c, type: quantitative, axis: {tickSise: 3}}}
            """)
        #expect(
            Set(chart.messages) == [
                "unknown transform 'calculat'", "unknown property 'colour' of a mark definition",
                "unknown property 'tickSise' of an axis",
            ])
    }

    @Test func aMissingFileDoesNotHideWhatIsWrongElsewhere() {
        let chart = compile(
            """
            data: {url: nowhere.csv}
            mark: {type: bar, opacity: lots}
            encoding: {y: {field: a, legend: {orientt: left}}, x: {aggregate: summ, field: b}}
            """)
        #expect(chart.messages.contains("expected a number, found a string"))
        #expect(chart.messages.contains("unknown property 'orientt' of a legend"))
        #expect(chart.messages.contains("unknown value 'summ'"))
        #expect(!chart.messages.contains { $0.contains("no column") })
    }

    @Test func anUnknownPropertyOfAChartFindsTheNearestOfChartAndView() {
        let hints = compile("backgroud: red\ndta: {values: [{a: 1}]}\nmark: bar").log.diagnostics.flatMap(
            \.hints)
        #expect(hints == ["did you mean 'background'?", "did you mean 'data'?"])
    }
}
