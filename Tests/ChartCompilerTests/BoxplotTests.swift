import Colors
import SceneGraph
import Testing

/// Box plots: quartiles, whiskers within one and a half interquartile ranges, outliers beyond them.
@Suite struct BoxplotTests {
    /// Of these the quartiles are 4, 5 and 6; whiskers reach at most to 1 and 9. Ten points are one unit.
    private func chart(_ mark: String = "boxplot", _ encoding: String = "", config: String = "") -> Compiled {
        compile(
            """
            data: {values: [{v: 0}, {v: 3}, {v: 4}, {v: 4}, {v: 5}, {v: 6}, {v: 6}, {v: 8}, {v: 20}]}
            width: 100
            height: 200
            mark: \(mark)
            encoding: {y: {field: v, type: quantitative, scale: {domain: [0, 20]}}\(encoding)}
            config: {\(config)}
            """)
    }

    @Test func theBoxGoesFromQuartileToQuartile() {
        #expect(chart().boxes[0] == [43, 140, 14, 20])
        #expect(chart().fills == ["#4c78a8", "#4c78a8", "#4c78a8", "#ffffff"])
    }

    @Test func theMedianIsAWhiteTickAcrossTheBox() {
        #expect(chart().boxes[1] == [43, 149.5, 14, 1])
        #expect(chart().rects[1].style.fill == .color(Color(0xFFFFFF)))
    }

    @Test func whiskersEndAtTheLastRowWithinReach() {
        #expect(chart().rules == [[50, 170, 50, 160], [50, 140, 50, 120]])
    }

    @Test func rowsBeyondTheWhiskersArePoints() {
        #expect(chart().symbols.map { [$0.x, $0.y] } == [[50, 200], [50, 0]])
    }

    @Test func theReachIsInInterquartileRanges() {
        let chart = chart("{type: boxplot, extent: 2}")
        #expect(chart.rules == [[50, 200, 50, 160], [50, 140, 50, 120]])
        #expect(chart.symbols.map(\.y) == [0])
    }

    @Test func whiskersToTheExtremesLeaveNoOutliers() {
        let chart = chart("{type: boxplot, extent: min-max}")
        #expect(chart.rules == [[50, 200, 50, 160], [50, 140, 50, 0]])
        #expect(chart.symbols.isEmpty)
    }

    @Test func whiskersHaveTicksWhereAsked() {
        let chart = chart("{type: boxplot, extent: min-max, ticks: true}")
        // Of the width a quarter is left between bands.
        #expect(chart.boxes.prefix(2) == [[12.5, 199.5, 75, 1], [12.5, -0.5, 75, 1]])
    }

    @Test func aPartCanBeSwitchedOff() {
        #expect(chart("{type: boxplot, outliers: false}").symbols.isEmpty)
        #expect(chart("{type: boxplot, rule: false}").rules.isEmpty)
        #expect(chart("{type: boxplot, median: false}").boxes == [[43, 140, 14, 20]])
        #expect(chart("{type: boxplot, box: false}").boxes == [[43, 149.5, 14, 1]])
    }

    @Test func aPartCanBeStyled() {
        let chart = chart("{type: boxplot, size: 30, median: {color: '#ff0000'}, box: {color: '#00ff00'}}")
        #expect(chart.boxes == [[35, 140, 30, 20], [35, 149.5, 30, 1]])
        #expect(chart.rects.map(\.style.fill) == [.color(Color(0x00FF00)), .color(Color(0xFF0000))])
    }

    @Test func theConfigStylesParts() {
        let chart = chart(config: "boxplot: {size: 20, outliers: false, ticks: true}")
        #expect(chart.boxes[2] == [40, 140, 20, 20])
        #expect(chart.symbols.isEmpty)
    }

    @Test func aBoxForEachCategory() {
        let chart = compile(
            """
            data: {values: [{k: a, v: 0}, {k: a, v: 10}, {k: b, v: 10}, {k: b, v: 20}]}
            width: {step: 20}
            height: 200
            mark: {type: boxplot, extent: min-max}
            encoding:
              x: {field: k, type: nominal}
              y: {field: v, type: quantitative, scale: {domain: [0, 20]}}
            """)
        #expect(
            chart.rules == [[10, 200, 10, 175], [30, 100, 30, 75], [10, 125, 10, 100], [30, 25, 30, 0]])
        #expect(chart.boxes.prefix(2) == [[3, 125, 14, 50], [23, 25, 14, 50]])
    }

    @Test func lyingBoxesMeasureAlongX() {
        let chart = compile(
            """
            data: {values: [{v: 0}, {v: 4}, {v: 5}, {v: 6}, {v: 10}]}
            width: 100
            height: 40
            mark: {type: boxplot, extent: min-max}
            encoding: {x: {field: v, type: quantitative, scale: {domain: [0, 10]}}}
            """)
        #expect(chart.boxes == [[40, 13, 20, 14], [49.5, 13, 1, 14]])
        #expect(chart.rules == [[0, 20, 40, 20], [60, 20, 100, 20]])
    }

    @Test func theAxisBearsTheNameOfTheField() {
        #expect(chart().axisTitles == ["v"])
    }

    @Test func anUnknownPropertyIsReported() {
        #expect(
            chart("{type: boxplot, extend: 2}").messages == ["unknown property 'extend' of a mark 'boxplot'"])
    }

    @Test func aBoxPlotWithoutAQuantityIsReported() {
        let chart = compile(
            "data: {values: [{k: a}]}\nmark: boxplot\nencoding: {x: {field: k, type: nominal}}")
        #expect(chart.messages == ["a mark 'boxplot' needs a quantity on x or y"])
    }
}
