import SceneGraph
import Testing

/// Annotations of a composition, which may be about marks of all its plots.
@Suite struct CompositionAnnotationTests {
    /// Two plots on one ruler, 10 apart: 甲 100 and 乙 60 over 丙 50 and 丁 20.
    private func panels(_ annotations: String, composition: String = "vconcat") -> Compiled {
        compile(
            """
            data: {values: [{k: 甲, v: 100, p: 1}, {k: 乙, v: 60, p: 1}, {k: 丙, v: 50, p: 2}, {k: 丁, v: 20, p: 2}]}
            resolve: {scale: {x: shared}}
            spacing: 10
            config: {view: {stroke: null}}
            \(composition):
              - transform: [{filter: datum.p == 1}]
                width: 100
                height: 40
                mark: bar
                encoding: &sums
                  y: {field: k, sort: null, axis: null, scale: {padding: 0}}
                  x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
                  label: {field: v, type: quantitative}
              - transform: [{filter: datum.p == 2}]
                width: 100
                height: 40
                mark: bar
                encoding: *sums
            annotations:
              - \(annotations)
            """)
    }

    private func place(of text: String, in chart: Compiled) throws -> Point {
        let item = try #require(chart.textItems(.mark).first { $0.plainText == text })
        return Point(item.x, item.y)
    }

    @Test func aBracketMayLeadFromOnePlotToAnother() throws {
        let chart = panels("{difference: [{k: 丁}, {k: 乙}], words: [多]}")
        #expect(chart.messages == [])
        #expect(chart.texts(.mark).suffix(2) == ["多", "40"])
        let bracket = try #require(chart.lines.last).compactMap { $0 }
        // 乙 is in the second band of the first plot, 丁 in that of the second, which begins at 50.
        #expect(bracket[0][1] == 30 && bracket[3][1] == 80)
        #expect(bracket[1][0] == bracket[2][0] && bracket[1][0] > 60)
    }

    @Test func itsTextMayStandBesideThePlotsAtTheSecondMark() throws {
        let chart = panels("{difference: [{k: 丁}, {k: 丙}], words: [多], unit: 亿元, side: right}")
        #expect(chart.texts(.mark).suffix(2) == ["多", "30亿元"])
        let bracket = try #require(chart.lines.last).compactMap { $0 }
        #expect(bracket[1][0] == 100)
        let figure = try place(of: "30亿元", in: chart)
        #expect(figure.x == 112)
        #expect(figure.y > 50 && figure.y < 80)
    }

    @Test func notesOfAllPlotsStandInOneColumn() throws {
        let chart = panels("{at: {k: 乙}, text: 一, side: right}\n  - {at: {k: 丁}, text: 二, side: right}")
        let (one, two) = (try place(of: "一", in: chart), try place(of: "二", in: chart))
        #expect(one.x == 112 && two.x == 112)
        #expect(one.y > 25 && one.y < 40 && two.y > 75 && two.y < 90)
    }

    @Test func aLineOfReferenceCrossesThePlotsOnOneRuler() {
        #expect(panels("{line: {x: 40}}").rules == [[40, 0, 40, 90]])
    }

    @Test func aMarkThatNoPlotHasIsTold() {
        #expect(panels("{at: {k: 戊}, text: x}").messages == ["no mark has k 戊"])
    }

    @Test func plotsSideBySideAreAnnotatedToo() throws {
        let chart = panels("{at: {k: 丙}, text: 注, side: right}", composition: "hconcat")
        #expect(chart.messages == [])
        #expect(try place(of: "注", in: chart).x > 200)
    }

    @Test func aFacetIsAnnotatedByTheRowsOfItsCells() throws {
        let chart = compile(
            """
            data: {values: [{k: 甲, v: 100, p: 1}, {k: 丙, v: 50, p: 2}]}
            facet: {row: {field: p}}
            spec:
              width: 100
              height: 40
              mark: bar
              encoding: {y: {field: k, axis: null}, x: {field: v, type: quantitative, axis: null}}
            annotations:
              - {at: {k: 丙}, text: 注, placement: right}
            """)
        #expect(chart.messages == [])
        #expect(try place(of: "注", in: chart).y > 60)
    }

    // MARK: Beside a plot

    /// Bars of 100 with a label that reaches beyond the plot, and of 10.
    private func aside(_ notes: String, height: Int = 90) -> Compiled {
        compile(
            """
            width: 100
            height: \(height)
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: 10}, {k: 丙, v: 10}]}
            mark: bar
            encoding:
              y: {field: k, sort: null, axis: null, scale: {padding: 0}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
              label: {field: v, type: quantitative}
            annotations:
              - \(notes)
            """)
    }

