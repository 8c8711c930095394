import SceneGraph
import Testing

/// Numbers and dates are written in the config's locale wherever a chart formats them.
@Suite struct LocaleTests {
    private static let numbers =
        "{decimal: ',', thousands: '.', grouping: [3], currency: ['', ' €']}"

    private func chart(config: String = "{}", usermeta: String = "{}", _ mark: String = "bar") -> Compiled {
        compile(
            """
            config: \(config)
            usermeta: \(usermeta)
            data: {values: [{a: x, v: 1500.5}]}
            transform: [{calculate: "format(datum.v, '$,.1f')", as: t}]
            mark: \(mark)
            title: {text: {expr: "format(1234, ',')"}}
            encoding:
              x: {field: v, type: quantitative, axis: {values: [0, 1500], format: ",.0f"}}
              y: {field: t, type: nominal}
              \(mark == "text" ? "text: {field: v, type: quantitative}" : "")
            """)
    }

    @Test func labelsTextsAndExpressions() {
        let chart = chart(config: "{locale: {number: \(Self.numbers)}}", "text")
        #expect(chart.messages == [])
        #expect(chart.axisLabels == ["0", "1.500", "1.500,5 €"])
        #expect(chart.texts(.mark) == ["1500,5"])
        #expect(chart.texts(.titleText) == ["1.234"])
    }

    @Test func theOptionsOfTheEmbedderCount() {
        let options = "{embedOptions: {formatLocale: \(Self.numbers)}}"
        #expect(chart(usermeta: options).axisLabels == ["0", "1.500", "1.500,5 €"])
        let own = "{locale: {number: {decimal: '.', thousands: ' ', grouping: [3], currency: ['£', '']}}}"
        #expect(chart(config: own, usermeta: options).axisLabels == ["0", "1 500", "£1 500.5"])
    }

    @Test func monthsOfExpressionsAreWrittenInIt() {
        let chart = compile(
            """
            config: {locale: zh-CN}
            data: {values: [{m: 2}]}
            transform: [{calculate: "monthFormat(datum.m)", as: t}]
            mark: point
            encoding: {x: {field: t}}
            """)
        #expect(chart.axisLabels == ["3月"])
    }

    @Test func incompleteDefinitionsAreTold() {
        let numbers = chart(config: "{locale: {number: {decimal: ','}}}")
        #expect(
            numbers.messages == [
                "the locale of numbers has no 'thousands', 'grouping', so digits aren't grouped",
                "the locale of numbers has no 'currency', so amounts of money have no sign",
            ])
        #expect(numbers.axisLabels == ["0", "1500", "1500,5"])
        #expect(
            chart(config: "{locale: {time: {date: '%d', time: '%X', dateTime: '%c', periods: [a, b]}}}")
                .messages
                == [
                    "the locale of dates has no 'days', 'shortDays', 'months', 'shortMonths', for which English stands in"
                ])
    }
}
