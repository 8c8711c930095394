import ChartModel
import Dataflow
import Diagnostics
import SceneGraph
import Testing

@Suite struct TextTemplateTests {
    private func printed(_ text: String) -> (text: String, messages: [String]) {
        let log = DiagnosticLog()
        let template = TextTemplate(text, at: nil, functions: .standard, names: ["x"], log: log)
        return (template.string(signals: ["x": .number(5.5)]), log.diagnostics.map(\.message))
    }

    @Test(arguments: [
        ("没有数字", "没有数字"),
        ("${1 + 1}个", "2个"),
        ("${x}万人", "5.5万人"),
        ("${20.4 - 5.9}个百分点", "14.5个百分点"),
        ("${0.1 + 0.2}", "0.3"),
        ("${-3}", "−3"),
        ("${'}'}和${{a: 1}.a}", "}和1"),
        ("美元$5", "美元$5"),
        ("${null}空", "空"),
        ("${chinese(1, '+个百分点')}", "+1个百分点"),
        ("${chinese(131000000000, '÷亿元')}", "1310亿元"),
        ("每月${chineseRange(2, 3, '天')}", "每月2～3天"),
        ("${chineseRange(5, 95, '%')}", "5%～95%"),
    ])
    func expressionsBecomeText(template: String, expected: String) {
        let result = printed(template)
        #expect(result.text == expected)
        #expect(result.messages == [])
    }

    @Test(arguments: ["${undefined}", "${undefined - 1}", "${chinese(0 / 0, '亿元')}"])
    func aMissingValueIsADashAndTold(expression: String) {
        let log = DiagnosticLog()
        let template = TextTemplate(
            "占\(expression)%", at: nil, functions: .standard, names: [], log: log)
        #expect(template.string(signals: [:], log: log) == "占××%")
        #expect(log.diagnostics.map(\.message) == ["'\(expression)' has no value"])
    }

    @Test func anUnknownNameIsTold() {
        #expect(printed("甲${nonsense}乙").messages == ["unknown name 'nonsense' in '${nonsense}'"])
    }

    @Test func aTitleMayNameAParameter() {
        let chart = compile(
            """
            params: [{name: 年, value: 2024}]
            title: ${年}年目标
            data: {values: [{a: 1}]}
            mark: bar
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.texts(.titleText) == ["2024年目标"])
    }

    @Test func aBrokenExpressionIsTold() {
        #expect(printed("占${1 +}%").messages.count == 1)
        #expect(printed("占${1").messages == ["'${' without its '}'"])
    }
}