    @Test func aNoteStandsAtThePlotsEdgeBetweenLabelsBeyondIt() throws {
        let note = try place(of: "注", in: aside("{at: {k: 丙}, text: 注, side: right}"))
        #expect(note.x == 112)
    }

    @Test func aNoteAtALabelBeyondTheEdgeKeepsItsRowAndStandsClear() throws {
        let note = try place(of: "注", in: aside("{at: {k: 甲}, text: 注, side: right}"))
        #expect(note.x > 125)
        #expect(note.y < 25)
    }

    @Test func aNoteAboutNoMarkStandsAtTheEnd() throws {
        let note = try place(of: "注", in: aside("{text: 注, side: right}"))
        #expect(note.x == 112)
        #expect(note.y > 75 && note.y < 90)
    }

    @Test func whereLabelsLeaveItNoRoomItStandsClearOfThem() throws {
        let note = try place(of: "注", in: aside("{text: 注, side: right}", height: 24))
        #expect(note.x > 125)
    }

    // MARK: Over a plot

    @Test func insetNotesBeginInOneColumnWhereAllOfThemHaveRoom() throws {
        let style = "side: right, style: {inset: true}"
        let chart = aside("{at: {k: 乙}, text: 一, \(style)}\n  - {at: {k: 丙}, text: 二, \(style)}")
        let (one, two) = (try place(of: "一", in: chart), try place(of: "二", in: chart))
        // The bars of 10 end with their labels, the longer one's row has no note.
        #expect(one.x == two.x && one.x > 30 && one.x < 60)
    }

    @Test func anInsetNoteInTheRowOfALongBarMovesAll() throws {
        let style = "side: right, style: {inset: true}"
        let chart = aside("{at: {k: 甲}, text: 一, \(style)}\n  - {at: {k: 丙}, text: 二, \(style)}")
        #expect(try place(of: "二", in: chart).x > 125)
    }

    @Test func theBracketOfAnInsetDifferenceStandsNearItsMarks() throws {
        let chart = panels(
            "{difference: [{k: 丁}, {k: 丙}], words: [多], side: right, style: {inset: true}}")
        let bracket = try #require(chart.lines.last).compactMap { $0 }
        // 丙 ends at 50, with its label after it.
        #expect(bracket[1][0] > 60 && bracket[1][0] < 90)
        let gap = try place(of: "30", in: chart).x - bracket[1][0]
        #expect(abs(gap - 12) <= 0.5)
    }

    @Test func aRuleOverANoteIsAsLongAsItsLinesMayBe() throws {
        let chart = aside("{text: 注, side: right, style: {width: 60, rule: {width: 1}}}")
        let rule = try #require(chart.rules.last)
        #expect(rule[0] == 112 && rule[2] == 172)
        #expect(try place(of: "注", in: chart).y > rule[1] + 8)
    }

    @Test func theFrameHasRoomForTheRuleOfAnInsetNote() throws {
        let chart = compile(
            """
            frame: {width: 300}
            config: {furniture: {}, view: {stroke: null}}
            data: {values: [{k: 甲, v: 100}, {k: 乙, v: 50}]}
            mark: bar
            encoding:
              y: {field: k, sort: null, axis: null}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
            annotations:
              - {at: {k: 乙}, text: 注, side: right, style: {inset: true, width: 180, rule: {}}}
            """)
        let rule = try #require(chart.rules.last)
        // The bar of 50 ends 12 before the note, whose rule ends where the frame does, but for its stroke.
        #expect(abs(rule[2] - 300) < 0.4)
        #expect(abs(rule[0] - 120) < 0.4)
    }

    @Test func aDifferenceMayBeOneSentenceWithItsNote() throws {
        let chart = panels(
            "{difference: [{k: 丁}, {k: 丙}], words: [多出], unit: 亿元, note: ，约一倍半, side: right, style: {inline: true, figureFontSize: 20}}"
        )
        let sentence = try #require(chart.textItems(.mark).last)
        #expect(sentence.plainText == "多出30亿元，约一倍半")
        #expect(sentence.lines[0].map { $0.font?.size } == [nil, 20, nil])
    }

    @Test func aSideWhereNoTextCanStandIsTold() {
        #expect(
            aside("{difference: [{k: 甲}, {k: 丙}], side: left}").messages
                == ["the text of this difference stands at its bracket, not on the left"])
    }
}
