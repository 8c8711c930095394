import SceneGraph
import Testing

/// Blocks of a briefing over its pages: what stays together, where pages end, what fills them.
@Suite struct FlowTests {
    /// A briefing on pages whose type area is 100 × 100, its text of 10 with lines 15 apart.
    private func pages(_ blocks: String, more: String = "") -> [[CompiledSheet.PlacedText]] {
        let sheet = CompiledSheet(
            """
            shape: briefing
            page: {trim: {width: 140, height: 140}, margins: 20}
            config: {sheet: {text: {fontSize: 10, lineHeight: 15}, spacing: 10, sectionSpacing: 10, sectionGap: 5, sectionTitleOffset: 2, subsectionTitle: {fontSize: 10, lineHeight: 12}, sectionTitle: {fontSize: 10, lineHeight: 12}}}
            \(more)
            blocks:
            \(blocks.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
            """)
        #expect(sheet.messages == [])
        return sheet.scenes.map(CompiledSheet.texts)
    }

    private func words(_ pages: [[CompiledSheet.PlacedText]]) -> [[String]] { pages.map { $0.map(\.text) } }

    private func lines(_ count: Int) -> String {
        "- text: [\((1...count).map { "行\($0)" }.joined(separator: ", "))]\n"
    }

    @Test func linesGoOnOnTheNextPage() {
        #expect(words(pages(lines(9))).map(\.count) == [7, 2])
    }

    @Test func aHeadingGoesWithWhatItIsTheHeadingOf() {
        let pages = words(pages(lines(5) + "- section: {title: 题, blocks: [{text: 文}]}"))
        #expect(pages.map { $0.contains("题") } == [false, true])
        #expect(pages.last?.contains("文") == true)
    }

    @Test func aNoteStaysWithWhatItIsOn() {
        let pages = words(pages(lines(4) + "- card: {value: '8', label: 数}\n- note: 注"))
        #expect(pages.map { $0.contains("8") } == [false, true])
        #expect(pages.map { $0.contains("注") } == [false, true])
    }

    @Test func theLastPageTakesMoreThanALine() {
        let counts = words(pages(lines(8))).map(\.count)
        #expect(counts == [6, 2])
    }

    @Test func aPageIsNotEmptiedToFillTheLast() {
        // What takes up most of a page isn't moved for the sake of one line: that stands at the page's top.
        let pages = pages("- {text: 一, space: 0}\n- spacer: 80\n- text: 二")
        #expect(words(pages) == [["一"], ["二"]])
        #expect(pages[1][0].y == pages[0][0].y)
    }

    @Test func aSpacerFillsThePageBeforeAFoot() {
        let pages = pages("- text: 文\n- spacer: fill\n- {source: 源, space: 0}\n- {text: 下, pageBreak: true}")
        #expect(pages.count == 2)
        let source = pages[0].last
        #expect(source?.text == "源")
        // The foot of the type area is at 120; the last line's baseline is a little above.
        #expect((source?.y ?? 0) > 115)
    }

    @Test func aFootIsNotLeftAloneOnAPage() {
        let pages = words(pages(lines(7) + "- spacer: fill\n- source: 源"))
        #expect(pages.count == 2)
        #expect(pages.last?.count ?? 0 > 1)
        #expect(pages.last?.last == "源")
    }

    @Test func headsCanBeLeftOffWhereAChapterOpens() {
        let more = "running: {head: {left: 头, onOpenings: false}, foot: {center: '${page}'}}"
        let pages = words(pages(lines(9) + "- {text: 章, pageBreak: true}", more: more))
        #expect(pages.map { $0.contains("头") } == [false, true, false])
        #expect(pages.map(\.last) == ["1", "2", "3"])
    }

    @Test func leadingWordsRunIntoTheFirstParagraph() throws {
        let page = try #require(pages("- text: {lead: 甲。, text: [乙, 丙]}").first)
        #expect(page.map(\.text) == ["甲。乙", "丙"])
        #expect(page[0].item.lines[0][0].font?.weight == 700)
    }

    @Test func contentsShowTheNumbersOfChapters() {
        let pages = words(
            pages(
                """
                - contents: true
                - {section: {style: chapter, number: 一, title: 甲, blocks: [{text: 文}]}, pageBreak: true}
                """))
        #expect(pages[0] == ["一", "甲", "2"])
    }
}
