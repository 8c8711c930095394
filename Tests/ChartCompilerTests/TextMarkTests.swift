import SceneGraph
import Testing

/// What text marks print.
@Suite struct TextMarkTests {
    private func texts(_ text: String, mark: String = "text", config: String = "{}") -> [String] {
        compile(
            """
            data: {values: [{a: 1.5, b: x-y, d: '2024-03-05'}, {a: 20, b: z, d: '2024-04-06'}]}
            config: \(config)
            mark: \(mark)
            encoding: {y: {field: b, axis: null}, text: \(text)}
            """
        ).texts(.mark)
    }

    @Test func quantitiesAreWrittenByTheConfigUnlessToldOtherwise() {
        let config = "{numberFormat: .2f}"
        #expect(texts("{field: a, type: quantitative}", config: config) == ["1.50", "20.00"])
        #expect(texts("{field: a, type: quantitative, format: d}", config: config) == ["2", "20"])
    }

    @Test func datesAreWrittenByTheConfigAndTimeUnitsByTheirParts() {
        #expect(texts("{field: d, type: temporal}", config: "{timeFormat: '%m'}") == ["03", "04"])
        #expect(texts("{field: d, timeUnit: month}", config: "{timeFormat: '%d'}") == ["Mar", "Apr"])
    }

    @Test func aStyleThatTheConfigDoesNotHaveIsReported() {
        let chart = compile(
            """
            data: {values: [{a: 1}]}
            config: {style: {label: {fontSize: 9}}}
            mark: {type: text, style: lable}
            encoding: {text: {field: a}}
            """)
        #expect(chart.messages == ["no style is named 'lable'"])
    }

    @Test func aConditionHasAFormatOfItsOwn() {
        let text = "{condition: {test: datum.a > 2, field: a, type: quantitative, format: .1f}, value: small}"
        #expect(texts(text) == ["small", "20.0"])
    }

    @Test func aFieldMayGiveWayToAValue() {
        #expect(texts("{field: b, condition: {test: datum.a > 2, value: big}}") == ["x-y", "big"])
    }

    @Test func aDatumIsPrintedAsAFieldIs() {
        #expect(texts("{datum: 1234.5, format: ',.2f', type: quantitative}").first == "1,234.50")
    }

    @Test func binsArePrintedFromEndToEnd() {
        #expect(texts("{field: a, bin: true}").first == "0 – 2")
    }

    @Test func textIsBrokenWhereTheConfigSays() {
        #expect(texts("{field: b}", config: "{lineBreak: '-'}").first == "x\ny")
    }

    @Test func aFunctionOfTheLanguageMayFormat() {
        #expect(texts("{field: b, formatType: upper}") == ["X-Y", "Z"])
    }
}
