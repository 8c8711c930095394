import Colors
import SceneGraph
import Testing

@testable import ChartLayout

/// What legends list, how their symbols look, and where their parts stand.
@Suite struct LegendTests {
    @Test func channelsOfOneDomainShareALegend() {
        #expect(point("color: {field: c}, shape: {field: c}").count(.legend) == 1)
        #expect(point("color: {field: c}, shape: {field: c, scale: {domain: [a, b, z]}}").count(.legend) == 2)
        #expect(
            point("color: {field: x, aggregate: mean}, size: {field: x, aggregate: max}").count(.legend) == 2)
    }

    @Test func channelsOfDifferentLayersShareALegendByTheirField() {
        let chart = compile(
            """
            data: {values: [{x: 1, c: a}, {x: 2, c: b}]}
            encoding: {x: {field: x, type: quantitative}, color: {field: c}}
            layer: [{mark: line, encoding: {strokeDash: {field: c}}}, {mark: point, encoding: {shape: {field: c}}}]
            """)
        #expect(chart.count(.legend) == 1)
    }

    @Test func aDomainThatAsksForItselfTakesTheCategoriesAsTheyCome() {
        let chart = compile(
            """
            data: {values: [{x: 1, c: b}, {x: 2, c: a}]}
            params: [{name: own, expr: "domain('color')"}]
            mark: point
            encoding: {x: {field: x, type: quantitative}, color: {field: c, scale: {domain: {expr: own}}}}
            """)
        #expect(chart.texts(.legendLabel) == ["b", "a"])
    }

    @Test func theFirstChannelThatSaysAnythingOfALegendDecides() {
        #expect(point("color: {field: c, legend: null}, shape: {field: c}").count(.legend) == 0)
        #expect(
            point("color: {field: c, legend: {title: C}}, shape: {field: c, legend: null}").count(.legend)
                == 1)
    }

    @Test func titlesThatDifferAreJoined() {
        let chart = point("color: {field: c, legend: {title: U}}, shape: {field: c, title: V}")
        #expect(chart.texts(.legendTitle) == ["U, V"])
    }

    @Test func classesAreLabelledByTheirBounds() {
        let size = point("size: {field: x, type: quantitative, scale: {type: threshold, domain: [2, 4]}}")
        #expect(size.texts(.legendLabel) == ["< 2", "2 – 4", "≥ 4"])
        let bins = point("size: {field: x, bin: {step: 5}}")
        #expect(bins.texts(.legendLabel) == ["0 – 5", "5 – 10"])
    }

    @Test func aRampOfClassesLabelsThresholds() {
        let chart = point("color: {field: x, type: quantitative, scale: {type: threshold, domain: [2, 4]}}")
        #expect(chart.texts(.legendLabel) == ["2", "4"])
        #expect(chart.count(.legendBand) == 1)
    }

    @Test func anExpressionWritesTheLabels() {
        let chart = point("color: {field: c, legend: {labelExpr: 'upper(datum.label)'}}")
        #expect(chart.texts(.legendLabel) == ["A", "B"])
    }

    @Test func anEncodingStandsForProperties() {
        let chart = point(
            "color: {field: c, legend: {encoding: {labels: {text: {value: it's}, fontSize: {value: 7}}}}}")
        #expect(chart.texts(.legendLabel) == ["it's", "it's"])
        #expect(chart.textItems(.legendLabel).first?.font.size == 7)
    }

    @Test func aConditionOfAnEncodingIsOnTheEntry() {
        let chart = point(
            """
            color: {field: c, legend: {encoding: {labels:
                {fill: {condition: {test: "datum.label == 'a'", value: red}, value: blue}}}}}
            """)
        #expect(chart.messages == [])
        #expect(chart.textItems(.legendLabel).map { $0.style.color?.hex } == ["#ff0000", "#0000ff"])
    }

    @Test func aConditionOnAParameterIsReported() {
        let chart = point(
            "color: {field: c, legend: {encoding: {labels: {fill: {condition: {param: p, value: red}}}}}}")
        #expect(chart.messages == ["'fill' of a legend's labels is not supported yet and has no effect"])
    }

    @Test func symbolsBeyondTheLimitAreCounted() {
        let chart = point("color: {field: x, type: nominal, legend: {symbolLimit: 3}}")
        #expect(chart.texts(.legendLabel) == ["1", "2", "…2 entries"])
    }

    @Test func entriesDownwardFillOneColumnAfterTheOther() {
        let chart = point("color: {field: x, type: nominal, legend: {columns: 2}}")
        #expect(chart.texts(.legendLabel) == ["1", "4", "2", "9"])
        #expect(chart.middles(.legendSymbol).map { $0[0] } == [44, 76, 44, 76])
    }

    @Test func aSizeOfNothingHasNoSymbol() {
        let chart = point("size: {field: x, type: quantitative, scale: {range: [0, 100]}}")
        #expect(chart.texts(.legendLabel) == ["2", "4", "6", "8"])
    }

    @Test(
        arguments: [
            // Entries are 21 wide and 29 tall, the title is 22 wide and 11 tall.
            ("top", [0, 0], [0, 16]), ("bottom", [0, 34], [0, 0]), ("left", [0, 14], [27, 0]),
            ("right", [26, 14], [0, 0]),
        ] as [(String, [Double], [Double])])
    func entriesMakeRoomForTheTitle(_ orient: String, _ title: [Double], _ entries: [Double]) throws {
        let chart = point("color: {field: c, legend: {title: tttt, titleOrient: \(orient), titlePadding: 5}}")
        let item = try #require(chart.textItems(.legendTitle).first)
        #expect([item.x, item.y] == title)
        #expect(chart.groups(.legendEntry).map { [$0.x, $0.y] } == [entries])
    }

    @Test func theConfigsStylesSetGuides() throws {
        let chart = point(
            "color: {field: c}", "style: {guide-label: {fontSize: 20}, guide-title: {fontStyle: italic}}")
        #expect(chart.textItems(.legendLabel).first?.font.size == 20)
        #expect(chart.textItems(.legendTitle).first?.font.isItalic == true)
    }

    @Test func fontSizesOfTheConfigAreOfStyles() {
        let chart = point("color: {field: c}", "fontSize: {guideLabel: 14}")
        #expect(chart.textItems(.legendLabel).first?.font.size == 14)
        #expect(chart.textItems(.legendTitle).first?.font.size == 11)
    }

    @Test(arguments: [
        ("functional", "MEAN(x)"), ("plain", "x"), ("verbal", "Mean of x"),
    ])
    func fieldTitlesAreWordedAsTheConfigSays(_ style: String, _ title: String) {
        let chart = point("color: {field: x, aggregate: mean}", "fieldTitle: \(style)")
        #expect(chart.texts(.legendTitle) == [title])
    }

    @Test func independentLegendsOfASharedScaleAreTwo() {
        let chart = compile(
            """
            data: {values: [{x: 1, c: a}]}
            resolve: {legend: {color: independent}}
            encoding: {x: {field: x, type: quantitative}, color: {field: c, type: nominal}}
            layer: [{mark: point}, {mark: tick}]
            """)
        #expect(chart.count(.legend) == 2)
    }

    private func point(_ channels: String, _ config: String = "") -> Compiled {
        compile(
            """
            data: {values: [{x: 1, c: a}, {x: 2, c: b}, {x: 4, c: a}, {x: 9, c: b}]}
            mark: point
            encoding: {y: {value: 3}, \(channels)}
            config: {\(config)}
            """)
    }
}
