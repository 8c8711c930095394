import Diagnostics
import SceneGraph
import Testing

/// What a house style does where a chart says nothing.
@Suite struct HouseRuleTests {
    private func bars(_ config: String, _ more: String = "", encoding: String = "") -> Compiled {
        compile(
            """
            config: {\(config)}
            data: {values: [{k: 乙, v: 6}, {k: 甲, v: 10}]}
            mark: bar
            encoding:
              y: {field: k}
              x: {field: v, type: quantitative}
            \(encoding.isEmpty ? "" : "  " + encoding)
            \(more)
            """)
    }

    // MARK: Values

    @Test func barsPrintTheirValuesInPlaceOfAnAxis() {
        let chart = bars("label: {marks: [bar]}")
        #expect(chart.texts(.mark) == ["6", "10"] || chart.texts(.mark) == ["10", "6"])
        #expect(chart.texts(.axisLabel) == ["乙", "甲"])
    }

    @Test func anAxisOrLabelThatIsStatedStays() {
        let chart = bars("label: {marks: [bar]}", encoding: "label: {field: k}")
        #expect(Set(chart.texts(.mark)) == ["甲", "乙"])
        #expect(chart.texts(.axisLabel).contains("10"))
    }

    @Test func valuesThatAreStatedReplaceTheAxis() {
        let chart = bars("label: {marks: [bar]}", encoding: "label: {field: v}")
        #expect(Set(chart.texts(.mark)) == ["6", "10"])
        #expect(Set(chart.texts(.axisLabel)) == ["甲", "乙"])
    }

    @Test(arguments: ["line", "area"]) func pathsKeepTheirAxis(_ mark: String) {
        let chart = compile(
            """
            config: {label: {marks: [bar, line, area]}}
            data: {values: [{k: 甲, v: 10}, {k: 乙, v: 20}]}
            mark: \(mark)
            encoding: {x: {field: k}, y: {field: v, type: quantitative}}
            """)
        #expect(chart.texts(.mark) == [])
        #expect(chart.texts(.axisLabel).contains("20"))
    }

    @Test func withoutAnAxisTheyPrintThemToo() {
        let chart = compile(
            """
            config: {label: {marks: [bar]}}
            data: {values: [{k: 甲, v: 10}]}
            mark: bar
            encoding: {y: {field: k}, x: {field: v, type: quantitative, axis: null}}
            """)
        #expect(chart.texts(.mark) == ["10"])
    }

    @Test func stackedBarsKeepTheirAxis() {
        let chart = bars("label: {marks: [bar]}", encoding: "color: {field: v, type: nominal}")
        #expect(chart.texts(.mark) == [])
        #expect(chart.texts(.axisLabel).contains("10"))
    }

    @Test func percentagesPrintTheirSign() {
        let chart = compile(
            """
            config: {label: {marks: [bar]}}
            data: {values: [{k: 甲, 增速（%）: 6.5}]}
            mark: bar
            encoding: {y: {field: k}, x: {field: 增速（%）, type: quantitative}}
            """)
        #expect(chart.texts(.mark) == ["6.5%"])
    }

    // MARK: Names

    private func lines(_ color: String, label: String = "marks: [line]", more: String = "") -> Compiled {
        compile(
            """
            config: {label: {\(label)}}
            data: {values: [{t: 1, v: 2, s: 甲}, {t: 2, v: 5, s: 甲}, {t: 1, v: 3, s: 乙}, {t: 2, v: 1, s: 乙}]}
            mark: {type: line, point: true}
            encoding:
              x: {field: t, type: quantitative}
              y: {field: v, type: quantitative}
              color: {\(color)}
              \(more)
            """)
    }

    @Test func namesThatAreStatedReplaceTheLegend() {
        let chart = lines("field: s, type: nominal", more: "label: {field: s}")
        #expect(Set(chart.texts(.mark)) == ["甲", "乙"])
        #expect(chart.texts(.legendLabel) == [])
        #expect(lines("field: s, type: nominal", more: "label: {field: v}").texts(.legendLabel).count == 2)
    }

    @Test func linesPrintTheirNamesInPlaceOfALegend() {
        let chart = lines("field: s, type: nominal")
        #expect(Set(chart.texts(.mark)) == ["甲", "乙"])
        #expect(chart.texts(.legendLabel) == [])
    }

    @Test func aLegendThatIsStatedStays() {
        #expect(lines("field: s, type: nominal, legend: {}").texts(.mark) == [])
        #expect(lines("field: s, type: nominal", label: "marks: [bar]").texts(.legendLabel).count == 2)
    }

