import Testing

@Suite struct EmptyNameCheckTests {
    @Test func anEmptyCellIsACategoryWithoutAName() {
        let chart = compile(
            """
            data: {values: "n,v\\n甲,1\\n,2\\n乙,3\\n"}
            mark: bar
            encoding: {y: {field: n, type: nominal}, x: {field: v, type: quantitative}}
            """)
        #expect(chart.messages == ["'n' is empty in 1 of 3 rows: a category without a name"])
    }
}

@Suite struct SubtotalCheckTests {
    private func messages(_ y: String) -> [String] {
        compile(
            """
            data: {values: "市,区,v\\n甲,东,1\\n甲,小计,1\\n乙,西,3\\n"}
            mark: bar
            encoding: {y: {field: \(y), type: nominal}, x: {aggregate: sum, field: v, type: quantitative}}
            """
        ).messages
    }

    @Test func aTotalIsSummedWithItsParts() {
        #expect(
            messages("市") == ["the sum of 'v' counts 1 rows of totals among their parts: '区' is '小计'"])
    }

    @Test func aTotalWithABarOfItsOwnIsNotSummed() {
        #expect(messages("区") == [])
    }
}
