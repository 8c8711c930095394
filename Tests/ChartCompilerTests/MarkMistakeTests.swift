import Colors
import Diagnostics
import SceneGraph
import Testing

/// What is stated of marks is decoded where it stands, once, and told there, whether or not anything uses it.
@Suite struct MarkMistakeTests {
    private func chart(
        _ config: String, mark: String = "point", _ more: String = "", leniency: Leniency = .publication
    ) -> Compiled {
        compile(
            """
            data: {values: [{a: 1}, {a: 2}]}
            mark: \(mark)
            encoding: {x: {field: a, type: quantitative}}
            config: {\(config)}
            \(more)
            """, leniency: leniency)
    }

    private func places(_ chart: Compiled) -> [String] {
        chart.log.diagnostics.map { "\($0.span?.start.column ?? 0) \($0.message)" }
    }

    @Test(arguments: [
        ("bar: {fill: bleu}", "unknown colour 'bleu'"),
        ("bar: {colour: red}", "unknown property 'colour' of a mark definition"),
        ("mark: {tension: tight}", "expected a number, found a string"),
        ("line: {point: {sise: 3}}", "unknown property 'sise' of a mark definition"),
        ("bar: {zeroLine: {colour: red}}", "unknown property 'colour' of a zero line"),
        ("style: {quiet: {colour: red}}", "unknown property 'colour' of a style"),
        ("style: {quiet: {fill: bleu}}", "unknown colour 'bleu'"),
        ("style: {quiet: {gridWidth: wide}}", "unknown unit of length 'wide'"),
        ("boxplot: {extend: 2}", "unknown property 'extend' of a mark 'boxplot'"),
        ("boxplot: {median: {colour: red}}", "unknown property 'colour' of a mark definition"),
        ("style: {errorbar-ticks: {size: big}}", "expected a number, found a string"),
    ])
    func aMistakeIsToldThoughNothingUsesIt(_ config: String, _ message: String) {
        #expect(chart(config).messages == [message])
    }

