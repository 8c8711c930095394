import Diagnostics
import SceneGraph
import Testing

/// Error bars and bands: from where to where, and what is drawn of them.
@Suite struct ErrorBarTests {
    /// Ten points are one unit. The mean is 5, the deviation 2, the quartiles are 4 and 6.
    private func bar(_ mark: String, config: String = "") -> Compiled {
        compile(
            """
            data: {values: [{v: 3}, {v: 5}, {v: 7}]}
            width: 100
            height: 100
            mark: \(mark)
            encoding: {y: {field: v, type: quantitative, scale: {domain: [0, 10]}}}
            config: {\(config)}
            """)
    }

    @Test func aBarIsTheStandardErrorAroundTheMean() {
        // 2 / √3 is 1.1547.
        #expect(bar("errorbar").rules == [[50, 61.55, 50, 38.45]])
    }

    @Test(
        arguments: [
            ("stdev", [50, 70, 50, 30]), ("stderr", [50, 61.55, 50, 38.45]), ("iqr", [50, 60, 50, 40]),
        ] as [(String, [Double])])
    func anExtentHasAName(_ extent: String, _ ends: [Double]) {
        #expect(bar("{type: errorbar, extent: \(extent)}").rules == [ends])
    }

    @Test func aConfidenceIntervalLiesWithinTheData() throws {
        let ends = try #require(bar("{type: errorbar, extent: ci}").rules.first)
        #expect(ends[0] == 50)
        #expect((50.0...70).contains(ends[1]))
        #expect((30.0..<50).contains(ends[3]))
        #expect(ends[1] > ends[3])
    }

    @Test func aMedianHasQuartilesAroundIt() {
        #expect(bar("{type: errorbar, center: median}").rules == [[50, 60, 50, 40]])
    }

    @Test func theConfigSaysTheCenter() {
        #expect(bar("errorbar", config: "errorbar: {center: median}").rules == [[50, 60, 50, 40]])
    }

    @Test func anUnknownExtentIsReported() {
        let chart = bar("{type: errorbar, extent: stddev}")
        #expect(chart.messages.first == "unknown extent 'stddev'")
        #expect(chart.log.diagnostics.first?.hints == ["did you mean 'stdev'?"])
    }

    @Test func ticksStandAtBothEndsWhereAsked() {
        #expect(bar("{type: errorbar, extent: iqr}").boxes.isEmpty)
        let ticked = bar("{type: errorbar, extent: iqr, ticks: true}")
        #expect(ticked.boxes == [[12.5, 59.5, 75, 1], [12.5, 39.5, 75, 1]])
        #expect(ticked.rules == [[50, 60, 50, 40]])
    }

    @Test func ticksHaveTheSizeAndThicknessOfTheMark() {
        let chart = bar("{type: errorbar, extent: iqr, ticks: true, size: 20, thickness: 2}")
        #expect(chart.boxes == [[40, 59, 20, 2], [40, 39, 20, 2]])
    }

    @Test func aRuleCanBeSwitchedOff() {
        #expect(bar("{type: errorbar, rule: false, ticks: true}").rules.isEmpty)
    }

    /// Rows that say themselves how far the error reaches.
    private func given(_ encoding: String, mark: String = "errorbar") -> Compiled {
        compile(
            """
            data: {values: [{x: 0, v: 5, e: 2, f: -3, w: 8}, {x: 10, v: 6, e: 1, f: -2, w: 9}]}
            width: 100
            height: 100
            mark: \(mark)
            encoding:
              x: {field: x, type: quantitative}
              y: {field: v, type: quantitative, scale: {domain: [0, 10]}}
              \(encoding)
            """)
    }

    @Test func aGivenErrorReachesBothWays() {
        #expect(given("yError: {field: e}").rules == [[0, 70, 0, 30], [100, 50, 100, 30]])
    }

    @Test func errorsBelowAndAboveMayDiffer() {
        #expect(
            given("yError: {field: e}\n  yError2: {field: f}").rules
                == [[0, 80, 0, 30], [100, 60, 100, 30]])
    }

    @Test func bothEndsMayBeGiven() {
        #expect(given("y2: {field: w}").rules == [[0, 50, 0, 20], [100, 40, 100, 10]])
    }

    @Test func aGivenErrorAlongACategoryIsReported() {
        let chart = compile(
            """
            data: {values: [{k: a, v: 5, e: 2}]}
            mark: errorbar
            encoding: {x: {field: k, type: nominal}, xError: {field: e}, y: {field: v, type: quantitative}}
            """)
        #expect(chart.messages == ["a mark 'errorbar' with an error along x needs a quantity there"])
    }

    @Test func aBandIsAnAreaBetweenTheEnds() {
        let chart = given("yError: {field: e}", mark: "errorband")
        #expect(chart.areas == [[[0, 70, 30], [100, 50, 30]]])
        #expect(chart.lines.isEmpty)
        #expect(chart.fills == ["#4c78a8"])
    }

    @Test func aBandHasBordersWhereAsked() {
        let chart = given("yError: {field: e}", mark: "{type: errorband, borders: true}")
        #expect(chart.lines == [[[0, 70], [100, 50]], [[0, 30], [100, 30]]])
    }

    @Test func aBandWithoutAnAxisAlongItIsARectangle() {
        let chart = bar("{type: errorband, extent: stdev, borders: true}")
        #expect(chart.boxes == [[0, 30, 100, 40]])
        #expect(chart.rules == [[100, 70, 0, 70], [100, 30, 0, 30]])
    }
}
