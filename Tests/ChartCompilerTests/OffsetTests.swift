import SceneGraph
import Testing

/// Channels that move marks from their places within bands.
@Suite struct OffsetTests {
    private func chart(_ mark: String, _ encoding: String, step: Double = 20) -> Compiled {
        compile(
            """
            data: {values: [{c: a, g: x, v: 2}, {c: a, g: y, v: 4}, {c: b, g: x, v: 1}, {c: b, g: y, v: 3}]}
            width: {step: \(step)}
            height: {step: 40}
            mark: \(mark)
            encoding: {\(encoding)}
            """)
    }

    @Test func categoriesThatAreDividedHaveBandsForAnyMark() {
        let chart = chart("point", "x: {field: c}, xOffset: {field: g}")
        // Two points a band of four steps of twenty, with a fifth of a band between and around.
        #expect(chart.plot.width?.rounded() == 110)
        #expect(chart.symbols.map { ($0.x * 10).rounded() / 10 } == [20, 40, 70, 90])
    }

    @Test func aBandDividedByAQuantityIsOfTheStep() {
        #expect(chart("point", "y: {field: c}, yOffset: {field: v, type: quantitative}").plot.height == 88)
    }

    @Test func barsThatRunAlongTheirBandHaveOneFoot() {
        let chart = chart("bar", "x: {field: g}, y: {field: c}, yOffset: {field: v, type: quantitative}")
        // The bands end at 40 and 80, and are 32 high: as much as the greatest value.
        #expect(chart.boxes.map { $0[1] + $0[3] } == [40, 40, 80, 80])
        #expect(chart.boxes.map { $0[3] } == [16, 32, 8, 24])
    }

    @Test func areasThatRunAlongTheirBandHaveOneFoot() {
        let chart = chart(
            "area",
            "x: {field: g}, y: {field: c}, yOffset: {field: v, type: quantitative}, detail: {field: c}")
        #expect(chart.areas.map { $0.map { $0?[2] } } == [[40, 40], [80, 80]])
        #expect(chart.areas.first?.map { $0?[1] } == [24, 8])
    }
}
