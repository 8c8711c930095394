import Dataflow
import Diagnostics
import Testing

@testable import ChartModel

/// The codes of what the rules find in a chart.
func found(_ text: String, _ change: (inout ChartEnvironment) -> Void = { _ in }) -> [String] {
    compile(text, leniency: .plain, change).log.diagnostics.map(\.code.id)
}

private func pie(_ rows: String, _ field: String, title: String = "x") -> [String] {
    found(
        """
        title: \(title)
        data: {values: [\(rows)]}
        mark: arc
        encoding: {theta: {field: \(field), type: quantitative}, color: {field: 项, type: nominal}}
        """)
}

private func bars(_ rows: String, _ field: String, title: String = "x", _ more: String = "") -> [String] {
    found(
        """
        title: \(title)
        data: {values: [\(rows)]}
        mark: bar
        encoding:
          x: {field: 项, type: nominal, sort: null}
          y: {field: \(field), type: quantitative}
        """ + (more.isEmpty ? "" : "\n  " + more))
}

@Suite struct PartAndWholeTests {
    @Test func sharesMayBeOffByTheirRounding() {
        #expect(pie("{项: a, 占比: 33.3}, {项: b, 占比: 33.3}, {项: c, 占比: 33.3}", "占比") == [])
        #expect(pie("{项: a, 占比: 33}, {项: b, 占比: 33}, {项: c, 占比: 31}", "占比") == ["shares-off-100"])
    }

    @Test func amountsInAPieAddToAnything() {
        #expect(pie("{项: a, 亿元: 33}, {项: b, 亿元: 30}", "亿元") == [])
    }

    @Test func fractionsAddToOne() {
        #expect(pie("{项: a, share: 0.25}, {项: b, share: 0.75}", "share") == [])
        #expect(pie("{项: a, share: 0.25}, {项: b, share: 0.5}", "share") == ["shares-off-100"])
    }

    @Test func aTotalIsFoundByItsNameInAPie() {
        #expect(pie("{项: a, v: 1}, {项: b, v: 2}, {项: 合计, v: 4}", "v") == ["total-among-parts"])
    }

    @Test func subtotalsDontHideATotal() {
        let rows = "{项: a, v: 12}, {项: 小计, v: 12}, {项: b, v: 6}, {项: 合计, v: 18}"
        #expect(bars(rows, "v") == ["total-among-parts"])
    }

    @Test func aTotalIsFoundByItsValue() {
        let rows = "{项: a, v: 110.5}, {项: b, v: 120.1}, {项: c, v: 131}, {项: d, v: 361.6}"
        #expect(pie(rows, "v") == ["total-among-parts"])
        #expect(bars(rows, "v") == ["total-among-parts"])
    }

    @Test func smallSumsAreChance() {
        #expect(bars("{项: a, v: 1}, {项: b, v: 2}, {项: c, v: 3}, {项: d, v: 6}", "v") == [])
    }

    @Test func theRateOfTheWholeIsAReferenceAmongBars() {
        #expect(bars("{项: 全市, 增速: 5.6}, {项: b, 增速: 4}, {项: c, 增速: 5}", "增速") == [])
    }

    @Test func aTotalInALookOfItsOwnIsNoCompetitor() {
        let color = "color: {condition: {test: \"datum.项 == '合计'\", value: grey}, value: blue}"
        #expect(bars("{项: 合计, v: 9}, {项: b, v: 4}, {项: c, v: 5}", "v", color) == [])
        #expect(bars("{项: 合计, v: 9}, {项: b, v: 4}, {项: c, v: 5}", "v") == ["total-among-parts"])
    }

    @Test func whatIsNamed其中IsPartOfAnotherBar() {
        #expect(bars("{项: 出口, v: 9}, {项: 其中：机电, v: 4}", "v") == ["subset-beside-whole"])
    }

    @Test func aLossIsNoSlice() {
        #expect(pie("{项: a, v: 9}, {项: b, v: -4}", "v") == ["negative-share"])
        #expect(bars("{项: a, v: 9}, {项: b, v: -4}", "v") == [])
    }

    @Test func listsOfSeveralLevelsHaveNoSum() {
        let rows = "{项: a, v: 9, scope: 市级}, {项: b, v: 4, scope: 省级}"
        #expect(pie(rows, "v") == ["overlapping-parts"])
        #expect(bars(rows, "v") == [])
    }
}

@Suite struct PeriodRuleTests {
    @Test func nineMonthsBesideYearsAreTold() {
        #expect(bars("{项: 2022年, v: 9}, {项: 2023年, v: 8}, {项: 2024年1—9月, v: 4}", "v") == ["partial-period"])
    }

