import Testing

/// Words that compare and count, held to the figures.
@Suite struct ComparisonRuleTests {
    private func titled(_ title: String, _ rows: String = "{项: 张店, 亿元: 868}, {项: 临淄, 亿元: 512}") -> [String] {
        found(
            """
            title: \(title)
            data: {values: [\(rows)]}
            mark: bar
            encoding:
              x: {field: 项, type: nominal, sort: null}
              y: {field: 亿元, type: quantitative}
            """)
    }

    @Test(arguments: [
        "临淄投资高于张店", "临淄投资高于张店的投资", "今年临淄超过张店", "张店少于临淄", "张店投资868亿元，低于临淄的512亿元",
    ])
    func aComparisonTheOtherWayRoundIsTold(title: String) {
        #expect(titled(title) == ["contrary-comparison"])
    }

    @Test(arguments: [
        "张店投资高于临淄", "临淄少于张店", "张店投资868亿元，高于临淄的512亿元", "临淄不高于张店", "临淄人均投资高于张店", "临淄也高于全省",
        "临淄是否高于张店", "临淄超过高青",
    ])
    func otherComparisonsAreNot(title: String) { #expect(titled(title) == []) }

    @Test func equalFiguresAreNotMore() {
        let rows = "{项: 张店, 亿元: 512}, {项: 临淄, 亿元: 512}"
        #expect(titled("张店高于临淄", rows) == ["contrary-comparison"])
    }

    @Test func whatHasSeveralRowsIsNotCompared() {
        let rows = "{项: 张店, 亿元: 1}, {项: 张店, 亿元: 9}, {项: 临淄, 亿元: 5}"
        #expect(!titled("张店高于临淄", rows).contains("contrary-comparison"))
    }

    /// The measure that the words before name: of three, the average.
    @Test(arguments: [(40, "contrary-comparison"), (400, nil)] as [(Int, String?)])
    func theWordsSayWhichMeasureIsCompared(amount: Int, code: String?) {
        let codes = found(
            """
            title: 省级项目少而大，平均每个投资高于市级
            data:
              values:
                - {级: 省级, 个: 10, 亿元: \(amount), 均: \(amount / 10)}
                - {级: 市级, 个: 60, 亿元: 500, 均: 8.3}
            hconcat:
              - {title: 项目数, mark: bar, encoding: {y: {field: 级}, x: {field: 个, type: quantitative}}}
              - {title: 投资额, mark: bar, encoding: {y: {field: 级}, x: {field: 亿元, type: quantitative}}}
              - {title: 平均每个, mark: text, encoding: {y: {field: 级}, text: {field: 均, type: quantitative}}}
            """)
        #expect(codes.filter { $0 == "contrary-comparison" } == [code].compactMap { $0 })
    }

    @Test(arguments: [
        ("增长3.1%，快于全省的6.1%", true), ("增长5.3%，明显高于全省6.1%", true), ("增长8.3%，快于全省的6.1%", false),
        ("下降8%，低于全省的5%", false), ("用时3天，快于全省的5天", false), ("增长8%，超过10%的有三县", false),
        ("投资5亿元，占比超过30%", false), ("第3位高于第5位", false),
    ])
    func numbersBesideTheWordAreCompared(title: String, isTold: Bool) {
        #expect(titled(title).contains("contrary-comparison") == isTold)
    }

    private func targets(_ title: String) -> [String] {
        found(
            """
            title: \(title)
            data:
              values:
                - {项: 甲, 值: 5, bound: at-least}
                - {项: 乙, 值: 7, bound: more-than}
                - {项: 丙, 值: 6, bound: exact}
            layer:
              - {mark: bar}
              - {mark: text, encoding: {text: {field: 值, type: quantitative}}}
            encoding: {x: {field: 值, type: quantitative}, y: {field: 项, type: nominal}, bound: {field: bound}}
            """)
    }

    @Test(arguments: ["三项任务，三项只设下限", "三项任务，一项目标只设下限", "3项都只设下限", "三项任务、三项上不封顶"])
    func aWrongNumberOfFloorsIsTold(title: String) { #expect(targets(title) == ["wrong-count"]) }

    @Test(arguments: ["三项任务，两项只设下限", "三项任务，2项目标只设下限", "三项任务", "第三项只设下限", "目标只设下限"])
    func theRightNumberIsNot(title: String) { #expect(targets(title) == []) }

    @Test func withoutBoundsNothingIsCounted() {
        #expect(titled("两项只设下限") == [])
    }

    @Test(arguments: [
        ("报销至少六成", 60, true), ("报销至少六成", 65, true), ("报销至少六成", 45, false), ("报销不足六成", 55, true),
        ("报销不足六成", 65, false), ("报销超过六成", 64, true), ("报销超过六成", 45, false), ("报销不超过六成", 55, true),
        ("报销不超过六成", 66, false),
    ])
    func tenthsHaveTheSideThatTheirWordSays(title: String, value: Int, isBacked: Bool) {
        let codes = found(
            """
            title: \(title)
            data: {values: [{项: 门诊, 比例（%）: \(value)}]}
            mark: bar
            encoding: {y: {field: 项, type: nominal}, x: {field: 比例（%）, type: quantitative}}
            """)
        #expect(codes.contains("number-without-data") == !isBacked)
    }
}
