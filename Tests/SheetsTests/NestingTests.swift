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

    @Test func rowsStandInOneAnotherEightDeep() {
        #expect(sheet(8, "row").messages == [])
        #expect(sheet(9, "row").messages == ["blocks stand in one another 9 deep, and 8 is the most"])
    }

    @Test func aSheetThatWouldTakeForEverIsTold() {
        let sheet = sheet(30, "row", "grid")
        #expect(sheet.messages == ["blocks stand in one another 9 deep, and 8 is the most"])
        #expect(sheet.diagnostics.first?.span?.start.column == 10 + 4 * 16 + 4 * 17)
        #expect(sheet.scene == nil)
    }

    @Test func allBlocksThatHoldOthersCount() {
        #expect(sheet(8, "section", "column", "bracket", "grid").messages == [])
        #expect(sheet(10, "section", "column", "bracket", "grid").messages.count == 1)
    }

    @Test func eachBranchIsTold() {
        let rows = String(repeating: "{row: [", count: 9)
        let ends = String(repeating: "]}", count: 9)
        let branch = "\(rows){text: 文}\(ends)"
        #expect(CompiledSheet("blocks: [\(branch), \(branch)]").messages.count == 2)
    }
}