    @Test func equalPeriodsAndRunningTotalsAreRight() {
        #expect(bars("{项: 2023年1—9月, v: 8}, {项: 2024年1—9月, v: 4}", "v") == [])
        #expect(bars("{项: 1—2月, v: 8}, {项: 1—3月, v: 9}, {项: 1—4月, v: 14}", "v") == [])
    }

    @Test func ratesAreComparableWhateverTheirPeriod() {
        #expect(bars("{项: 2022年, 增速: 9}, {项: 2023年, 增速: 8}, {项: 2024年1—9月, 增速: 4}", "增速") == [])
    }

    @Test func theRunningYearIsToldByItsNote() {
        let chart = """
            note: NOTE
            data: {values: [{年: 2022, 亿元: 9}, {年: 2023, 亿元: 8}, {年: 2024, 亿元: 6}]}
            mark: line
            encoding: {x: {field: 年, type: ordinal}, y: {field: 亿元, type: quantitative}}
            """
        #expect(found(chart.replacing("NOTE", with: "2024年为1—9月数据")) == ["partial-period"])
        #expect(found(chart.replacing("NOTE", with: "2024年为预计数")) == [])
    }

    @Test func aTargetAmongResultsNeedsALook() {
        let rows = "{项: 2022年, v: 9}, {项: 2023年, v: 8}, {项: 2024年目标, v: 10}"
        #expect(bars(rows, "v") == ["target-like-result"])
        #expect(bars(rows, "v", "color: {condition: {test: 'datum.v > 9', value: grey}, value: blue}") == [])
        #expect(bars("{项: 目标, v: 9}, {项: 完成, v: 8}", "v") == [])
    }
}

@Suite struct RankingRuleTests {
    private let rows = "{项: a, v: 9}, {项: b, v: 4}, {项: c, v: 5}"

    @Test func aRankingIsInOrder() {
        #expect(bars(rows, "v", title: "区县GDP排名") == ["unsorted-ranking"])
        #expect(bars(rows, "v", title: "The top ten") == ["unsorted-ranking"])
        #expect(bars("{项: a, v: 9}, {项: b, v: 7}, {项: c, v: 5}", "v", title: "前三名") == [])
    }

    @Test func othersMayStandInAnyOrder() {
        #expect(bars(rows, "v", title: "On top of the world") == [])
        #expect(bars(rows, "v", title: "前期投资") == [])
    }

    @Test func aRankIsNoLength() {
        #expect(bars("{项: a, 位次: 1}, {项: b, 位次: 4}", "位次") == ["rank-as-length"])
    }
}

@Suite struct RateRuleTests {
    @Test func ratesHaveNoSumAndNoMeanOfTheirMeans() {
        let rows = "{项: a, 失业率: 4}, {项: a, 失业率: 6}, {项: b, 失业率: 5}"
        func chart(_ operation: String) -> [String] {
            found(
                """
                data: {values: [\(rows)]}
                mark: bar
                encoding: {x: {field: 项}, y: {aggregate: \(operation), field: 失业率}}
                """)
        }
        #expect(chart("sum") == ["sum-of-rates"])
        #expect(chart("mean") == ["average-of-averages"])
        #expect(chart("max") == [])
    }

    @Test func aTransformAddsRatesToo() {
        #expect(
            found(
                """
                data: {values: [{项: a, 增速: 4}, {项: a, 增速: 6}]}
                transform: [{aggregate: [{op: sum, field: 增速, as: v}], groupby: [项]}]
                mark: bar
                encoding: {x: {field: 项}, y: {field: v, type: quantitative}}
                """) == ["sum-of-rates"])
    }

    @Test func ratesThatMakeAHundredAreShares() {
        #expect(pie("{项: a, 得票率: 45}, {项: b, 得票率: 55}", "得票率") == [])
        #expect(pie("{项: a, 增速: 45}, {项: b, 增速: 5}", "增速") == ["sum-of-rates"])
    }

    @Test func aTitleSaysWhatAValueIs() {
        #expect(pie("{项: a, v: 4}, {项: b, v: 5}", "v", title: "2023年增速") == ["sum-of-rates"])
    }

    @Test func growthFollowsFromTheLevels() {
        func chart(_ growth: Double) -> [String] {
            bars("{项: a, 2023年: 126.5, 2024年: 121.9, 增速（%）: \(growth)}", "增速（%）")
        }
        #expect(chart(-3.6) == [])
        #expect(chart(3.6) == ["growth-against-levels"])
    }

    @Test func realGrowthIsNotThatOfMoney() {
        #expect(bars("{项: a, 2023年GDP: 100, 2024年GDP: 104, GDP增速: 5.6}", "GDP增速") == [])
    }

    @Test func growthFollowsFromTheYearBefore() {
        #expect(bars("{项: 2022, v: 100, 增速: 3}, {项: 2023, v: 110, 增速: 10}", "增速") == [])
        #expect(
            bars("{项: 2022, v: 100, 增速: 3}, {项: 2023, v: 110, 增速: 1}", "增速") == ["growth-against-levels"])
    }

    @Test func aDifferenceOfSharesIsInPoints() {
        let rows = "{项: a, 2023占比: 54, 2024占比: 55, d: 1}, {项: b, 2023占比: 20, 2024占比: 24, d: 4}"
        #expect(bars(rows.replacing("d:", with: "变化（%）:"), "变化（%）") == ["percent-for-points"])
        #expect(bars(rows.replacing("d:", with: "变化（个百分点）:"), "变化（个百分点）") == [])
    }

    @Test func aRateRisesByPoints() {
        let rows = "{项: 2023, 率: 54}, {项: 2024, 率: 55.2}"
        #expect(bars(rows, "率", title: "城镇化率提高了1.2%") == ["percent-for-points"])
        #expect(bars(rows, "率", title: "城镇化率提高到55.2%") == [])
        #expect(bars(rows, "率", title: "效率提高1.2%") == [])
    }
}

