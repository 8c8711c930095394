import Testing

/// A constant on a scale of categories is one of them.
struct DatumCategoryTests {
    @Test(arguments: ["2020", "'2020'", "2020, type: ordinal"])
    func aConstantStandsAtItsCategory(datum: String) {
        let chart = compile(
            """
            data: {values: [{k: 2019, v: 1}, {k: 2020, v: 2}]}
            width: 100
            encoding: {y: {field: v, type: quantitative, axis: null}}
            layer:
              - {mark: bar, encoding: {x: {field: k, type: ordinal}}}
              - {mark: rule, data: {values: [{}]}, encoding: {x: {datum: \(datum)}, y: {value: 0}, y2: {value: 10}}}
            """)
        #expect(chart.axisLabels == ["2019", "2020"])
        #expect(chart.rules == [[75, 0, 75, 10]])
    }

    @Test func aConstantWithAScaleOfItsOwnStaysANumber() {
        let chart = compile(
            """
            data: {values: [{k: 2019, v: 1}, {k: 2020, v: 2}]}
            resolve: {scale: {x: independent}}
            layer:
              - {mark: bar, encoding: {x: {field: k, type: ordinal}, y: {field: v, type: quantitative}}}
              - {mark: rule, encoding: {x: {datum: 2020}}}
            """)
        #expect(chart.axisLabels.contains("2,000"))
    }

    @Test func aValueIsAPlaceWhateverTheScale() {
        let chart = compile(
            """
            data: {values: [{k: 1, v: 1}]}
            width: 200
            height: 150
            layer:
              - {mark: bar, encoding: {x: {field: k, type: ordinal}, y: {field: v, type: quantitative}}}
              - {mark: rule, encoding: {y: {value: 100}}}
            """)
        #expect(chart.rules == [[200, 100, 0, 100]])
    }
}
