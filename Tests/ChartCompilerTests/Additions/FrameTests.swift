import SceneGraph
import Testing

/// The frame and the furniture around a chart.
@Suite struct FrameTests {
    private func framed(_ top: String, plot: String = "") -> Compiled {
        compile(
            """
            \(top)
            data: {values: [{k: 甲, v: 60}, {k: 乙, v: 100}]}
            \(plot)
            mark: bar
            encoding:
              y: {field: k, axis: {title: null}}
              x: {field: v, type: quantitative, axis: null}
            """)
    }

    @Test func theWholeIsAsWideAsTheFrame() {
        let chart = framed("frame: {width: 112.25mm}")
        #expect(chart.messages == [])
        #expect(chart.scene.map { ($0.width * 25.4 / 72 * 100).rounded() } == 11225)
    }

    @Test func aHeightIsKept() {
        let chart = compile(
            """
            frame: {width: 200, height: 150}
            data: {values: [{a: 1, b: 2}, {a: 2, b: 5}]}
            mark: line
            encoding: {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.scene?.height == 150)
    }

    @Test func furnitureIsSetAroundTheChart() {
        let chart = framed(
            """
            frame: {width: 300}
            config: {furniture: {rule: {width: 1}, tab: {width: 20, height: 4}}}
            title: {text: 标题, subtitle: 副题}
            note: 说明
            source: 报告
            credit: 本报
            """)
        #expect(chart.messages == [])
        #expect(chart.texts(.furniture) == ["标题", "副题", "注：说明", "来源：报告", "本报"])
        #expect(chart.texts(.titleText) == [])
    }

    @Test func aMisspeltPropertyOfATitleInTheFurnitureIsToldOnce() {
        let chart = framed(
            """
            frame: {width: 300}
            config: {furniture: {rule: {width: 1}}}
            title: {text: 标题, subtitel: 副题}
            """)
        #expect(chart.messages == ["unknown property 'subtitel' of a title"])
    }

    @Test func aSourceStandsUnderAnyChart() {
        let chart = framed("source: 报告")
        #expect(chart.texts(.furniture) == ["来源：报告"])
    }

    @Test func whatDoesNotFitIsTold() {
        let chart = framed("frame: {width: 100}", plot: "width: 400")
        #expect(chart.messages.contains { $0.hasPrefix("the chart needs") })
    }

    @Test func aChartThatIsFittedAdaptsToANarrowerFrame() {
        let line = """
            data: {values: [{a: 1, b: 2}, {a: 2, b: 5}]}
            mark: line
            encoding: {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}
            """
        let fitted = compile("frame: {width: 180}\nwidth: 236\nheight: 90\nautosize: fit\n\(line)")
        #expect(fitted.messages == [])
        #expect(fitted.scene?.width == 180)
        // Its height is the spec's, axes included.
        #expect(fitted.scene.map { ($0.height * 100).rounded() } == 9200)
        let unfitted = compile("frame: {width: 180}\nwidth: 236\nheight: 90\n\(line)")
        #expect(unfitted.messages.contains { $0.hasPrefix("the chart needs") })
    }

    @Test func ticksOfAPrintedChartStandExactlyAtTheirValues() {
        let chart = compile(
            """
            frame: {width: 203}
            data: {values: [{a: 0}, {a: 3}]}
            mark: point
            encoding: {x: {field: a, type: quantitative, scale: {nice: false}, axis: {tickCount: 3}}}
            """)
        let ticks = chart.rules(.axisTick).map(\.start.x)
        let points = chart.symbols.map(\.x)
        #expect(ticks.first == points.first)
        #expect(ticks.last == points.last)
        #expect(ticks.last.map { $0 != $0.rounded() } == true)
    }

    @Test func aLabelBeyondAllBoundsIsToldAsOne() {
        let axis = "axis: {labelFlush: true, labelFlushOffset: 1e308}"
        let chart = compile(
            """
            frame: {width: 200}
            data: {values: [{a: 1}, {a: 2}]}
            mark: point
            encoding: {x: {field: a, type: quantitative, \(axis)}}
            """)
        #expect(chart.messages == ["the chart needs inf pt of width and has 200"])
    }

    @Test func descendersHaveRoomBelowAChartWithoutAFoot() {
        let chart = compile(
            """
            frame: {width: 200}
            data: {values: [{a: y, b: 2}]}
            height: 50
            mark: bar
            encoding:
              x: {field: a, axis: {title: null, labelAngle: 0}}
              y: {field: b, type: quantitative, axis: null}
            """)
        #expect(chart.scene?.height == 69)
    }

    @Test func aTitleIsBrokenToTheFrame() {
        let chart = framed("frame: {width: 150}\ntitle: {text: 全市固定资产投资同比增长明显加快, subtitle: 口径为五百万元以上项目}")
        #expect(chart.messages == [])
        #expect(chart.scene?.width == 150)
        #expect(chart.texts(.titleText).first?.contains("\n") == true)
        #expect(chart.boxes.allSatisfy { $0[2] > 50 })
    }

    @Test func aTitleOfAPictureThatGrowsIsNotBroken() {
        let chart = framed("title: 全市固定资产投资同比增长百分之六", plot: "width: 60")
        #expect(chart.texts(.titleText) == ["全市固定资产投资同比增长百分之六"])
    }

    @Test(arguments: [("统计局", "来源：统计局"), ("来源：统计局", "来源：统计局"), ("数据来源: 统计局", "数据来源: 统计局")])
    func aSourceHasItsWordOnce(source: String, printed: String) {
        let chart = framed("frame: {width: 200}\nsource: '\(source)'")
        #expect(chart.texts(.furniture) == [printed])
    }

    @Test func anAreaWhoseBaseIsFarOffEndsAtThePlot() {
        let chart = compile(
            """
            frame: {width: 200}
            data: {values: [{x: 1, y: 101, c: a}, {x: 2, y: 103, c: a}]}
            mark: area
            height: 100
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative, scale: {domain: [100, 104]}}
              color: {field: c, type: nominal, legend: null}
            """)
        #expect(chart.scene.map { $0.height < 150 } == true)
    }
}