@Suite struct UnitRuleTests {
    private func folded(_ first: String, _ second: String) -> [String] {
        found(
            """
            data: {values: [{项: a, \(first): 9, \(second): 400}]}
            transform: [{fold: [\(first), \(second)]}]
            mark: bar
            encoding: {x: {field: key, type: nominal}, y: {field: value, type: quantitative}}
            """)
    }

    @Test func magnitudesAndUnitsHaveAxesOfTheirOwn() {
        #expect(folded("投资（亿元）", "外资（万元）") == ["mixed-magnitudes"])
        #expect(folded("投资（亿元）", "企业（家）") == ["unlike-units"])
        #expect(folded("投资（亿元）", "税收（亿元）") == [])
    }

    @Test func aColumnOfUnitsSaysWhatItsRowsAreOf() {
        #expect(bars("{项: a, value: 9, unit: 万人}, {项: b, value: 4, unit: 张}", "value") == ["unlike-units"])
        #expect(bars("{项: a, value: 9, unit: 万人}, {项: b, value: 4, unit: 万人}", "value") == [])
    }

    @Test func theDictionaryKnowsTheUnitsOfItsColumns() {
        let layers = """
            data: {values: [{id: a, 人口: 9, 面积: 400}]}
            layer:
              - {mark: bar, encoding: {x: {field: id}, y: {field: 人口, type: quantitative}}}
              - {mark: bar, encoding: {x: {field: id}, y: {field: 面积, type: quantitative}}}
            """
        let units = ["人口": MeasureUnit("万人"), "面积": MeasureUnit("平方公里")]
        #expect(found(layers) == [])
        #expect(
            found(layers) { $0.figureMeanings = FigureMeanings(units: units, key: "id") } == ["unlike-units"])
        #expect(found(layers) { $0.figureMeanings = FigureMeanings(units: units, key: "code") } == [])
    }
}

@Suite struct KindRuleTests {
    @Test func targetsAndResultsDifferInTheirLook() {
        let rows = "{项: '2023', v: 9, kind: actual}, {项: '2024', v: 4, kind: target}"
        #expect(bars(rows, "v") == ["target-like-result"])
        #expect(bars(rows, "v", "color: {field: kind}") == [])
        #expect(bars(rows, "v", "opacity: {condition: {test: \"datum.kind == 'target'\", value: 0.5}}") == [])
    }

    @Test func aFloorIsDrawnOpen() {
        let rows = "{项: a, v: 9, bound: at-least}, {项: b, v: 4, bound: exact}"
        #expect(bars(rows, "v") == ["bound-as-exact"])
        #expect(bars(rows, "v", "bound: {field: bound}") == [])
        #expect(bars(rows.replacing("at-least", with: "exact"), "v") == [])
    }

    @Test func aRankIsNoQuantity() {
        #expect(bars("{项: a, v: 9, kind: actual}, {项: b, v: 2, kind: rank}", "v") == ["mixed-kinds"])
    }
}

@Suite struct StatedNumberTests {
    private func titled(_ title: String) -> [String] {
        bars("{项: 张店, 亿元: 868}, {项: 临淄, 亿元: 512}, {项: 周村, 亿元: 120.4}", "亿元", title: title)
    }

