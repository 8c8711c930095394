import ChartLayout
import Diagnostics
import SceneGraph
import Testing

@Suite struct AnnotationTests {
    private func bars(_ annotations: String, more: String = "") -> Compiled {
        compile(
            """
            width: 100
            height: 60
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: 50}, {k: 丙, v: 20}]}
            mark: bar
            encoding:
              y: {field: k, sort: null, axis: null, scale: {padding: 0}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
              label: {field: v, type: quantitative}
            \(more)
            annotations:
              - \(annotations)
            """)
    }

    private func marks(_ chart: Compiled, named name: String) -> [Mark] {
        chart.plot.marks.filter { $0.label == name }
    }

    // MARK: Differences

    @Test(arguments: ["多出", "比上年高出", "more by"]) func aSingleWordIsToldThatTheDifferenceContradicts(
        _ word: String
    ) {
        let chart = bars("{difference: [{k: 甲}, {k: 丙}], words: ['\(word)']}")
        #expect(chart.messages == ["“\(word)” says that the figure is larger, and it is smaller by 80"])
        #expect(bars("{difference: [{k: 丙}, {k: 甲}], words: ['\(word)']}").messages == [])
    }

    @Test func aWordForNeitherMoreNorLessIsRightOfBoth() {
        #expect(bars("{difference: [{k: 甲}, {k: 丙}], words: [相差]}").messages == [])
    }

