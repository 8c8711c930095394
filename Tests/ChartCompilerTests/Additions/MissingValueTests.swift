import SceneGraph
import Testing

/// What is drawn where a number is missing.
@Suite struct MissingValueTests {
    private func bars(_ missing: String, orient: String = "lying", more: String = "") -> Compiled {
        let (along, value) = orient == "lying" ? ("y", "x") : ("x", "y")
        return compile(
            """
            width: 90
            height: 90
            \(more)
            data: {values: [{k: 甲, v: 9}, {k: 乙, v: null}, {k: 丙, v: 3}]}
            mark: {type: bar\(missing)}
            encoding:
              \(along): {field: k, sort: null, type: nominal, scale: {padding: 0}}
              \(value): {field: v, type: quantitative, scale: {nice: false}}
            """)
    }

    @Test func withoutAWordABarVanishesWithItsNameAsInVegaLite() {
        #expect(bars("").axisLabels.filter { "甲乙丙".contains($0) } == ["甲", "丙"])
    }

    @Test func aBarThatIsMissingKeepsItsPlaceAndSaysSo() throws {
        let chart = bars(", missing: true", more: "config: {locale: zh-CN}")
        #expect(chart.axisLabels.filter { "甲乙丙".contains($0) } == ["甲", "乙", "丙"])
        let word = try #require(chart.textItems(.mark).first)
        #expect(word.plainText == "无数据")
        // In the second of three bands, at the bars' foot.
        #expect(word.x > 0 && word.x < 10)
        #expect(word.y > 40 && word.y < 55)
        #expect(chart.boxes.count == 2)
    }

    @Test func theWordMayBeAnother() {
        #expect(bars(", missing: true").texts(.mark) == ["no data"])
        #expect(bars(", missing: {text: 未公布}").texts(.mark) == ["未公布"])
        #expect(bars("", more: "config: {bar: {missing: {text: 缺}}}").texts(.mark) == ["缺"])
    }

    @Test func aWordWiderThanItsBandStandsUpright() {
        #expect(bars(", missing: {text: 未公布}", orient: "standing").texts(.mark) == ["未公布"])
        #expect(
            bars(", missing: {text: 尚未公布, fontSize: 12}", orient: "standing").texts(.mark) == [
                "尚\n未\n公\n布"
            ])
    }

    // MARK: Figures

    private func figures(_ missing: String, value: String = "v") -> Compiled {
        compile(
            """
            data: {values: "k,v,n\\n甲,9,3\\n乙,,2", format: {type: csv, parse: {v: quantity}}}
            transform: [{calculate: datum.v / datum.n, as: share}]
            mark: {type: text\(missing)}
            encoding:
              y: {field: k, type: nominal, axis: null}
              text: {field: \(value), type: quantitative, format: 家, formatType: chinese}
            """)
    }

    @Test func aFigureThatIsMissingIsASignWithoutAUnit() {
        #expect(figures(", missing: true").texts(.mark) == ["9家", "—"])
        #expect(figures(", missing: {text: …}").texts(.mark) == ["9家", "…"])
    }

    @Test func whatIsComputedFromAMissingFigureIsMissingAndNoZero() {
        let chart = figures(", missing: true", value: "share")
        #expect(chart.texts(.mark) == ["3家", "—"])
        #expect(chart.messages == [])
    }

    @Test func aBarThatIsComputedFromAMissingFigureIsAWord() {
        let chart = compile(
            """
            data: {values: "k,v\\n甲,9\\n乙,", format: {type: csv, parse: {v: quantity}}}
            transform: [{calculate: 100 - datum.v, as: rest}]
            mark: {type: bar, missing: true}
            encoding: {y: {field: k, type: nominal}, x: {field: rest, type: quantitative}}
            """)
        #expect(chart.boxes.count == 1)
        #expect(chart.texts(.mark) == ["no data"])
        #expect(chart.messages == [])
    }

    // MARK: Lines

    private func line(_ values: String, missing: String = "true") -> Compiled {
        compile(
            """
            width: 50
            height: 10
            data: {values: [\(values)]}
            transform: [{window: [{op: row_number, as: n}]}]
            mark: {type: line, missing: \(missing)}
            encoding:
              x: {field: n, type: quantitative, axis: null, scale: {domain: [1, 6]}}
              y: {field: data, type: quantitative, axis: null, scale: {domain: [0, 10]}}
            """)
    }

    @Test func aStretchThatIsMissingIsDashed() {
        let chart = line("0, 10, null, null, 10, 0")
        #expect(chart.messages == [])
        #expect(chart.lines.last == [[10, 0], [40, 0]])
        #expect(chart.lines.count == 2)
    }

    @Test func nothingIsAddedAtTheEnds() {
        #expect(line("null, 10, 10, 0, null, null").lines.count == 1)
    }

    @Test func aPointAloneIsADot() {
        let chart = line("0, 10, null, 10, null, null")
        #expect(chart.messages == [])
        #expect(chart.middles(.mark) == [[30, 0]])
    }

    @Test func withoutAWordAGapStaysAGap() {
        #expect(line("0, 10, null, 10, 10, 10", missing: "false").lines.count == 1)
    }
}
