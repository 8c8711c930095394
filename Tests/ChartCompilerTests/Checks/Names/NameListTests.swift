import Diagnostics
import Testing

@Suite struct NameListTests {
    private func messages(_ channel: String, towns: String = "[{t: 张店, v: 1}, {t: 博山, v: 2}, {t: 淄川, v: 3}]")
        -> [String]
    {
        told(channel, towns: towns).map(\.message)
    }

    private func told(_ channel: String, towns: String) -> [Diagnostic] {
        compile(
            """
            data: {values: \(towns)}
            mark: bar
            encoding: {y: {field: t, type: nominal, \(channel)}, x: {field: v, type: quantitative}}
            """, leniency: .plain
        ).log.diagnostics
    }

    private let towns = "[{t: 张店, v: 1}, {t: 博山, v: 2}, {t: 淄川, v: 3}]"

    @Test(arguments: ["sort: [博山, 张点, 淄川]", "scale: {domain: [博山, 张点, 淄川]}"])
    func aSlipInAListIsTold(channel: String) {
        let diagnostics = told(channel, towns: towns)
        #expect(diagnostics.map(\.message) == ["'张点' is none of the values of 't'"])
        #expect(diagnostics.first?.hints == ["did you mean '张店'?"])
        #expect(diagnostics.first?.span?.start.line == 3)
    }

    @Test(arguments: [
        "sort: [博山, 张店, 淄川, 周村, 高青]", "sort: [淄川]", "scale: {domain: [博山, 张店, 淄川, 周村]}",
    ])
    func aListMayNameMoreThanTheDataHave(channel: String) {
        #expect(messages(channel) == [])
    }

    @Test func aNameWithoutARowIsToldIfARowHasNoNameInTheList() {
        let diagnostics = told("sort: [博山, 高新区, 淄川]", towns: towns)
        #expect(diagnostics.map(\.message) == ["'高新区' is none of the values of 't'"])
        #expect(diagnostics.first?.hints == ["the list lacks '张店'"])
    }

    @Test func aListOfOtherNamesIsToldOnce() {
        #expect(messages("sort: [North, South, West]") == ["none of the names in the list is a value of 't'"])
    }

    @Test func aNameThatStandsTwiceIsTold() {
        #expect(messages("sort: [博山, 博山, 淄川, 张店]") == ["'博山' stands twice in the list"])
    }

    @Test func numbersInAListOfTextsAreTold() {
        #expect(
            messages("sort: [2, 1]", towns: "[{t: '1', v: 1}, {t: '2', v: 2}]")
                == ["'t' is text, which the number 2 never equals"])
    }

    @Test func whatAFilterLeavesOutIsKnown() {
        let chart = compile(
            """
            data: {values: \(towns)}
            transform: [{filter: "datum.t != '张店'"}]
            mark: bar
            encoding: {y: {field: t, type: nominal, sort: [张店, 博山]}, x: {field: v, type: quantitative}}
            """)
        #expect(chart.messages == [])
    }

    @Test func theOrderOfAFacetIsAListToo() {
        let chart = compile(
            """
            data: {values: \(towns)}
            mark: bar
            encoding: {row: {field: t, type: nominal, sort: [博山, 张点, 淄川]}, x: {field: v, type: quantitative}}
            """, leniency: .plain)
        #expect(chart.messages == ["'张点' is none of the values of 't'"])
    }

    @Test func theDomainOfConstantsIsNoSlip() {
        let chart = compile(
            """
            data: {values: [{v: 1, w: 2}]}
            layer:
              - mark: rule
                encoding: {x: {field: v, type: quantitative}, color: {datum: low, scale: {domain: [low, high]}}}
              - mark: rule
                encoding: {x: {field: w, type: quantitative}, color: {datum: high}}
            """)
        #expect(chart.messages == [])
    }

    @Test(arguments: ["axis: {values: [张点]}", "axis: {values: [张店, 沂源]}"])
    func aTickThatNoRowHasIsTold(channel: String) {
        #expect(told(channel, towns: towns).map(\.code) == [.unknownCategory])
    }

    @Test(arguments: ["axis: {values: [张店]}", "axis: {values: [沂源]}, scale: {domain: [张店, 博山, 淄川, 沂源]}"])
    func anAxisMayShowSome(channel: String) {
        #expect(messages(channel) == [])
    }

    @Test(arguments: [("张点", 1), ("平均", 0)])
    func aConstantThatIsASlipIsTold(name: String, count: Int) {
        let chart = compile(
            """
            data: {values: \(towns)}
            layer:
              - {mark: bar, encoding: {y: {field: t, type: nominal}, x: {field: v, type: quantitative}}}
              - {mark: rule, encoding: {y: {datum: \(name)}}}
            """, leniency: .plain)
        #expect(chart.messages.count == count)
    }
}
