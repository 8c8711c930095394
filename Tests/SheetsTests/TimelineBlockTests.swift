import SceneGraph
import Testing

@Suite struct TimelineBlockTests {
    @Test func aVerticalOneSetsDatesBesideTitles() throws {
        let sheet = blocks(
            "  - timeline: [{date: 三月, title: 开工, text: 说明}, {date: 五月, title: 完工}]")
        #expect(sheet.messages == [])
        let (date, title) = (try #require(sheet.place(of: "三月")), try #require(sheet.place(of: "开工")))
        #expect(date.x == 50)
        #expect(title.x > date.x + 40)
        #expect(date.y == title.y)
        #expect(sheet.place(of: "完工")?.x == title.x)
    }

    @Test func inANarrowColumnDatesStandOverTitles() throws {
        let sheet = blocks("  - row: [{span: 4, timeline: [{date: 三月, title: 开工}]}]")
        let (date, title) = (try #require(sheet.place(of: "三月")), try #require(sheet.place(of: "开工")))
        #expect(date.x == title.x)
        #expect(date.y < title.y)
    }

    @Test func doneIsSolidAndPlannedIsOpen() {
        let marks = SceneMarks(
            blocks("  - timeline: [{date: 甲, title: 一}, {date: 乙, title: 二, status: target}]").scene)
        #expect(marks.paths.map { $0.style.fill != nil } == [true, false])
        #expect(marks.paths.map { $0.style.stroke != nil } == [false, true])
        // The rule to what is planned is interrupted.
        #expect(marks.rules.map { $0.style.strokeDash.isEmpty } == [false])
    }

    @Test func aHorizontalOneSpacesEntriesEvenly() throws {
        let sheet = blocks(
            """
              - timeline:
                  direction: horizontal
                  entries: [{date: 一月, title: 甲}, {date: 二月, title: 乙}, {date: 九月, title: 丙}]
            """)
        let x = ["甲", "乙", "丙"].compactMap { sheet.place(of: $0)?.x }
        #expect(x.count == 3)
        #expect(x[0] == 50)
        #expect(abs((x[1] - x[0]) - (x[2] - x[1])) < 1e-9)
    }

    @Test func timeSpacesEntriesByTheirDates() throws {
        let sheet = blocks(
            """
              - timeline:
                  direction: horizontal
                  scale: time
                  entries:
                    - {date: 2020-01-01, title: 甲}
                    - {date: 翌年, at: 2021-01-01, title: 乙}
                    - {date: 2024-01-01, title: 丙}
            """)
        #expect(sheet.messages == [])
        let x = ["甲", "乙", "丙"].compactMap { sheet.place(of: $0)?.x }
        #expect(x.count == 3)
        // One year and three: 366 days and 1095.
        #expect(abs((x[2] - x[1]) / (x[1] - x[0]) - 1095.0 / 366) < 1e-6)
    }

    @Test func wordsAreNoDate() {
        let sheet = blocks(
            "  - timeline: {direction: horizontal, scale: time, entries: [{date: 去年, title: 甲}]}")
        #expect(sheet.messages == ["'去年' is no date"])
    }

    @Test func crowdedEntriesStandInTurnUnderAndOverTheRule() throws {
        let entries = (1...8).map { "{date: '\($0)', title: 事\($0)}" }.joined(separator: ", ")
        let sheet = blocks("  - timeline: {direction: horizontal, entries: [\(entries)]}")
        let y = (1...8).compactMap { sheet.place(of: "事\($0)")?.y }
        #expect(y.count == 8)
        #expect(y[0] > y[1])
        #expect(y[0] == y[2])
        #expect(y[1] == y[3])
    }

    @Test func entriesThatCantStandApartAreTold() {
        let entries = (1...20).map { "{date: '\($0)', title: 事}" }.joined(separator: ", ")
        let sheet = blocks("  - timeline: {direction: horizontal, entries: [\(entries)]}")
        #expect(sheet.messages == ["entries of the timeline stand closer than their text is wide"])
    }
}
