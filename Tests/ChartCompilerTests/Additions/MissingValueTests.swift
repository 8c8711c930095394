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
