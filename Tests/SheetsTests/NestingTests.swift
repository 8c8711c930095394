import Diagnostics
import Testing

@testable import Sheets

@Suite struct NestingTests {
    /// A text with blocks around it, of each kind in turn.
    private func sheet(_ depth: Int, _ kinds: String...) -> CompiledSheet {
        let kind = { kinds[$0 % kinds.count] }
        let start = (0..<depth).map { "{\(kind($0)): {blocks: [" }.joined()
        let end = String(repeating: "]}}", count: depth)
        return CompiledSheet("blocks: [\(start){text: 文}\(end)]")
    }

    @Test func blocksStandInOneAnotherSixtyFourDeep() {
        #expect(sheet(64, "column").messages == [])
        #expect(sheet(65, "column").messages == ["blocks stand in one another 65 deep, and 64 is the most"])
    }

    @Test func theBlockThatIsTooDeepIsNamed() {
        let sheet = sheet(70, "column")
        #expect(sheet.diagnostics.first?.span?.start.column == 10 + 64 * 19)
        #expect(sheet.scene == nil)
    }

    @Test func allBlocksThatHoldOthersCount() {
        #expect(sheet(65, "section", "column", "bracket", "grid").messages.count == 1)
    }

    @Test func eachBranchIsTold() {
        let columns = String(repeating: "{column: [", count: 65)
        let ends = String(repeating: "]}", count: 65)
        let branch = "\(columns){text: 文}\(ends)"
        #expect(CompiledSheet("blocks: [\(branch), \(branch)]").messages.count == 2)
    }
}
