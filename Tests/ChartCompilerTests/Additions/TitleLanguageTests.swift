import Testing

/// Titles that the engine makes up are in the language of the locale.
struct TitleLanguageTests {
    private func titles(_ x: String, _ locale: String = "zh-CN") -> [String] {
        compile(
            """
            config: {locale: \(locale)}
            data: {values: [{k: 甲, v: 3, d: '2024-01-05'}, {k: 乙, v: 5, d: '2024-02-08'}]}
            mark: point
            encoding: {x: {\(x)}}
            """
        ).axisTitles
    }

    @Test(arguments: [
        ("aggregate: count", ["数量"]), ("field: v, aggregate: sum", ["v（合计）"]),
        ("field: v, aggregate: mean", ["v（平均）"]), ("field: v, bin: true", ["v（分组）"]),
        ("field: d, timeUnit: yearmonth", ["d（年月）"]), ("field: d, timeUnit: day, type: ordinal", ["d（星期）"]),
    ])
    func chineseTitles(channel: String, titles: [String]) {
        #expect(self.titles(channel) == titles)
    }

    @Test(arguments: [
        ("aggregate: count", ["Count of Records"]), ("field: v, aggregate: sum", ["Sum of v"]),
        ("field: v, bin: true", ["v (binned)"]),
    ])
    func englishTitles(channel: String, titles: [String]) {
        #expect(self.titles(channel, "en-US") == titles)
    }
}