    @Test func aMistakeThatManyMarksTakeIsToldOnce() {
        let chart = compile(
            """
            data: {values: [{a: 1}, {a: 2}]}
            hconcat:
              - {mark: {type: bar, style: s}, encoding: {x: {field: a, type: quantitative}}}
              - {mark: {type: bar, style: s}, encoding: {x: {field: a, type: quantitative}}}
            config: {bar: {tension: tight}, style: {s: {dx: far}}}
            """)
        #expect(
            places(chart) == [
                "25 expected a number, found a string", "49 expected a number, found a string",
            ])
    }

    @Test func equalMistakesAtTwoPlacesAreBothTold() {
        #expect(
            places(chart("bar: {fill: bleu}, area: {fill: bleu}")) == [
                "22 unknown colour 'bleu'", "42 unknown colour 'bleu'",
            ])
    }

    @Test func aPartThatIsDrawnTwiceTellsItsMistakeOnce() {
        let chart = chart("", mark: "{type: boxplot, rule: {colour: red}, box: {fill: bleu}}")
        #expect(
            places(chart) == [
                "30 unknown property 'colour' of a mark definition", "56 unknown colour 'bleu'",
            ])
    }

    @Test func aPartNamesNoStyleThatThereIsNot() {
        #expect(
            chart("", mark: "{type: boxplot, rule: {style: thin}}").messages == [
                "no style is named 'thin'"
            ])
    }

    @Test(arguments: ["{type: bar, opacity: lots}", "{type: line, point: {opacity: lots}}"])
    func aMistakeOfAMarkIsToldThoughNoTableCanBeRead(_ mark: String) {
        let chart = compile("{data: {url: none.csv}, mark: \(mark), encoding: {x: {field: a}}}")
        #expect(chart.messages.contains("expected a number, found a string"))
    }

    @Test func anUnknownMarkIsToldThoughNoTableCanBeRead() {
        let chart = compile("{data: {url: none.csv}, mark: barr, encoding: {x: {field: a}}}")
        #expect(chart.messages.contains("unknown value 'barr'"))
    }

    @Test func pointsAreNotDescribedByAWord() {
        let chart = chart("", mark: "{type: line, point: red}", leniency: .plain)
        #expect(
            chart.messages.first
                == "expected true or false or a mark definition or one of 'transparent', found a string")
        #expect(chart.symbols.count == 2)
    }

    // MARK: Styles of several kinds

    @Test func aStyleOfTextsAndTitlesTellsItsMistakeOnce() {
        let chart = chart(
            "style: {s: {fontSize: big, anchor: end}}", mark: "{type: text, text: t, style: s}",
            "title: {text: T, style: s}", leniency: .plain)
        #expect(chart.messages == ["unknown unit of length 'big'"])
        #expect(chart.anchors(.titleText).first?[0] ?? 0 > 100)
    }

    @Test func theSideOfATitleIsNoDirectionOfAMark() {
        let chart = chart("style: {s: {orient: bottom}}", "title: {text: T, style: s}")
        #expect(chart.messages == [])
    }

    @Test func axesAndMarksMayShareAStyle() {
        let chart = compile(
            """
            data: {values: [{a: 1}, {a: 2}]}
            mark: {type: point, style: s}
            encoding: {x: {field: a, type: quantitative, axis: {style: s}}}
            config: {style: {s: {stroke: '#ff0000', gridColor: '#00ff00'}}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.first?.style.stroke == .color(Color(0xFF0000)))
        #expect(chart.rules(.axisGrid).first?.style.stroke == .color(Color(0x00FF00)))
    }

    // MARK: The cascade

    private func bars(_ mark: String, _ config: String) -> Compiled {
        compile(
            """
            data: {values: [{k: a, v: 5}]}
            mark: \(mark)
            encoding: {x: {field: v, type: quantitative}, y: {field: k, type: nominal}}
            config: {\(config)}
            """)
    }

    @Test func theMarkThenItsStylesThenItsTypeThenAllMarks() {
        let config = """
            mark: {fill: '#000001', strokeWidth: 1, strokeDash: [1], opacity: 0.1}, \
            bar: {fill: '#000002', strokeWidth: 2, strokeDash: [2]}, \
            style: {bar: {fill: '#000003', strokeWidth: 3}, s: {fill: '#000004'}}
            """
        let style = bars("{type: bar, style: s}", config).rects.first?.style
        #expect(style?.fill == .color(Color(0x000004)))
        #expect(style?.strokeWidth == 3)
        #expect(style?.strokeDash == [2])
        #expect(style?.opacity == 0.1)
        #expect(bars("{type: bar, style: s, fill: '#000005'}", config).fills == ["#000005"])
    }

    @Test func theLastStyleCounts() {
        let config = "style: {s: {fill: '#000001'}, t: {fill: '#000002'}}"
        #expect(bars("{type: bar, style: [s, t]}", config).fills == ["#000002"])
    }

    @Test func aColorTakesThePlaceOfAFillBelowIt() {
        #expect(bars("{type: bar, color: '#000001'}", "bar: {fill: '#000002'}").fills == ["#000001"])
        #expect(bars("bar", "mark: {fill: '#000002'}, bar: {color: '#000001'}").fills == ["#000001"])
        #expect(bars("bar", "mark: {color: '#000002'}, bar: {fill: '#000001'}").fills == ["#000001"])
    }

    @Test func anUnfilledMarkKeepsTheFillBelowItsColor() {
        let style = bars("{type: bar, color: '#000001', filled: false}", "bar: {fill: '#000002'}").rects
            .first?.style
        #expect(style?.stroke == .color(Color(0x000001)))
        #expect(style?.fill == .color(Color(0x000002)))
    }

    @Test func aNullOfTheConfigLeavesTheDefaultAndOneOfTheMarkPaintsNothing() {
        #expect(bars("bar", "bar: {fill: null}").fills == ["#4c78a8"])
        #expect(bars("{type: bar, fill: null}", "bar: {fill: '#000001'}").fills == [])
    }

    @Test func aNullOfTheMarkTakesThePlaceOfAValueOfTheConfig() {
        let blend = { (mark: String) in self.bars(mark, "bar: {blend: multiply}").rects.first?.style.blend }
        #expect(blend("bar") == .multiply)
        #expect(blend("{type: bar, blend: null}") == .normal)
    }

    @Test func anObjectOfTheMarkTakesWhatItLeavesOutFromThatOfTheConfig() {
        let config = "bar: {zeroLine: {color: '#ff0000', width: 2}}"
        let line = { (mark: String) in self.bars(mark, config).rules(.mark).first?.style }
        #expect(line("{type: bar, zeroLine: {width: 3}}") == Style(stroke: Color(0xFF0000), width: 3))
        #expect(line("{type: bar, zeroLine: true}") == Style(stroke: .black, width: 0.6))
        #expect(line("{type: bar, zeroLine: false}") == nil)
    }

    @Test func pointsTakeWhatTheyLeaveOutFromThoseOfTheConfig() {
        let chart = chart(
            "line: {point: {size: 10, fill: '#ff0000'}}", mark: "{type: line, point: {size: 20}}")
        #expect(chart.symbols.map(\.size) == [20, 20])
        #expect(chart.symbols.first?.style.fill == .color(Color(0xFF0000)))
    }

    @Test func anExpressionOfTheConfigCountsWhereTheMarkSaysNothing() {
        let config = "point: {size: {expr: 'datum.a * 10'}}"
        #expect(chart(config).symbols.map(\.size) == [10, 20])
        #expect(chart(config, mark: "{type: point, size: 7}").symbols.map(\.size) == [7, 7])
    }

    @Test func theThicknessOfAnErrorBarMayBeAnExpression() {
        let chart = chart("", mark: "{type: errorbar, thickness: {expr: '1 + 2'}}")
        #expect(chart.messages == [])
        #expect(chart.rules(.mark).first?.style.strokeWidth == 3)
    }
}
