import Colors
import SceneGraph
import Testing

@testable import ChartLayout

/// What axes and domains do where Vega-Lite has a rule of its own.
@Suite struct AxisRuleTests {
    private func numbers(_ x: String, mark: String = "point", more: String = "") -> Compiled {
        compile(
            """
            data: {values: [{v: 3}, {v: 9}]}
            width: 200
            mark: \(mark)
            encoding: {x: {field: v, type: quantitative, \(x)}\(more)}
            """)
    }

    @Test func aPropertyMayDependOnTheTick() {
        let chart = numbers(
            "axis: {values: [3, 5, 9], labelColor: {condition: {test: 'datum.value > 5', value: '#ff0000'}, value: '#0000ff'}}"
        )
        #expect(chart.axisLabels == ["3", "5", "9"])
        #expect(chart.textItems(.axisLabel).map { $0.style.color?.hex } == ["#0000ff", "#0000ff", "#ff0000"])
    }

    @Test func explicitDomainsWinOverData() {
        #expect(numbers("scale: {domain: [0, 4], nice: false}").axisLabels == ["0", "1", "2", "3", "4"])
    }

    @Test func aUnionAddsToTheData() {
        #expect(numbers("scale: {domain: {unionWith: [40]}}").axisLabels == ["0", "10", "20", "30", "40"])
    }

    @Test func aRawDomainIsTakenAsItIs() {
        #expect(
            numbers("scale: {domainRaw: [5, 8]}").axisLabels == [
                "5.0", "5.5", "6.0", "6.5", "7.0", "7.5", "8.0",
            ])
    }

    @Test func ofTicksThatAreListedOnlyThoseWithinTheDomainStand() {
        #expect(numbers("axis: {values: [2, 6, 600]}").axisLabels == ["2", "6"])
    }

    @Test func aFormatMayBeAFunctionOfTheLanguage() {
        let chart = compile(
            """
            data: {values: [{v: 1}, {v: 3}]}
            width: 120
            mark: point
            encoding: {x: {field: v, type: quantitative, axis: {formatType: pow, format: '2', values: [2, 3]}}}
            config: {customFormatTypes: true}
            """)
        #expect(chart.axisLabels == ["4", "9"])
    }

    @Test func timesMayHaveAPatternForEachUnit() {
        let chart = compile(
            """
            data: {values: [{d: '2020-01-01'}, {d: '2022-01-01'}]}
            width: 120
            mark: point
            encoding: {x: {field: d, type: temporal, axis: {format: {year: '%y'}, tickCount: year}}}
            """)
        #expect(chart.axisLabels == ["20", "21", "22"])
    }

    @Test func layersThatAskForDifferentSidesHaveAnAxisEach() {
        let chart = compile(
            """
            data: {values: [{v: 3}]}
            layer:
              - {mark: point, encoding: {x: {field: v, type: quantitative, axis: {orient: top}}}}
              - {mark: point, encoding: {x: {field: v, type: quantitative, axis: {orient: bottom}}}}
            """)
        #expect(chart.axisTitles == ["v", "v"])
        // The plot is 20 points tall, and an axis half a point beside it.
        #expect(chart.ends(.axisDomain).map { $0[1] } == [0.5, 20.5])
    }

    @Test func theOtherEndOfARangeHasNoSayInTheOrder() {
        let chart = compile(
            """
            data: {values: [{a: z, b: y}, {a: y, b: x}]}
            mark: bar
            encoding:
              x: {field: a, type: ordinal, sort: null}
              x2: {field: b}
            """)
        #expect(chart.axisLabels == ["z", "y", "x"])
    }

    @Test func dateTimeObjectsNeedNoYear() {
        let chart = compile(
            """
            data: {values: [{d: '2020-01-01T06:00'}]}
            width: 120
            mark: point
            encoding:
              x: {timeUnit: hours, field: d, scale: {domain: [{hours: 0}, {hours: 24}]}, axis: {values: [{hours: 12}]}}
            """)
        #expect(chart.axisLabels == ["12:00"])
    }

    @Test func anAxisCanBeTakenAwayByTheConfig() {
        let chart = compile(
            """
            data: {values: [{v: 3}]}
            mark: point
            encoding: {x: {field: v, type: quantitative}}
            config: {axisX: {disable: true}}
            """)
        #expect(chart.symbols.count == 1)
        #expect(chart.count(.axis) == 0)
    }
}
