import Diagnostics
import Testing

@Suite struct LikelyNameTests {
    @Test(arguments: [
        ("张点", "张店"), ("东乡", "东乡县"), ("Japn", "Japan"), ("japan", "Japan"), ("Korea", "Korea, South"),
        ("Ｑ１", "Q1"), ("张店 ", "张店"),
    ])
    func aSlipFindsTheNameThatIsMeant(written: String, meant: String) {
        #expect(["张店", "东乡县", "Japan", "Korea, South", "Q1", "淄川"].likeliest(for: written) == meant)
    }

    @Test(arguments: [
        ("三月", "二月"), ("Q1", "Q2"), ("2023", "2024"), ("Team A", "Team B"), ("US", "UK"), ("东区", "西区"),
        ("第一产业", "第二产业"), ("X", "Y"), ("Assam", "Assamese"),
    ])
    func namesThatDifferInWhatTheyCountAreNotTakenForOneAnother(written: String, other: String) {
        #expect([other].likeliest(for: written) == nil)
    }

    @Test(arguments: [
        ("区县\u{200B}", "U+200B at its end"), (" 张店", "a blank at its beginning"),
        ("张\u{3000}店", "U+3000 within it"), ("a  b", "two blanks in a row"),
        ("Ａ", "'Ａ', which is U+FF21, for 'A'"),
    ])
    func whatCanNotBeSeenIsNamed(text: String, hidden: String) {
        #expect(text.hiddenPart == hidden)
    }

    @Test func aPlainNameHidesNothing() {
        #expect("New York 张店".hiddenPart == nil)
        #expect("New York 张店".appearance == "New York 张店")
    }

    @Test func theHintSaysOnWhichSideTheHiddenCharacterIs() {
        #expect(
            ["区县\u{200B}"].likelyHint(for: "区县")
                == "'区县' is there with U+200B at its end: remove that from the data")
        #expect(["区县"].likelyHint(for: "区县 ") == "what is written here has a blank at its end: remove that")
        #expect(["张店"].likelyHint(for: "张点") == "did you mean '张店'?")
    }

    @Test func namesWithOtherLettersAreSoonPassedOver() {
        let names = LikelyNames((0..<2000).map { "街道\($0 % 100)号\($0)" } + ["张店区", "Ｎew York", "Zürich"])
        for number in 0..<40 { #expect(names.likeliest(for: "Township of \(number)") == nil) }
        #expect(names.likeliest(for: "张点区") == "张店区")
        #expect(names.likeliest(for: "New York") == "Ｎew York")
        #expect(names.likeliest(for: "Zurich") == "Zürich")
    }
}
