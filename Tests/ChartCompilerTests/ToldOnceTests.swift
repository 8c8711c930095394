import Diagnostics
import Testing

/// What is wrong with a definition is found where it is decoded, and never again: the log is told nothing twice.
@Suite struct ToldOnceTests {
    static let mistakes = [
        "mark: {type: bar, colour: red}",
        "mark: {type: bar, color: redd}",
        "mark: {type: bar, style: nothing}",
        "mark: bar\nparams: [{name: a, expr: 3 +}]",
        "mark: bar\nparams: [{name: a, expr: b}]",
        "mark: bar\nparams: [{name: a, select: intervall}]",
        "mark: bar\nparams: [{name: a, select: {type: interval, mark: {fil: red}}}]",
        "mark: bar\nconfig: {selection: {interval: {mark: {fil: red}}}}",
        "mark: bar\nconfig: {axis: {labelColour: red}}",
        "mark: bar\nconfig: {axis: {labelExpr: datum.}}",
        "mark: bar\nconfig: {style: {bar: {fil: red}}}",
        "mark: bar\nconfig: {numberFormat: .2qq}",
        "mark: bar\ntitle: {txet: A}",
        "mark: bar\ntransform: [{filter: datum.v >}]",
    ]

    @Test(arguments: mistakes) func aMistakeOfAView(_ mistake: String) {
        let chart = compile(
            """
            data: {values: [{k: a, v: 1}, {k: b, v: 2}]}
            \(mistake)
            encoding: {x: {field: k}, y: {field: v, type: quantitative}}
            """)
        #expect(chart.messages.count == 1, "\(chart.messages)")
        #expect(chart.log.repeats == [])
    }

    static let ofChannels = [
        "axis: {format: .2qq}", "axis: {formatType: nubmer}", "axis: {labelExpr: datum.label +}",
        "axis: {labelColour: red}", "scale: {zeroo: true}", "scale: {type: liner}", "sort: {fiedl: k}",
    ]

    @Test(arguments: ofChannels) func aMistakeOfAChannel(_ mistake: String) {
        for data in ["{values: [{k: a, v: 1}, {k: b, v: 2}]}", "{name: nowhere}"] {
            let chart = compile(
                """
                data: \(data)
                mark: bar
                encoding: {x: {field: k}, y: {field: v, type: quantitative, \(mistake)}}
                """)
            #expect(chart.messages.count == (data.contains("nowhere") ? 2 : 1), "\(chart.messages)")
            #expect(chart.log.repeats == [])
        }
    }

    @Test func aFormatWhoseTypeTheTableSays() {
        let chart = compile(
            """
            data: {values: [{k: a, v: 1}, {k: b, v: 2}]}
            facet: {field: k}
            spec:
              mark: text
              encoding: {y: {field: v, axis: {format: .2qq}}, text: {field: v, format: .2zz}}
            """, leniency: .plain)
        #expect(chart.messages.count == 2, "\(chart.messages)")
        #expect(chart.log.repeats == [])
    }

    @Test func aMissingValueThatIsPrintedForEachRow() {
        let chart = compile(
            """
            data: {values: [{k: a}, {k: b}]}
            mark: text
            encoding: {x: {field: k}, text: {value: NaN}}
            """)
        #expect(chart.messages.count == 1, "\(chart.messages)")
        #expect(chart.log.repeats == [])
    }
}
