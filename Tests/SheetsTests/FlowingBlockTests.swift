import SceneGraph
import Testing

/// Blocks whose content goes on over pages.
@Suite struct FlowingBlockTests {
    /// A page with 200 for its content, and running text of 20.
    private func pages(_ blocks: String) -> CompiledSheet {
        CompiledSheet(
            """
            shape: briefing
            page: {trim: {width: 600, height: 300}, margins: 50}
            config: {sheet: {text: {fontSize: 20}}}
            blocks:
            \(blocks)
            """)
    }

    private func titles(_ sheet: CompiledSheet) -> [Int] {
        sheet.scenes.map { scene in
            CompiledSheet.texts(scene).count { $0.text.hasPrefix("事") }
        }
    }

    private let entries = (1...9).map { "{date: '\($0)月', title: 事\($0)}" }.joined(separator: ", ")

    @Test func aTimelineBreaksBetweenEntries() {
        let sheet = pages("  - timeline: [\(entries)]")
        #expect(sheet.messages == [])
        #expect(titles(sheet).first == 4)
        #expect(titles(sheet).count == 3)
        #expect(titles(sheet).reduce(0, +) == 9)
    }

    @Test func onEachPageTheEntriesAreOneListToReaders() {
        let sheet = pages("  - timeline: [\(entries)]")
        func count(_ structure: Annotation.Structure, _ group: GroupItem) -> Int {
            group.marks.reduce(group.annotation?.structure == structure ? 1 : 0) { sum, mark in
                guard case .group(let items) = mark.items else { return sum }
                return items.reduce(sum) { $0 + count(structure, $1) }
            }
        }
        #expect(sheet.scenes.map { count(.list, $0.root) } == sheet.scenes.map { _ in 1 })
        #expect(sheet.scenes.map { count(.listItem, $0.root) } == titles(sheet))
    }

    @Test func whatIsKeptTogetherMovesToTheNextPage() {
        let sheet = pages(
            "  - spacer: 80\n  - {timeline: [{title: 事}, {title: 事}, {title: 事}], keep: together}")
        #expect(titles(sheet) == [0, 3])
    }

    @Test func stepsThatRunDownBreakBetweenSteps() {
        let steps = (1...6).map { "{title: 事\($0)}" }.joined(separator: ", ")
        let sheet = pages("  - steps: {direction: vertical, steps: [\(steps)]}")
        #expect(sheet.messages == [])
        #expect(titles(sheet).count > 1)
        #expect(titles(sheet).reduce(0, +) == 6)
    }

    @Test func whatRunsAcrossStaysWhole() {
        let sheet = pages(
            "  - spacer: 150\n  - timeline: {direction: horizontal, entries: [{title: 事}, {title: 事}]}")
        #expect(titles(sheet) == [0, 2])
    }
}
