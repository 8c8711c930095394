import SceneGraph
import Testing

/// Where the ticks of a band axis stand, and its grid.
@Suite struct TickBandTests {
    /// Bands are 20 wide, bars 18.
    private func axis(_ axis: String, mark: String = "bar") -> Compiled {
        compile(
            """
            data: {values: [{k: a}, {k: b}]}
            width: {step: 20}
            mark: \(mark)
            encoding: {x: {field: k, type: nominal, axis: \(axis)}}
            """)
    }

    private func ticks(_ chart: Compiled) -> [Double] { chart.ends(.axisTick).map { $0[0] } }
    private func grid(_ chart: Compiled) -> [Double] { chart.ends(.axisGrid).map { $0[0] } }

    // An axis stands half a point beside the plot, so that its lines are sharp.

    @Test func ticksStandInTheMiddleOfBands() {
        #expect(ticks(axis("{}")) == [10.5, 30.5])
        #expect(ticks(axis("{tickBand: center}")) == [10.5, 30.5])
    }

    @Test func ticksStandAroundBandsWhereAsked() {
        #expect(ticks(axis("{tickBand: extent}", mark: "point")) == [20.5, 40.5, 0.5])
    }

    @Test func ticksAroundBarsStandAtTheirEdges() {
        #expect(ticks(axis("{tickBand: extent}")) == [19.5, 39.5, 1.5])
    }

    @Test func theGridStandsWithTheTicks() {
        #expect(grid(axis("{tickBand: extent, grid: true}", mark: "point")) == [20.5, 40.5, 0.5])
        #expect(grid(axis("{tickBand: center, grid: true}")) == [10.5, 30.5])
    }

    @Test func labelsStayInTheMiddle() {
        let chart = axis("{tickBand: extent, labelAngle: 0}", mark: "point")
        #expect(chart.axisLabels.filter { $0 != "" } == ["a", "b"])
        #expect(chart.anchors(.axisLabel).prefix(2).map { $0[0] } == [10.5, 30.5])
    }

    @Test func pointsInBandsStandInTheirMiddle() {
        #expect(axis("{tickBand: extent}", mark: "point").symbols.map(\.x) == [10, 30])
    }

    @Test func anUnknownPlaceIsReported() {
        #expect(axis("{tickBand: edge}").messages == ["unknown value 'edge'"])
    }
}