    @Test(arguments: [
        "张店完成868亿元", "三地合计1500亿元", "张店、临淄共1380亿元", "张店比临淄高69.5%", "张店占57.9%", "张店是周村的7.2倍",
        "比临淄多356亿元", "2024年12月的投资", "3个区县的投资", "张店完成8680000万元", "前5名", "“5+N”和4A级景区",
    ])
    func whatFollowsFromTheDataIsBacked(title: String) { #expect(titled(title) == []) }

    @Test(arguments: ["张店完成886亿元", "张店比临淄高79.5%", "张店占67.9%", "张店是周村的9.2倍"])
    func whatDoesNotIsTold(title: String) { #expect(titled(title) == ["number-without-data"]) }

    @Test func whatIsComputedIsRight() {
        #expect(titled("张店完成${800 + 99}亿元") == [])
    }

    @Test func aFigureOfTheDictionaryBacksANumber() {
        let chart = """
            title: 全市完成4780亿元
            data: {values: [{项: 张店, 亿元: 868}]}
            mark: bar
            encoding: {x: {field: 项}, y: {field: 亿元, type: quantitative}}
            """
        #expect(found(chart) == ["number-without-data"])
        #expect(found(chart) { $0.figureMeanings = FigureMeanings(numbers: [4780]) } == [])
    }

    @Test func aShareInWordsIsBackedByTheChartAlone() {
        func chart(_ share: Int) -> [String] {
            found(
                """
                title: 张店占七成
                data: {values: [{项: 张店, 占比: \(share)}, {项: 其他, 占比: \(100 - share)}]}
                mark: arc
                encoding: {theta: {field: 占比, type: quantitative}, color: {field: 项}}
                """
            ) { $0.figureMeanings = FigureMeanings(numbers: [68, 73]) }
        }
        #expect(chart(70) == [])
        #expect(chart(55) == ["number-without-data"])
    }

    @Test func definitionsInNotesAreNoFigures() {
        let chart = """
            note: NOTE
            data: {values: [{项: 张店, 亿元: 868}]}
            mark: bar
            encoding: {x: {field: 项}, y: {field: 亿元, type: quantitative}}
            """
        #expect(found(chart.replacing("NOTE", with: "规模以上指年收入2000万元的企业")) == [])
        #expect(found(chart.replacing("NOTE", with: "比上年增长7.7%")) == ["number-without-data"])
    }
}

@Suite struct DirectionRuleTests {
    private let rows = "{项: 农业, 增速: -2.6}, {项: 工业, 增速: 4.2}"

    @Test(arguments: ["农业下降-2.6%", "农业增长 -2.6%", "农业再提−2.6个百分点", "目标高出逾−25亿元", "Farming fell -2.6%"])
    func aWordAndASignAreOpposed(title: String) {
        #expect(bars(rows, "增速", title: title).contains("contrary-direction"))
    }

    @Test(arguments: ["农业下降2.6%", "农业增速为-2.6%", "农业增速-2.6%", "工业增长4.2%", "2023-2024年增长4.2%"])
    func aWordOrASignIsRight(title: String) { #expect(bars(rows, "增速", title: title) == []) }

    @Test func aWordIsOpposedToItsFigure() {
        #expect(bars(rows, "增速", title: "农业增长2.6%") == ["contrary-direction"])
        #expect(bars(rows, "增速", title: "工业下降4.2%") == ["contrary-direction"])
    }

    @Test func aTrendIsThatOfTheData() {
        let rows = "{项: 2021年, 万人: 460}, {项: 2022年, 万人: 455}"
        #expect(bars(rows, "万人", title: "就业逐年增长") == ["contrary-direction"])
        #expect(bars(rows, "万人", title: "就业逐年下降") == [])
    }

    @Test func aRecordThatIsNoneIsTold() {
        let rows = "{项: 2022年, 万人: 6}, {项: 2023年, 万人: 5.8}, {项: 2024年, 万人: 5.5}"
        #expect(bars(rows, "万人", title: "就业再创新高") == ["contrary-direction"])
        #expect(bars(rows, "万人", title: "就业创新低") == [])
        #expect(bars("{项: 2022年, 万人: 5}, {项: 2023年, 万人: 5.8}", "万人", title: "就业再创新高") == [])
    }
}

@Suite struct ImprintRuleTests {
    private func printed(_ head: String, title: String) -> [String] {
        found(
            """
            config: {print: {}, axis: {labelFontSize: 12, titleFontSize: 12}, title: {fontSize: 14}, font: serif}
            \(head)
            title: \(title)
            data: {values: [{项: 张店, v: 868}]}
            mark: bar
            encoding: {x: {field: 项}, y: {field: v, type: quantitative}}
            """
        ).filter { $0.hasPrefix("missing") }
    }

    @Test func printSaysSourceTimeAndUnit() {
        #expect(printed("source: 统计局", title: "2024年投资，亿元") == [])
        #expect(printed("note: x", title: "2024年投资，亿元") == ["missing-source"])
        #expect(printed("source: 统计局", title: "投资，亿元") == ["missing-period"])
        #expect(printed("source: 统计局", title: "2024年投资") == ["missing-unit"])
    }

    @Test func aChartOnAScreenNeedsNone() {
        #expect(bars("{项: 张店, v: 868}", "v", title: "投资") == [])
    }
}
