import Diagnostics
import Testing

/// What is said of mistakes, whole: the place, the message and what to do.
@Suite struct SheetHintTests {
    private func told(_ yaml: String) -> [String] {
        CompiledSheet(yaml).diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column): " } ?? ""
            let hints = diagnostic.hints.map { " (\($0))" }.joined()
            return "\(place)\(diagnostic.severity): \(diagnostic.message)\(hints)"
        }
    }

    @Test(arguments: [
        ("{headlin: 题}", "1:11: error: no block is called 'headlin' (did you mean 'headline'?)"),
        (
            "{headline {text: 题}}",
            "1:11: error: the key has no ':' (write 'headline: {…}')"
        ),
        (
            "{text: 甲, size: 12pt}",
            "1:20: error: unknown property 'size' of a block ('size' belongs to the text: write text: {text: 甲, size: 12pt})"
        ),
        (
            "{headline: 甲, colour: red}",
            "1:24: error: unknown property 'colour' of a block ('color' belongs to the headline: write headline: {text: 甲, color: red})"
        ),
        (
            "{text: '甲，乙，丙，丁，戊，己，庚，辛，壬，癸。', size: 9}",
            "1:41: error: unknown property 'size' of a block ('size' belongs to the text: write text: {text: …, size: 9})"
        ),
        (
            "{text: {text: 甲}, size: 9}",
            "1:28: error: unknown property 'size' of a block ('size' belongs to the text: write it among the properties of 'text')"
        ),
        (
            "{chart: a.yaml, height: 50mm}",
            "1:26: error: unknown property 'height' of a block ('height' belongs to the chart: write chart: {file: a.yaml, height: 50mm})"
        ),
        (
            "{divider: true, color: red}",
            "1:26: error: unknown property 'color' of a block ('color' belongs to the divider: write divider: {color: red})"
        ),
        ("{text: 甲, spaec: 3}", "1:20: error: unknown property 'spaec' of a block (did you mean 'space'?)"),
        ("headline 题", "1:10: error: expected a block, found a string (write 'headline: …')"),
        (
            "text:题",
            "1:10: error: expected a block, found a string (write a space after the colon: 'text: …')"
        ),
        (
            "deck：题",
            "1:10: error: expected a block, found a string ('：' is a full-width colon: write 'deck: …')"
        ),
    ])
    func aBlockThatIsNone(block: String, message: String) {
        #expect(told("blocks: [\(block)]") == [message])
    }

    @Test func ofTwoKeysTheOneNearToABlockIsMeantForIt() {
        #expect(
            told("blocks: [{siz: 3, headlin: 题}]") == [
                "1:11: error: unknown property 'siz' of a block",
                "1:19: error: no block is called 'headlin' (did you mean 'headline'?)",
            ])
    }

    @Test(arguments: [
        ("label:甲", "label:甲", "write a space after the colon: 'label: …'"),
        ("label：甲", "label：甲", "it holds a full-width colon: write ': ' after the key"),
        ("figure，label: 甲", "figure，label", "it holds a full-width comma: write ', ' between two entries"),
        ("　label: 甲", "　label", "it begins with full-width spaces: indent with ordinary spaces"),
        ("label　: 甲", "label　", "it holds full-width spaces: write ordinary spaces"),
    ])
    func aSlipThatYAMLTakesIntoTheKey(entry: String, key: String, hint: String) {
        #expect(
            told("blocks: [{card: {figure: beds, \(entry)}}]") == [
                "1:32: error: unknown property '\(key)' of a card (\(hint))"
            ])
    }

    @Test func aKeyWithoutItsColonBeforeAnObject() {
        #expect(
            told("blocks:\n  - headline {text: 题}") == [
                "2:5: error: no block is called 'headline {text' (write 'headline: {…}')"
            ])
    }

    @Test(arguments: [
        ("\"3\"", "write 3 without quotes"), ("九", "write 9"), ("３", "write 3"), ("１２", "write 12"),
        ("三栏", nil),
    ])
    func aNumberThatIsText(value: String, hint: String?) {
        #expect(
            told("blocks: [{grid: {columns: \(value), blocks: []}}]") == [
                "1:27: error: expected a whole number from 1 to 100, found a string"
                    + (hint.map { " (\($0))" } ?? "")
            ])
    }

    @Test(arguments: [
        "list: {columns: 2147483648, items: [{label: 甲, value: 1}]}", "text: {text: 甲, columns: 1e9}",
    ])
    func moreColumnsThanAPageCouldHold(block: String) {
        let messages = told("blocks: [{\(block)}]")
        #expect(messages.count == 1)
        #expect(messages.first?.contains("expected a whole number from 1 to 100") == true)
    }

    @Test(arguments: [
        ("5.6%", "5.6%", "write change: 5.6 and changeUnit: '%'"),
        ("-3 个百分点", "-3 个百分点", "write change: -3 and changeUnit: '个百分点'"),
        ("'5.6'", "5.6", "write 5.6 without quotes"),
    ])
    func aChangeWithItsUnit(value: String, shown: String, hint: String) {
        #expect(
            told("blocks: [{card: {figure: beds, change: \(value)}}]") == [
                "1:40: error: 'change' is a number, and this is “\(shown)” (\(hint))"
            ])
    }

    @Test func aDifferenceWithItsUnit() {
        let sides = "sides: [{title: 甲, value: '1'}, {title: 乙, value: '2'}]"
        #expect(
            told("blocks: [{comparison: {difference: 5%, \(sides)}}]") == [
                "1:36: error: 'difference' is a number, and this is “5%” (write difference: {value: 5, unit: '%'})"
            ])
    }

    @Test func aPageThatIsNoFile() {
        #expect(
            told("page: tabliod\nblocks: []") == [
                "1:7: error: no paper is named 'tabliod' (did you mean 'tabloid'?)"
            ])
        #expect(
            told("page: 八开\nblocks: []") == [
                "1:7: error: no paper is named '八开' (built in are broadsheet, berliner, tabloid, a3, a4; a path has a folder or ends with .yaml)"
            ])
        #expect(told("page: tabliod.yaml\nblocks: []") == ["1:7: error: no such file 'tabliod.yaml'"])
    }

    @Test(arguments: ["broadsheet", "对开", "berliner", "tabloid", "四开", "a3", "a4", "A4"])
    func aPaperHasAName(name: String) {
        #expect(told("page: \(name)\nblocks: []") == [])
    }

    private static let page = "page: {trim: {width: 200, height: 100}, columns: 4}\n"

    @Test func aSpanThatIsWiderThanItsRow() {
        #expect(
            told(Self.page + "blocks: [{row: [{span: 5, text: 甲}]}]") == [
                "2:24: warning: the block spans 5 columns, and the row has 4 (write 4 or less)"
            ])
        #expect(
            told("blocks: [{grid: {columns: 2, blocks: [{span: 3, text: 甲}]}}]") == [
                "1:46: warning: the block spans 3 columns, and the grid has 2 (write 2 or less)"
            ])
        #expect(told(Self.page + "blocks: [{row: [{span: 4, text: 甲}]}]") == [])
    }

    @Test func aPanelThatIsWiderThanThePage() {
        #expect(
            told(Self.page + "panel: 9\nblocks: []") == [
                "2:8: warning: the panel takes 9 columns, and the page has 4 (write 4 or less)"
            ])
    }

    @Test func aSpanOutsideOfARow() {
        #expect(
            told("blocks: [{span: 3, text: 甲}]") == [
                "1:17: warning: 'span' has no effect outside of a row or grid (put blocks that stand side by side into a row)"
            ])
    }

    @Test func aPageThatIsTooFullNamesItsTallestBlocks() {
        #expect(
            told(
                Self.page + "spacing: 0\nblocks:\n  - headline: {text: 题, size: 40}\n  - text: 文\n"
                    + "  - headline: {text: 题, size: 80}\n  - deck: 文") == [
                    "6:5: error: the blocks are 14 mm taller than the page's 35.3 mm; this one no longer fits"
                        + " (the tallest: headline 30.5 mm (line 6), headline 15.2 mm (line 4), deck 4.3 mm (line 7))"
                        + " (take a block out, or set 'spacing' tighter)"
                ])
    }

    @Test func onlyWhereThereAreChartsTheirHeightIsSpokenOf() {
        let chart =
            "{data: {values: [{a: 1}]}, mark: bar, height: 120, encoding: {x: {field: a, type: quantitative}}}"
        #expect(
            told(Self.page + "blocks:\n  - row:\n      - chart: \(chart)\n") == [
                "3:5: error: the blocks are 18.3 mm taller than the page's 35.3 mm; this one no longer fits"
                    + " (the tallest: row 54.2 mm (line 3))"
                    + " (give charts less height, take a block out, or set 'spacing' tighter)"
            ])
    }
}
