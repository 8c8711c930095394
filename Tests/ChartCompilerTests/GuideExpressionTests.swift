import SceneGraph
import Testing

/// Properties of guides that are expressions on the plot's size, or on a guide's entry.
@Suite struct GuideExpressionTests {
    private func chart(legend: String = "{}", axis: String = "{}", title: String = "T") -> Compiled {
        compile(
            """
            width: {step: 30}
            data: {values: [{a: A, b: 1}, {a: B, b: 2}]}
            mark: point
            title: \(title)
            encoding:
              x: {field: a, type: nominal, axis: \(axis)}
              y: {field: b, type: quantitative}
              color: {field: a, legend: \(legend)}
            """)
    }

    @Test func aLegendStandsWhereTheWidthOfStepsPutsIt() {
        let chart = chart(legend: "{orient: none, legendX: {expr: 'width - 20'}, legendY: 7}")
        #expect(chart.messages == [])
        #expect(chart.groups(.legend).map { [$0.x, $0.y] } == [[40, 7]])
    }

    @Test func titlesStandThereToo() {
        let chart = chart(
            axis: "{titleX: {expr: 'width / 3'}}", title: "{text: T, anchor: start, dx: {expr: 'width / 4'}}")
        #expect(chart.messages == [])
        #expect(chart.textItems(.axisTitle).first?.x == 20)
        #expect(chart.textItems(.titleText).first?.offset.x == 15)
    }

    @Test func symbolsAndLabelsDependOnTheirEntry() {
        let chart = chart(
            legend: """
                {symbolSize: {expr: "datum.label == 'A' ? 0 : 400"}, labelFontSize: {expr: "12 + datum.index"}}
                """)
        #expect(chart.messages == [])
        #expect(chart.textItems(.legendLabel).map(\.font.size) == [12, 13])
        #expect(chart.symbols(.legendSymbol).map(\.size) == [0, 400])
    }

    @Test func labelsKnowTheWidth() {
        #expect(
            chart(legend: "{labelExpr: 'width'}", axis: "{labelExpr: 'width'}").axisLabels.first == "60")
    }

    @Test func anUnknownNameIsTold() {
        #expect(
            chart(legend: "{orient: none, legendX: {expr: 'wide - 20'}}").messages == [
                "unknown name 'wide' in an expression, which has no effect"
            ])
    }
}
