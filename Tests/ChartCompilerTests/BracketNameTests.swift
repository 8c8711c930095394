import Testing

/// Columns with brackets, dots and quotes in their names are drawn like any other.
struct BracketNameTests {
    @Test(arguments: ["同比[%]", "同比\\[%\\]"])
    func barsShowAColumnWithBrackets(field: String) {
        let chart = compile(
            """
            data: {values: [{k: 甲, "同比[%]": 5}, {k: 乙, "同比[%]": 10}]}
            width: 100
            mark: bar
            encoding: {y: {field: k, type: nominal}, x: {field: '\(field)', type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.boxes.map { $0[2] } == [50, 100])
    }

    @Test func theRowOfItsGreatestValueIsFound() {
        let chart = compile(
            """
            data: {values: [{k: 甲, "v[a]": 5}, {k: 乙, "v[a]": 10}]}
            mark: bar
            encoding:
              y: {field: k, aggregate: {argmax: 'v[a]'}, type: nominal}
              x: {field: 'v[a]', aggregate: max}
            """)
        #expect(chart.axisLabels.contains("乙"))
        #expect(!chart.axisLabels.contains("甲"))
    }

    @Test func transformsAndCompositeMarksFindIt() {
        let chart = compile(
            """
            data: {values: [{k: 甲, "v[a]": 5}, {k: 甲, "v[a]": 10}]}
            transform: [{aggregate: [{op: sum, field: 'v[a]', as: s}], groupby: [k]}]
            width: 100
            mark: bar
            encoding: {y: {field: k, type: nominal}, x: {field: s, type: quantitative, scale: {domain: [0, 30]}}}
            """)
        #expect(chart.messages == [])
        #expect(chart.boxes.map { $0[2] } == [50])
    }
}
