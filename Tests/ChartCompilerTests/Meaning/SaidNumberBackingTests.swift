import Testing

/// Numbers in texts: sums need a word for them, and those in Chinese numerals are held to the data, too.
@Suite struct SaidNumberBackingTests {
    private func titled(_ title: String, _ more: String = "") -> [String] {
        found(
            """
            title: \(title)
            data: {values: [{项: 张店, 亿元: 868}, {项: 临淄, 亿元: 512}, {项: 周村, 亿元: 120}]}
            mark: bar
            encoding:
              x: {field: 项, type: nominal, sort: null}
              y: {field: 亿元, type: quantitative}\(more)
            """)
    }

    @Test func aSumNeedsAWordForIt() {
        #expect(titled("张店投资1380亿元") == ["number-without-data"])
        #expect(titled("张店、临淄合计投资1380亿元") == [])
        #expect(titled("三地共投资1500亿元") == [])
        #expect(titled("平均每地500亿元") == [])
        #expect(titled("其余两地共632亿元") == [])
    }

    @Test func whatTheChartStacksIsBacked() {
        let chart = """
            title: 投资1380亿元
            data: {values: [{年: 一, 项: 张店, 亿元: 868}, {年: 一, 项: 临淄, 亿元: 512}, {年: 二, 项: 张店, 亿元: 900}]}
            mark: bar
            encoding:
              x: {field: 年, type: nominal}
              y: {field: 亿元, type: quantitative}
              color: {field: 项, type: nominal}
            """
        #expect(found(chart) == [])
    }

    @Test(arguments: [
        "张店占近六成", "张店占五成多", "张店占六成左右的投资", "临淄占三分之一", "临淄占百分之三十四", "张店是周村的七倍", "成绩单三成为新项目",
    ])
    func numeralsThatFollowFromTheDataAreBacked(title: String) { #expect(titled(title) == []) }

    @Test(arguments: ["张店占近八成", "张店占七成多", "张店投资占七成", "临淄投资占三分之二", "临淄占四分之三", "临淄占百分之四十四", "张店是周村的九倍"])
    func numeralsThatDoNotAreTold(title: String) { #expect(titled(title) == ["number-without-data"]) }

    @Test(arguments: ["一成不变的投资", "三成都能办", "成倍增长", "十分之好"])
    func partsOfWordsAreNoNumbers(title: String) { #expect(titled(title) == []) }
}