    @Test func notesOverNeighbouringColumnsStandOverEachOther() throws {
        let chart = compile(
            """
            width: 120
            height: 80
            data: {values: [{k: 甲, v: 50}, {k: 乙, v: 60}, {k: 丙, v: 55}, {k: 丁, v: 40}]}
            mark: bar
            encoding:
              x: {field: k, sort: null}
              y: {field: v, type: quantitative, axis: null}
              label: {field: v, type: quantitative}
            annotations:
              - {at: {k: 乙}, text: 疫情收入降一成, arrow: straight}
              - {at: {k: 丙}, text: 留抵退税, arrow: straight}
            """)
        let lines = TextBoxes(try #require(chart.scene), measuring: StandardMetrics()).lines
        let notes = lines.filter { $0.text.count > 3 }
        #expect(notes.map(\.text) == ["疫情收入降一成", "留抵退税"])
        #expect(lines.collisions { _ in 0 }.isEmpty)
    }

    @Test func aNoteBesideThePlotIsBroken() {
        let words = "这是一条很长很长的说明文字写在图的右边"
        let lines = bars("{at: {k: 甲}, side: right, text: \(words)}").texts(.mark).filter {
            words.contains($0)
        }
        #expect(lines.count > 1)
        #expect(lines.joined() == words)
    }

    @Test func aDifferenceIsTheSecondLessTheFirst() {
        let chart = bars("{difference: [{k: 丙}, {k: 甲}]}", more: "config: {locale: zh-CN}")
        #expect(chart.messages == [])
        #expect(chart.texts(.mark).suffix(2) == ["高出", "80"])
    }

    @Test func itsWordFollowsItsSign() {
        let chart = bars("{difference: [{k: 甲}, {k: 丙}]}", more: "config: {locale: zh-CN}")
        #expect(chart.texts(.mark).suffix(2) == ["低于", "80"])
        #expect(bars("{difference: [{k: 甲}, {k: 丙}], words: [多, 少]}").texts(.mark).suffix(2) == ["少", "80"])
    }

    @Test func itMayBeInPerCent() {
        let chart = bars("{difference: [{k: 乙}, {k: 甲}], basis: percent, words: [增]}")
        #expect(chart.texts(.mark).suffix(3) == ["增", "100.0", "%"])
    }

    @Test func ofSharesPercentagePointsAreSubtracted() {
        let chart = compile(
            """
            data: {values: [{k: 甲, 占比（%）: 30.1}, {k: 乙, 占比（%）: 20}]}
            mark: bar
            encoding: {y: {field: k}, x: {field: 占比（%）, type: quantitative}}
            annotations:
              - {difference: [{k: 乙}, {k: 甲}], words: [高]}
            """)
        #expect(chart.texts(.mark) == ["高", "10.1", "个百分点"])
    }

    @Test func theBracketStandsClearOfTheLabelsBetween() throws {
        let chart = bars("{difference: [{k: 丙}, {k: 甲}]}")
        let bracket = try #require(chart.lines.last).compactMap { $0 }
        #expect(bracket.count == 4)
        // The longest bar ends at 100, and its label, 16.5 wide, begins 3.85 beyond.
        #expect(bracket[1][0] > 121)
        #expect(bracket[1][0] == bracket[2][0])
        #expect(bracket[0][1] == 10 && bracket[3][1] == 50)
    }

    @Test func theBracketOfABarBelowZeroBeginsBesideItAndDoesntCrossIt() throws {
        let chart = compile(
            """
            width: 100
            height: 40
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: -50}]}
            mark: bar
            encoding:
              y: {field: k, sort: null, axis: null, scale: {padding: 0}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
            annotations: [{difference: [{k: 乙}, {k: 甲}]}]
            """)
        let bracket = try #require(chart.lines.last).compactMap { $0 }
        let below = chart.boxes[1]
        #expect(bracket[3][0] > below[0] + below[2])
    }

    @Test func thePlotMakesRoomForTheBracket() {
        let chart = compile(
            """
            width: 200
            autosize: {type: fit, contains: padding}
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: 50}]}
            mark: bar
            encoding:
              y: {field: k, axis: null}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
            annotations:
              - {difference: [{k: 乙}, {k: 甲}]}
            """)
        #expect((chart.boxes[0][2]) < 190)
        #expect((chart.scene?.width ?? 0) <= 200)
    }

    // MARK: References

    @Test func aLineCrossesThePlotAtItsValue() {
        let chart = bars("{line: {x: 60}, text: 平均}")
        #expect(chart.messages == [])
        #expect(chart.rules == [[60, 0, 60, 60]])
        #expect(chart.texts(.mark).contains("平均"))
    }

    @Test func aBandLiesUnderTheMarks() throws {
        let chart = bars("{band: {x: [20, 40]}}")
        #expect(chart.boxes.first == [20, 0, 20, 60])
    }

    @Test func aLineAtACategoryIsInTheMiddleOfItsBand() {
        #expect(bars("{line: {y: 乙}}").rules == [[0, 30, 100, 30]])
    }

    // MARK: Notes

    @Test func aNoteStandsBesideItsMark() throws {
        let chart = bars("{at: {k: 乙}, text: 注意, note: 说明}")
        #expect(chart.messages == [])
        #expect(chart.texts(.mark).suffix(2) == ["注意", "说明"])
        let item = try #require(chart.textItems(.mark).first { $0.plainText == "注意" })
        #expect(item.y > 20 && item.y < 50)
        #expect(item.x > 50)
    }

    @Test func notesBesideThePlotKeepToTheirRows() throws {
        let chart = bars("{at: {k: 甲}, text: 一, side: right}\n  - {at: {k: 丙}, text: 三, side: right}")
        let items = chart.textItems(.mark)
        let (one, three) = (
            try #require(items.first { $0.plainText == "一" }),
            try #require(items.first { $0.plainText == "三" })
        )
        #expect(one.x == three.x && one.x > 120)
        #expect(abs((three.y - one.y) - 40) < 0.01)
    }

    @Test func anArrowPointsToItsMark() throws {
        let chart = bars("{at: {k: 丙}, text: 最少, arrow: straight}")
        let arrows = chart.lines.filter { $0.count == 2 }
        #expect(arrows.count == 1)
        let tip = try #require(arrows.first?.last ?? nil)
        #expect(abs(tip[1] - 50) < 15)
    }

    @Test func anArrowFallsOnAColumnFromOverItsTallerNeighbours() throws {
        let chart = compile(
            """
            width: 90
            height: 50
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: 20}, {k: 丙, v: 100}]}
            mark: bar
            encoding:
              x: {field: k, sort: null, axis: null, scale: {padding: 0}}
              y: {field: v, type: quantitative, axis: null, scale: {nice: false}}
            annotations:
              - {at: {k: 乙}, text: 留抵退税之年, arrow: straight}
            """)
        #expect(chart.messages == [])
        let text = try #require(chart.textItems(.mark).first)
        #expect(text.y < 0)
        let arrow = try #require(chart.lines.first).compactMap { $0 }
        #expect(arrow[0][0] == 45 && arrow[1][0] == 45)
        // The plot makes room for it.
        #expect((chart.scene?.height ?? 0) > 70)
    }

    @Test(arguments: ["{difference: [{k: 甲}, {k: 丙}], words: [多出]}", "{at: {k: 丙}, text: 注}"])
    func ofWhatHasNoValueAnAnnotationIsLeftOut(annotation: String) {
        let chart = compile(
            """
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: 50}, {k: 丙, v: null}]}
            mark: bar
            encoding: {y: {field: k, sort: null, axis: null}, x: {field: v, type: quantitative, axis: null}}
            annotations:
              - \(annotation)
            """)
        let told = chart.log.diagnostics.filter { $0.code == .missingFigure }
        #expect(told.map(\.message) == ["k 丙 has no value"])
        #expect(told.map(\.severity) == [.warning])
        #expect(chart.log.diagnostics.allSatisfy { $0.severity < .error })
        #expect(chart.lines.isEmpty && chart.textItems(.mark).isEmpty)
    }

    // MARK: Mistakes

    @Test(arguments: [
        ("{at: {k: 丁}, text: x}", "no mark has k 丁"),
        ("{at: {q: 1}, text: x}", "the table has no field 'q'"),
        ("{line: {x: 1, y: 2}}", "a line is at one value of x or y"),
        ("{band: {x: [1]}}", "a band is between two values of x or y"),
        ("{line: {y: 丁}}", "y has no place for 丁"),
        ("{difference: [{k: 甲}]}", "a difference is between two marks, not 1"),
        ("{text: x}", "an annotation needs one of 'at', 'line', 'band' and 'difference', or a 'side'"),
        ("{side: right}", "a note needs its 'text'"),
        ("{at: {k: 甲}, line: {x: 1}, text: x}", "an annotation has only one of 'at' and 'line'"),
        ("{at: {k: 甲}}", "a note needs its 'text'"),
        ("{at: {k: 甲}, txet: x, text: y}", "unknown property 'txet' of an annotation"),
    ])
    func aMistakeIsTold(annotation: String, message: String) {
        #expect(Set(bars(annotation).messages) == [message])
    }

    @Test func aMisspeltSideIsToldOnce() {
        #expect(bars("{side: lfet, text: x}").messages.count == 1)
    }
}
