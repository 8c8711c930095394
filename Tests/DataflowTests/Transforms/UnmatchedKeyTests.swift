import Diagnostics
import Testing

@testable import Dataflow

@Suite struct UnmatchedKeyTests {
    private func told(_ keys: [String], _ others: [String]) -> [Diagnostic] {
        let log = DiagnosticLog()
        let rows = keys.map { key in others.firstIndex(of: key) ?? -1 }
        let table = Table([("k", Column(strings: keys))])
        UnmatchedKeys(Column(strings: keys), rows, Column(strings: others))
            .tell(FieldReference("k"), table, FieldReference("name"), log)
        return log.diagnostics
    }

    @Test func aNameThatIsWrittenInTwoWaysIsTold() {
        let diagnostics = told(["西乡", "东乡"], ["西乡", "东乡县"])
        #expect(
            diagnostics.map(\.message) == ["'东乡' of 'k' finds no row, and nothing asks for '东乡县' of 'name'"])
        #expect(diagnostics.first?.code == .unmatchedKey)
    }

    @Test func severalAreToldTogether() {
        let diagnostics = told(["东乡", "张店", "淄川"], ["东乡县", "张店区", "淄川区"])
        #expect(
            diagnostics.map(\.message) == [
                "'东乡' of 'k' finds no row, and nothing asks for '东乡县' of 'name', and so for 2 more"
            ])
        #expect(diagnostics.first?.hints.last == "so are '张店' and '张店区'; '淄川' and '淄川区'")
    }

    @Test(arguments: [(["东乡"], ["西乡", "博山"]), (["370301"], ["370302"]), (["西乡"], ["西乡", "西乡县"])])
    func whatNoOtherNameIsLikeIsNot(keys: [String], others: [String]) {
        #expect(told(keys, others).isEmpty)
    }
}
