import Diagnostics
import Testing

@Suite struct TestedNameTests {
    private func told(transform: String = "[]", color: String = "{value: red}") -> [Diagnostic] {
        compile(
            """
            data: {values: [{t: 张店, v: 1, y: 2023}, {t: 博山, v: 2, y: 2024}, {t: 合计, v: 3, y: 2024}]}
            transform: \(transform)
            mark: point
            encoding: {y: {field: t, type: nominal}, x: {field: v, type: quantitative}, color: \(color)}
            """, leniency: .plain
        ).log.diagnostics
    }

    @Test(arguments: [
        "[{filter: \"datum.t == '张点' || datum.t == '博山'\"}]",
        "[{filter: {field: t, oneOf: [张点, 博山]}}]",
        "[{filter: {not: {field: t, equal: 张点}}}]",
        "[{calculate: \"datum.t === '张点' ? 1 : 0\", as: ours}]",
        "[{calculate: \"indexof(['张点', '博山'], datum.t) >= 0\", as: ours}]",
        "[{calculate: \"{'张点': 1, '博山': 2}[datum.t]\", as: code}]",
    ])
    func aSlipInATransformIsTold(transform: String) {
        let diagnostics = told(transform: transform)
        #expect(diagnostics.map(\.message) == ["'张点' is none of the values of 't'"])
        #expect(diagnostics.first?.hints == ["did you mean '张店'?"])
    }

    @Test(arguments: [
        "{condition: {test: \"datum.t == '张点'\", value: red}, value: grey}",
        "{condition: {test: {field: t, equal: 张点}, value: red}, value: grey}",
    ])
    func aSlipInAConditionIsTold(color: String) {
        #expect(told(color: color).map(\.message) == ["'张点' is none of the values of 't'"])
    }

    @Test func aHighlightOfNoRowIsTold() {
        let chart = compile(
            """
            data: {values: [{t: 张店, v: 1}, {t: 博山, v: 2}]}
            mark: bar
            encoding: {y: {field: t, type: nominal}, x: {field: v, type: quantitative}, highlight: {test: "datum.t == '沂源'"}}
            """, leniency: .plain)
        #expect(chart.messages == ["'沂源' is none of the values of 't'"])
    }

    @Test(arguments: [
        "[{filter: \"datum.t != '全市'\"}]",
        "[{calculate: \"datum.t == '沂源' ? 'a' : datum.t == '张店' ? 'b' : 'c'\", as: kind}]",
        "[{calculate: \"datum.t == 'n/a' ? null : datum.t\", as: name}]",
        "[{calculate: \"datum.v > 2 ? 'high' : 'low'\", as: k}, {calculate: \"datum.k == 'middle'\", as: m}]",
    ])
    func aCaseThatNeedNotOccurIsNoSlip(transform: String) {
        #expect(told(transform: transform).map(\.message) == [])
    }

    @Test func aSlipForWhatIsLeftOutIsTold() {
        let diagnostics = told(transform: "[{filter: \"datum.t != '总计'\"}]")
        #expect(diagnostics.map(\.message) == ["'总计' is none of the values of 't'"])
        #expect(diagnostics.first?.hints == ["did you mean '合计'?"])
    }

    @Test(arguments: [
        ("[{filter: \"datum.y === '2024'\"}]", "'y' is a number, which the text '2024' never equals"),
        ("[{calculate: \"datum.t === 5\", as: a}]", nil),
        ("[{filter: \"datum.y == '2024'\"}]", nil),
    ])
    func textIsNeverANumber(transform: String, message: String?) {
        #expect(told(transform: transform).map(\.message).first == message)
    }
}
