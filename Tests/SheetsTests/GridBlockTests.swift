import SceneGraph
import Testing

@Suite struct GridBlockTests {
    @Test func cellsAreFilledRowByRow() throws {
        let sheet = blocks("  - grid: {columns: 2, blocks: [{text: 甲}, {text: 乙}, {text: 丙}]}")
        #expect(sheet.messages == [])
        let (a, b, c) = (
            try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "乙")),
            try #require(sheet.place(of: "丙"))
        )
        #expect(a.x == 50)
        #expect(b.x == 50 + 240 + 20)
        #expect(a.y == b.y)
        #expect(c.x == 50)
        #expect(c.y == a.y + 40)
    }

    @Test func gapsAreTheGridsOwn() throws {
        let sheet = blocks(
            "  - grid: {columns: 2, gap: 100, rowGap: 5, blocks: [{text: 甲}, {text: 乙}, {text: 丙}]}")
        #expect(sheet.place(of: "乙")?.x == 350)
        let (a, c) = (try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "丙")))
        #expect(c.y - a.y == 25)
    }

    @Test func aBlockThatSpansRowsLeavesTheOthersTheirPlaces() throws {
        let sheet = blocks(
            """
              - grid:
                  columns: 3
                  blocks: [{text: 大, span: 2, rows: 2}, {text: 甲}, {text: 乙}, {text: 丙}]
            """)
        let (a, b, c) = (
            try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "乙")),
            try #require(sheet.place(of: "丙"))
        )
        // 500 less two gutters of 20 in three columns.
        #expect(a.x == b.x)
        #expect(abs(a.x - (50 + 2 * (460.0 / 3 + 20))) < 1e-9)
        #expect(b.y > a.y)
        #expect(c.x == 50)
        #expect(c.y > b.y)
    }

    @Test func aSpanThatDoesNotFitGoesToTheNextRow() throws {
        let sheet = blocks("  - grid: {columns: 2, blocks: [{text: 甲}, {text: 宽, span: 2}]}")
        let (a, wide) = (try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "宽")))
        #expect(wide.x == a.x)
        #expect(wide.y > a.y)
    }

    @Test func whatATallBlockLacksIsSharedByItsRows() {
        // Three lines of 20 and leading 31 against two rows of 20 with a gap of 20.
        let sheet = blocks(
            "  - grid: {columns: 2, blocks: [{text: [一, 二, 三], rows: 2}, {text: 甲}, {text: 乙}]}")
        #expect(sheet.scene?.height == 182)
        let (a, b) = (sheet.place(of: "甲")?.y ?? 0, sheet.place(of: "乙")?.y ?? 0)
        #expect(b - a == 31 + 20)
    }

    @Test func aChartThatSpansRowsFillsThem() {
        func lowestText(_ rows: Int) -> Double {
            let sheet = blocks(
                """
                  - grid:
                      columns: 2
                      blocks:
                        - rows: \(rows)
                          chart: {data: {values: [{a: 1}]}, mark: point, encoding: {x: 'a:Q', y: 'a:Q'}}
                        - spacer: 400
                        - spacer: 400
                """)
            return sheet.texts.map(\.y).max() ?? 0
        }
        // The chart's axis stands at the foot of its rows: one of 400, or two with 20 between them.
        #expect(abs(lowestText(2) - lowestText(1) - 420) < 1)
    }

    @Test func rulesStandBetweenColumns() {
        let marks = SceneMarks(
            blocks("  - grid: {columns: 3, rules: true, blocks: [{text: 甲}, {text: 乙}, {text: 丙}]}").scene)
        #expect(marks.rules.count == 2)
        #expect(marks.rules.allSatisfy { $0.start.x == $0.end.x })
    }

    @Test func aGridNeedsBlocks() {
        #expect(blocks("  - grid: {columns: 2}").messages == ["a grid needs 'blocks'"])
    }
}
