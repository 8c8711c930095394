import Colors
import SceneGraph
import Testing

@testable import ChartLayout

@Suite struct AxisTests {
    func chart(width: Int, axis: String, high: Int = 100_000) -> Compiled {
        compile(
            """
            data: {values: [{v: 0}, {v: \(high)}]}
            width: \(width)
            mark: point
            encoding: {x: {field: v, type: quantitative, axis: \(axis)}}
            """)
    }

    @Test func aTickStandsEveryFortyPoints() {
        #expect(chart(width: 200, axis: "{}", high: 10).axisLabels == ["0", "2", "4", "6", "8", "10"])
    }

    @Test func labelsThatWouldTouchAreHiddenByTurns() {
        // Each label is 35 points wide, and 22 stand on 400.
        let labels = chart(width: 400, axis: "{tickCount: 20}").axisLabels
        #expect(labels == ["0", "20,000", "40,000", "60,000", "80,000", "100,000"])
        #expect(chart(width: 400, axis: "{tickCount: 20, labelOverlap: false}").axisLabels.count == 21)
    }

    @Test func labelsAtTheEndsStayWithinThePlot() {
        let labels = chart(width: 200, axis: "{}", high: 10).textItems(.axisLabel)
        #expect(labels.map(\.align) == [.left, .center, .center, .center, .center, .right])
    }

    @Test func anEncodingStandsForProperties() {
        let chart = chart(
            width: 80,
            axis: """
                {encoding: {ticks: {stroke: {value: red}},
                labels: {fill: {condition: {test: datum.value > 5, value: blue}, value: green}}}}
                """, high: 10)
        #expect(chart.messages == [])
        #expect(chart.textItems(.axisLabel).map { $0.style.color?.hex }.last == "#0000ff")
        #expect(chart.textItems(.axisLabel).first?.style.color?.hex == "#008000")
    }

    @Test func aTimeScaleBeginsAtAWholeMillisecond() {
        let chart = compile(
            """
            data: {values: [{d: 100.8}, {d: 200.2}]}
            width: 100
            mark: point
            encoding: {x: {field: d, type: temporal}}
            """)
        // As in d3, whose dates have no fractions: from 100 to 200.
        #expect(chart.symbols.map { ($0.x * 10).rounded() / 10 } == [0.8, 100.2])
    }

    @Test func anUnknownPartOfAnEncodingIsTold() {
        let chart = chart(width: 80, axis: "{encoding: {label: {fill: {value: red}}}}")
        #expect(chart.messages == ["unknown property 'label' of an axis's encoding"])
    }

    @Test func namesOnTheXAxisStandUpright() {
        let chart = compile(
            """
            data: {values: [{a: one}]}
            mark: bar
            encoding: {x: {field: a, type: nominal}, y: {aggregate: count}}
            """)
        let labels = chart.textItems(.axisLabel).filter { $0.plainText == "one" }
        #expect(labels.map(\.angle) == [270])
        #expect(labels.map(\.align) == [.right])
    }

    @Test func titlesOfLayersAreJoined() {
        let chart = compile(
            """
            data: {values: [{a: 1, b: 2}]}
            layer:
              - {mark: point, encoding: {x: {field: a, type: quantitative}}}
              - {mark: point, encoding: {x: {field: b, type: quantitative}}}
            """)
        #expect(chart.axisTitles == ["a, b"])
    }

    @Test func anAxisSetToNullIsNotDrawn() {
        #expect(chart(width: 100, axis: "null").count(.axis) == 0)
    }

    @Test func ofThousandsOfValuesThoseThatAreSeenGetATick() {
        // 64 values stand on a point, of which every sixteenth is a quarter of a point from the one before.
        let values = (0...16384).map(String.init).joined(separator: ", ")
        let chart = compile(
            """
            data: {values: [{v: 0}, {v: 16384}]}
            width: 256
            mark: point
            encoding: {x: {field: v, type: quantitative, scale: {nice: false}, axis: {grid: false, values: [\(values)]}}}
            """)
        #expect(chart.rules(.axisTick).count == 1025)
    }
}
