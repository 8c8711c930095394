import Diagnostics
import Testing

@Suite struct PatternCheckTests {
    private func told(_ encoding: String, config: String = "{}") -> [Diagnostic] {
        compile(
            """
            config: \(config)
            data: {values: [{d: 2024-03-01, v: 5, t: 张店}, {d: 2024-04-01, v: 8, t: 博山}]}
            mark: text
            encoding: {\(encoding)}
            """, leniency: .plain
        ).log.diagnostics.filter { $0.code != .textOverlap }
    }

    @Test(arguments: [
        "x: {field: d, type: temporal, axis: {format: YYYY年M月}}",
        "x: {field: d, type: temporal}, color: {field: d, type: temporal, legend: {format: YYYY年M月}}",
        "text: {field: d, type: temporal, format: YYYY年M月}",
        "text: {field: d, format: YYYY年M月, formatType: time}",
        "x: {field: d, timeUnit: yearmonth, axis: {format: {year: YYYY年M月}}}",
    ])
    func aPatternThatPrintsItsLettersIsToldAtItsPlace(encoding: String) {
        let diagnostics = told(encoding)
        #expect(diagnostics.map(\.message) == ["“YYYY年M月” names no part of a date, and is printed as it is"])
        #expect(diagnostics.first?.hints == ["write “%Y年%-m月”"])
        #expect(diagnostics.first?.span?.start.line == 4)
    }

    @Test func thePatternOfAConfigIsReadToo() {
        #expect(
            told("text: {field: v}", config: "{timeFormat: \"%k\"}").map(\.message)
                == ["“%k” is no part of a date"])
    }

    @Test(arguments: [
        "x: {field: d, type: temporal, axis: {format: \"%Y年%-m月\"}}",
        "text: {field: v, type: quantitative, format: \",.1f\"}",
        "text: {field: v, formatType: chinese, format: YYYY}",
    ])
    func aPatternOfItsKindIsFine(encoding: String) {
        #expect(told(encoding).map(\.message) == [])
    }
}
