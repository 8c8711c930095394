import Diagnostics
import Testing

/// Names in the conditions and expressions of axes and legends, and in the values of selections.
@Suite struct LabelNameTests {
    private func messages(_ town: String, params: String = "[]", color: String = "{value: red}") -> [String] {
        compile(
            """
            params: \(params)
            data: {values: [{t: 张店, v: 1}, {t: 博山, v: 2}, {t: 淄川, v: 3}]}
            mark: point
            encoding: {y: {field: t, type: nominal, \(town)}, x: {field: v, type: quantitative}, color: \(color)}
            """, leniency: .plain
        ).messages
    }

    private let slip = "'张点' is none of the values of 't'"

    @Test(arguments: [
        "axis: {labelColor: {condition: {test: \"datum.value == '张点'\", value: red}, value: black}}",
        "axis: {labelFontWeight: {condition: {test: \"datum.label === '张点'\", value: bold}, value: normal}}",
        "axis: {labelExpr: \"datum.value == '张点' ? '中心城区' : datum.label\"}",
        "axis: {labelExpr: \"{'张点': 'ZD', '博山': 'BS'}[datum.label] || datum.label\"}",
    ])
    func aSlipInATestOfAnAxisIsTold(axis: String) { #expect(messages(axis) == [slip]) }

    @Test func aNameThatOccursIsRight() {
        #expect(messages("axis: {labelExpr: \"datum.value == '张店' ? '中心城区' : datum.label\"}") == [])
    }

    @Test func aNameOfTheDomainAloneIsShown() {
        #expect(
            messages(
                "scale: {domain: [张店, 博山, 淄川, 周村]}, axis: {labelExpr: \"datum.value == '周村' ? '' : datum.label\"}"
            )
                == [])
    }

    @Test func aLegendHasTestsToo() {
        let color =
            "{field: t, type: nominal, legend: {labelExpr: \"datum.label == '张点' ? 'x' : datum.label\"}}"
        #expect(messages("axis: {}", color: color) == [slip])
    }

    @Test func aTickOfNumbersIsNoName() {
        let chart = compile(
            """
            data: {values: [{t: 张店, v: 1}, {t: 博山, v: 2}]}
            mark: point
            encoding: {y: {field: t, type: nominal}, x: {field: v, type: quantitative, axis: {labelExpr: "datum.value == 5 ? 'five' : datum.label"}}}
            """, leniency: .plain)
        #expect(chart.messages == [])
    }

    @Test(arguments: [
        "[{name: s, select: {type: point, fields: [t]}, value: [{t: 张点}]}]",
        "[{name: s, select: {type: point, encodings: [y]}, value: {y: 张点}}]",
        "[{name: s, select: {type: point, fields: [t]}, value: 张点}]",
    ])
    func aSlipInTheValueOfASelectionIsTold(params: String) {
        #expect(messages("axis: {}", params: params) == [slip])
    }

    @Test func aSelectedNameThatNoRowHasIsTold() {
        let params = "[{name: s, select: {type: point, fields: [t]}, value: [{t: 张店}, {t: 高新区}]}]"
        #expect(messages("axis: {}", params: params) == ["'高新区' is none of the values of 't'"])
    }

    @Test func aSelectionOfWhatOccursIsRight() {
        let params = "[{name: s, select: {type: point, fields: [t]}, value: [{t: 张店}]}]"
        #expect(messages("axis: {}", params: params) == [])
    }
}
