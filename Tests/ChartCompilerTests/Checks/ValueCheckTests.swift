import Diagnostics
import Testing

@Suite struct ValueCheckTests {
    @Test(arguments: [
        ("[{a: 很多}]", "'a' is no number in 1 of 1 rows: '很多'"),
        ("[{a: 1}, {a: .nan}]", "'a' is no number in 1 of 2 rows: NaN"),
        ("[]", "the table has no rows"),
    ])
    func whatCantBeDrawnIsToldAndLeftOut(values: String, message: String) {
        let chart = compile(
            "data: {values: \(values)}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}",
            leniency: .plain)
        #expect(chart.messages == [message])
        #expect(chart.scene != nil)
        #expect(!chart.log.hasErrors)
    }

    @Test func aColumnThatIsNotThereIsAMistake() {
        let chart = compile(
            "data: {values: [{b: 1}]}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}")
        #expect(chart.messages == ["no column is named 'a'"])
        #expect(chart.scene == nil)
    }

    @Test func aMissingValueIsAGap() {
        let chart = compile(
            "data: {values: [{a: 1}, {a: null}]}\nmark: point\nencoding: {x: {field: a, type: quantitative}}")
        #expect(chart.messages == [])
        #expect(chart.symbols.count == 1)
    }

    @Test(arguments: ["0", "-3"])
    func whatALogScaleHasNoPlaceForIsTold(value: String) {
        let chart = compile(
            """
            data: {values: [{a: \(value)}, {a: 100}]}
            mark: point
            encoding: {x: {field: a, type: quantitative, scale: {type: log}}}
            """)
        #expect(chart.messages == ["a log scale has no place for \(value)"])
    }

    @Test(arguments: ["", ", scale: {type: log, domain: [1, 2000]}", ", scale: {type: log, base: 2}"])
    func aBarOnALogScaleIsBlamedForItsZero(scale: String) {
        let chart = compile(
            """
            data: {values: [{t: 甲, v: 5}, {t: 乙, v: 1500}]}
            mark: bar
            encoding: {x: {field: t, type: nominal}, y: {field: v, type: quantitative\(scale.isEmpty ? ", scale: {type: log}" : scale)}}
            """, leniency: .plain)
        #expect(chart.messages == ["a bar begins at 0, which a log scale has no place for: it is left out"])
    }

    @Test func valuesThatSpanMoreThanANumberCanHoldAreTold() {
        let chart = compile(
            """
            data: {values: [{a: -1.7e+308}, {a: 1.7e+308}]}
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(chart.messages == ["the values span more than a scale can hold"])
    }

    @Test func aCellThatIsTooLargeForANumberIsTold() {
        let chart = compile(
            """
            data: {values: "t,v\\n甲,1e400\\n乙,3\\n", format: {type: csv}}
            mark: point
            encoding: {x: {field: t, type: nominal}, y: {field: v, type: quantitative}}
            """, leniency: .plain)
        #expect(chart.messages.first?.hasPrefix("'v' is no number in 1 of 2 rows") == true)
    }
}
