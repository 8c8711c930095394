import SceneGraph
import Testing

@Suite struct StepsBlockTests {
    @Test func stepsAreNumberedInTheirOrder() {
        let sheet = blocks("  - steps: [{title: 甲}, {title: 乙}]")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["1", "甲", "2", "乙"])
    }

    @Test func theFirstNumberAndWhatStandsForItCanBeGiven() {
        let sheet = blocks("  - steps: {start: 4, steps: [{title: 甲}, {title: 乙, number: 末}]}")
        #expect(sheet.texts.map(\.text) == ["4", "甲", "末", "乙"])
    }

    @Test func stepsThatFillTheWidthGoOnBelowInLinesOfEqualNumbers() throws {
        let steps = "甲乙丙丁".map { "{title: \($0)}" }.joined(separator: ", ")
        let sheet = blocks("  - steps: [\(steps)]")
        let places = "甲乙丙丁".compactMap { sheet.place(of: String($0)) }
        #expect(places.count == 4)
        // Of nine sizes of type each, two fit 500.
        #expect(places[0].y == places[1].y)
        #expect(places[2].y > places[1].y)
        #expect(places[2].x == places[0].x)
        #expect(places[3].x == places[1].x)
    }

    @Test func theNumberInALineCanBeGiven() {
        let sheet = blocks("  - steps: {perRow: 4, steps: [{title: 甲}, {title: 乙}, {title: 丙}, {title: 丁}]}")
        #expect(Set("甲乙丙丁".compactMap { sheet.place(of: String($0))?.y }).count == 1)
    }

    @Test func verticalOnesStandUnderOneAnother() throws {
        let sheet = blocks("  - steps: {direction: vertical, steps: [{title: 甲}, {title: 乙}]}")
        let (a, b) = (try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "乙")))
        #expect(a.x == b.x)
        #expect(b.y > a.y)
    }

    @Test func arrowsJoinSteps() {
        let marks = SceneMarks(blocks("  - steps: [{title: 甲}, {title: 乙}]").scene)
        // Two discs and one arrow.
        #expect(marks.paths.count == 3)
        #expect(marks.paths.count { $0.style.fill == nil } == 1)
    }

    @Test func aTargetsDiscIsOpen() {
        let marks = SceneMarks(blocks("  - steps: [{title: 甲, status: target}]").scene)
        #expect(marks.paths.map { $0.style.fill == nil } == [true])
    }
}
