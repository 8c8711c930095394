import Testing

/// Dates are written in the language of the theme.
@Suite struct DateLanguageTests {
    private func axis(_ locale: String, _ unit: String) -> Compiled {
        compile(
            """
            width: 300
            config: {locale: \(locale)}
            data: {values: [{d: '2024-01-01', v: 1}, {d: '2024-04-01', v: 2}]}
            mark: bar
            encoding:
              x: {field: d, type: ordinal, timeUnit: \(unit)}
              y: {field: v, type: quantitative, axis: null}
            """)
    }

    @Test(arguments: [
        ("zh-CN", "yearmonth", ["2024年1月", "2024年4月"]),
        ("zh-CN", "quarter", ["第1季度", "第2季度"]),
        ("en-US", "yearmonth", ["Jan 2024", "Apr 2024"]),
    ])
    func labelsOfATimeUnit(locale: String, unit: String, labels: [String]) {
        let chart = axis(locale, unit)
        #expect(chart.messages == [])
        #expect(chart.axisLabels == labels)
    }

    @Test func anUnknownLocaleIsTold() {
        #expect(axis("zh-CM", "year").messages == ["unknown locale 'zh-CM'"])
    }
}
