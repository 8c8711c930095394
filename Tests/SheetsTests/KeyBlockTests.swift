import SceneGraph
import Testing

@Suite struct KeyBlockTests {
    private func sheet(_ theme: String = "", _ key: String) -> CompiledSheet {
        CompiledSheet(
            """
            width: 600
            margins: 50
            config: {sheet: {text: {fontSize: 10}, \(theme)}}
            blocks:
              - key: {direction: column, entries: [{label: 实心, note: 完成数, fill: red, remark: 去年}], \(key)}
            """)
    }

    @Test func aRuleStandsOverItsTitle() throws {
        let sheet = sheet("", "title: 怎样读, rule: {width: 1}")
        #expect(sheet.messages == [])
        let rule = try #require(SceneMarks(sheet.scene).rules.first)
        #expect(rule.start == Point(50, 50.5) && rule.end == Point(550, 50.5))
        let title = try #require(sheet.place(of: "怎样读"))
        #expect(title.y > 60)
    }

    @Test func aRemarkStandsUnderItsNote() throws {
        let sheet = sheet("", "title: 怎样读")
        let (note, remark) = (try #require(sheet.place(of: "完成数")), try #require(sheet.place(of: "去年")))
        #expect(note.x == remark.x && remark.y > note.y + 8)
    }

    @Test func itsMarksHaveTheSizeOfTheTheme() throws {
        let mark = try #require(
            SceneMarks(sheet("keyWidth: 40, keyHeight: 12", "title: 怎样读").scene).rects.first)
        #expect(mark.width == 40 && mark.height == 12)
    }
}