    @Test func slicesPrintTheirNames() {
        let chart = compile(
            """
            config: {label: {marks: [arc]}}
            data: {values: [{k: 甲, v: 60}, {k: 乙, v: 40}]}
            mark: arc
            encoding: {theta: {field: v, type: quantitative}, color: {field: k, type: nominal}}
            """)
        #expect(Set(chart.texts(.mark)) == ["甲", "乙"])
        #expect(chart.texts(.legendLabel) == [])
    }

    // MARK: Order

    @Test func namesComeAsTheDataHaveThem() {
        #expect(bars("scale: {order: data}, label: {marks: [bar]}").texts(.axisLabel) == ["乙", "甲"])
    }

    @Test func aSortThatIsStatedGoesBefore() {
        let chart = compile(
            """
            config: {scale: {order: data}}
            data: {values: [{k: b, v: 6}, {k: a, v: 10}]}
            mark: bar
            encoding: {y: {field: k, sort: ascending}, x: {field: v, type: quantitative, axis: null}}
            """)
        #expect(chart.texts(.axisLabel) == ["a", "b"])
    }

    @Test func yearsKeepTheirOwnOrder() {
        let chart = compile(
            """
            config: {scale: {order: data}}
            data: {values: [{k: 2023年, v: 6}, {k: 2019年, v: 10}]}
            mark: bar
            encoding: {y: {field: k}, x: {field: v, type: quantitative, axis: null}}
            """)
        #expect(chart.texts(.axisLabel) == ["2019年", "2023年"])
    }

    @Test(arguments: [
        (["10月", "2月", "1月"], ["1月", "2月", "10月"]), (["二季度", "一季度"], ["一季度", "二季度"]),
        (["10", "9"], ["9", "10"]), (["很满意", "满意", "一般", "不满意"], ["很满意", "满意", "一般", "不满意"]),
        (["十五冶", "一般"], ["十五冶", "一般"]), (["60岁以上", "18—60岁"], ["60岁以上", "18—60岁"]),
    ]) func namesThatAreCountedKeepTheirOrder(_ names: [String], _ shown: [String]) {
        let rows = names.map { "{k: '\($0)', v: 1}" }.joined(separator: ", ")
        let chart = compile(
            """
            config: {scale: {order: data}}
            data: {values: [\(rows)]}
            mark: bar
            encoding: {y: {field: k}, x: {field: v, type: quantitative, axis: null}}
            """)
        #expect(chart.texts(.axisLabel) == shown)
    }

    private func columns(_ names: [String]) -> [String] {
        let rows = names.map { "{k: '\($0)', v: 1}" }.joined(separator: ", ")
        return compile(
            """
            config: {axis: {labelFit: true, labelAngle: 0}}
            data: {values: [\(rows)]}
            mark: bar
            width: 150
            encoding: {x: {field: k}, y: {field: v, type: quantitative, axis: null}}
            """
        ).texts(.axisLabel)
    }

    @Test func namesUnderColumnsAreNeverDropped() {
        #expect(columns(["一中学校区", "二中学校区", "三中学校区", "四中学校区"]).count == 4)
        #expect(columns((2001...2012).map(String.init)).count < 12)
    }

    @Test func namesUnderNarrowColumnsStandUpright() {
        let names = ["张店区", "淄川区", "博山区", "临淄区", "周村区", "桓台县", "高青县", "沂源县"]
        #expect(Set(columns(names)) == Set(names.map { $0.map(String.init).joined(separator: "\n") }))
    }

    @Test func numbersAreNotTorn() {
        let labels = columns((1...4).flatMap { ["2023Q\($0)", "2024Q\($0)", "2025Q\($0)"] })
        #expect(labels.count < 12)
        #expect(labels.allSatisfy { $0.count == 6 })
    }

    @Test func quartersBreakBeforeTheyAreThinnedOut() {
        #expect(columns(["2023年一季度", "2023年二季度", "2023年三季度", "2023年四季度"]).count == 4)
    }

    @Test func seriesAreStackedAsTheDataHaveThem() {
        let chart = compile(
            """
            config: {scale: {order: data}, range: {category: ['#111111', '#222222']}}
            data: {values: [{k: b, v: 6}, {k: a, v: 10}]}
            mark: bar
            encoding: {x: {field: v, type: quantitative, axis: null}, color: {field: k}}
            """)
        #expect(chart.texts(.legendLabel) == ["b", "a"])
        #expect(chart.boxes.map { $0[0] }.first == 0)
        #expect(chart.fills == ["#111111", "#222222"])
    }

