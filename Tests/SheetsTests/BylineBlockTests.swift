import SceneGraph
import Testing

@Suite struct BylineBlockTests {
    private func sheet(_ blocks: String) -> CompiledSheet {
        CompiledSheet("width: 600\nmargins: 50\nblocks: [\(blocks)]")
    }

    @Test(arguments: [
        ("本报编辑部", "本报编辑部"),
        ("{role: 记者, text: [李文, 王小禾]}", "记者 李文 王小禾"),
        ("[{role: 记者, text: 李文}, {role: 制图, text: 陈一诺}]", "记者 李文　　制图 陈一诺"),
    ])
    func namesStandAfterTheirRole(byline: String, printed: String) {
        let sheet = sheet("{byline: \(byline)}")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == [printed])
    }

    @Test func aBylineNeedsNames() {
        #expect(sheet("{byline: {role: 记者}}").messages == ["a byline needs 'text'"])
        #expect(sheet("{byline: {rolle: 记者, text: 李文}}").messages == ["unknown property 'rolle' of a byline"])
    }

    @Test func aCreditStandsAtTheRight() throws {
        let right = try #require(sheet("{credit: 制图：本报}").texts.first)
        #expect(right.x == 550)
        #expect(right.item.align == .right)
        let left = try #require(sheet("{credit: {text: 制图：本报, align: left}}").texts.first)
        #expect(left.x == 50)
    }
}
