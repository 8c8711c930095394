import SceneGraph
import Testing

/// Guides that round don't label different numbers alike.
struct EqualLabelTests {
    private func axis(_ axis: String) -> Compiled {
        compile(
            """
            data: {values: [{v: 53000000}, {v: 210000000}]}
            width: 300
            mark: point
            encoding: {x: {field: v, type: quantitative, axis: {\(axis)}}}
            """)
    }

    @Test func aChineseFormatSpreadsTheTicks() {
        let chart = axis("format: .0÷亿元, formatType: chinese")
        #expect(chart.axisLabels == ["0亿元", "1亿元", "2亿元"])
        #expect(chart.messages == [])
    }

    @Test func listedValuesThatRoundAlikeAreTold() {
        let chart = axis("format: .0÷亿元, formatType: chinese, values: [0, 20000000, 200000000]")
        #expect(chart.messages == ["different numbers are labelled '0亿元'"])
    }

    @Test func ticksOfTheReferenceStayAndAreTold() {
        let chart = compile(
            """
            data: {values: [{v: 0.3}, {v: 2.2}]}
            width: 300
            mark: point
            encoding: {x: {field: v, type: quantitative, axis: {format: .0f}}}
            """)
        #expect(chart.messages == ["different numbers are labelled '0'"])
    }

    @Test func aLegendIsSpread() {
        let chart = compile(
            """
            data: {values: [{v: 0}, {v: 220000000}]}
            mark: point
            encoding:
              x: {field: v, type: nominal}
              size: {field: v, type: quantitative, legend: {format: .0÷亿元, formatType: chinese}}
            """)
        #expect(chart.texts(.legendLabel) == ["0亿元", "1亿元", "2亿元"])
        #expect(chart.messages == [])
    }
}