    @Test func ordinalPartsAreStackedAsTheDataHaveThem() {
        let chart = compile(
            """
            config: {scale: {order: data}, range: {ordinal: {scheme: [white, black]}}}
            data: {values: [{k: 满意, v: 6}, {k: 一般, v: 10}, {k: 不满意, v: 2}]}
            mark: bar
            encoding: {x: {field: v, type: quantitative, axis: null}, color: {field: k, type: ordinal}}
            """)
        #expect(chart.texts(.legendLabel) == ["满意", "一般", "不满意"])
        #expect(chart.boxes.map { $0[0] }.sorted() == chart.boxes.map { $0[0] })
        #expect(chart.fills.count == 3)
        // From light to dark.
        #expect(chart.fills == chart.fills.sorted(by: >))
    }

    // MARK: Thickness

    @Test func aBarIsNoThickerThanItMayBe() {
        let thin = bars("bar: {maxBandSize: 5}")
        #expect(thin.boxes.map { $0[3] } == [5, 5])
        // In the middle of bands of 18.
        #expect(thin.boxes.map { $0[1] } == [7.5, 27.5])
    }

    // MARK: Frame and words

    @Test func aChartWithoutASizeHasThatOfTheStyle() {
        #expect(bars("furniture: {frame: {width: 200}}").scene?.width == 200)
        #expect(bars("furniture: {frame: {width: 200}}", "frame: {width: 150}").scene?.width == 150)
        #expect(bars("furniture: {frame: {width: 200}}", "width: 300").scene.map { $0.width > 300 } == true)
    }

    private func subtitle(_ title: String, field: String = "亿元") -> [String] {
        compile(
            """
            config: {furniture: {frame: {width: 200}, namesMeasure: true}, locale: zh-CN}
            title: \(title)
            data: {values: [{k: 甲, \(field): 6}]}
            mark: bar
            encoding: {y: {field: k, axis: null}, x: {field: \(field), type: quantitative, axis: null}}
            """
        ).texts(.furniture)
    }

    @Test func theSubtitleSaysWhatIsMeasured() {
        #expect(subtitle("甲最多") == ["甲最多", "亿元"])
        #expect(subtitle("甲最多", field: "增速（%）") == ["甲最多", "增速，%"])
    }

    @Test func aSubtitleOrATitleThatSaysItIsEnough() {
        #expect(subtitle("{text: 甲最多, subtitle: 2023年}") == ["甲最多", "2023年"])
        #expect(subtitle("甲有6亿元") == ["甲有6亿元"])
        #expect(subtitle("甲最多", field: "gdp_total") == ["甲最多"])
    }

    @Test func aScatterPlotNamesBothMeasures() {
        let chart = compile(
            """
            config: {furniture: {frame: {width: 200}, namesMeasure: true}, locale: zh-CN}
            title: 散布
            data: {values: [{收入: 1, 支出: 2}]}
            mark: point
            encoding: {x: {field: 收入, type: quantitative}, y: {field: 支出, type: quantitative}}
            """)
        #expect(chart.texts(.furniture) == ["散布", "横轴：收入；纵轴：支出"])
    }

    // MARK: Labels under columns

    private func columns(_ names: [String], width: Double) -> [String] {
        let rows = names.map { "{k: \($0), v: 1}" }.joined(separator: ", ")
        return compile(
            """
            config: {axis: {labelFit: true, labelAngle: 0, ticks: false}}
            data: {values: [\(rows)]}
            width: \(width.plain)
            mark: bar
            encoding: {x: {field: k, sort: null}, y: {field: v, type: quantitative, axis: null}}
            """
        ).texts(.axisLabel)
    }

    @Test func namesThatWouldMeetBreakIntoLines() {
        #expect(columns(["张店区", "临淄区"], width: 200) == ["张店区", "临淄区"])
        let broken = columns(["高新技术开发区", "文昌湖旅游度假区"], width: 100)
        #expect(broken.joined().filter { $0 != "\n" } == "高新技术开发区文昌湖旅游度假区")
        #expect(broken.count > 2 || broken.contains { $0.contains("\n") })
    }

    @Test func yearsThatWouldMeetAreThinnedOutFromTheLast() {
        let years = (2015...2023).map { "'\($0)'" }
        #expect(columns(years, width: 120).last == "2023")
        #expect(columns(years, width: 120).count < 9)
        #expect(columns(years, width: 600).count == 9)
    }
}
