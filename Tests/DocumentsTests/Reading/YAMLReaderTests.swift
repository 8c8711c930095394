import Diagnostics
import Documents
import Testing

@Suite struct YAMLReaderTests {
    @Test(
        arguments: [
            ("true", .boolean(true)), ("False", .boolean(false)), ("~", .null), ("", .null), ("NULL", .null),
            ("12", .number(12)), ("-1.5e3", .number(-1500)), (".5", .number(0.5)), ("5.", .number(5)),
            ("+1", .number(1)), ("0", .number(0)), ("0.25", .number(0.25)), ("0x1F", .number(31)),
            ("0o17", .number(15)), ("-.inf", .number(-.infinity)),
            ("yes", .string("yes")), ("no", .string("no")), ("on", .string("on")), ("014", .string("014")),
            ("-007", .string("-007")), ("00.5", .string("00.5")), ("12:30", .string("12:30")),
            ("2024-03-05", .string("2024-03-05")), ("1_000", .string("1_000")), ("1,000", .string("1,000")),
            ("12px", .string("12px")), ("1e999", .string("1e999")), ("0x", .string("0x")),
            ("\"12\"", .string("12")), ("'true'", .string("true")), ("!!str 12", .string("12")),
            ("!!float 3", .number(3)), ("! 12", .string("12")),
        ] as [(String, Scalar)])
    func resolvesScalarsByTheCoreSchema(text: String, scalar: Scalar) {
        #expect(Reading.yaml("a: \(text)\n").node?["a"].map(Scalar.init) == scalar)
    }

    enum Scalar: Equatable {
        case null, boolean(Bool), number(Double), string(String), other

        init(_ node: Node) {
            switch node.content {
            case .null: self = .null
            case .boolean(let boolean): self = .boolean(boolean)
            case .number(let number): self = .number(number)
            case .string(let string): self = .string(string)
            case .array, .object: self = .other
            }
        }
    }

    @Test func readsListsAndObjectsInBothStyles() {
        let node = Reading.yaml("a:\n- 1\n- {x: 2, y: [3]}\nb: |\n  一\n  二\nc: >-\n  d\n  e\n").node
        #expect(node?["a"]?.elements?[1]["y"]?.elements?.first?.number == 3)
        #expect(node?["b"]?.string == "一\n二\n")
        #expect(node?["c"]?.string == "d e")
    }

    @Test func countsBytesInSpansAndScalarsInColumns() {
        let node = Reading.yaml("标题: 张店区 # 注\n编码:\n  横轴: {字段: \"年份\"}\n  纵轴: 投资😀额\n尾: 1\n").node
        #expect(node?["标题"]?.source == "张店区")
        #expect(node?["标题"]?.span.start == Position(line: 1, column: 5))
        #expect(node?["编码"]?["横轴"]?.source == "{字段: \"年份\"}")
        #expect(node?["编码"]?["横轴"]?["字段"]?.source == "\"年份\"")
        #expect(node?["编码"]?["纵轴"]?.source == "投资😀额")
        #expect(node?["编码"]?.source == "横轴: {字段: \"年份\"}\n  纵轴: 投资😀额")
        #expect(node?.member("尾")?.keySpan.start == Position(line: 5, column: 1))
        #expect(node?["尾"]?.source == "1")
    }

    @Test func keepsPositionsBehindAByteOrderMarkAndWindowsLineEnds() {
        let node = Reading.yaml("\u{FEFF}甲: 1\r\n乙: 丙\r\n").node
        #expect(node?["乙"]?.source == "丙")
        #expect(node?["乙"]?.span.start == Position(line: 2, column: 4))
        #expect(node?.member("甲")?.keySpan.range.lowerBound == 3)
    }

    @Test func endsABlockScalarWithItsText() {
        #expect(Reading.yaml("a: |\n  一\n\nb: 1\n").node?["a"]?.source == "|\n  一")
    }

    @Test func givesAMissingValueThePlaceWhereItWouldStand() {
        let node = Reading.yaml("甲:\n乙: 1\n").node
        #expect(node?["甲"]?.isNull == true)
        #expect(node?["甲"]?.span.start == Position(line: 1, column: 3))
    }

    @Test func repeatsAnchorsAndMergesThem() {
        let node = Reading.yaml("base: &b {x: 1, y: 2}\ncopy: *b\nmore:\n  <<: *b\n  y: 3\n  z: 4\n").node
        #expect(node?["copy"]?["y"]?.number == 2)
        #expect(node?["more"]?.members?.map(\.key) == ["x", "y", "z"])
        #expect(node?["more"]?["y"]?.number == 3)
    }

    @Test func mergesSeveralSoThatTheFirstCounts() {
        let reading = Reading.yaml("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {y: 0, <<: [*a, *b]}\n")
        #expect(reading.node?["c"]?["x"]?.number == 1)
        #expect(reading.node?["c"]?["y"]?.number == 0)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func takesAQuotedMergeKeyForAnOrdinaryOne() {
        #expect(Reading.yaml("\"<<\": 1\n").node?["<<"]?.number == 1)
    }

    @Test func readsKeysThatLookLikeNumbersAsText() {
        #expect(Reading.yaml("2024: 1\ntrue: 2\n").node?.members?.map(\.key) == ["2024", "true"])
    }

    @Test func refusesABillionLaughs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text +=
                "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        #expect(Reading.yaml(text).diagnostics == ["6:45: error: aliases repeat more than 1000000 values"])
    }

    @Test func countsTheDepthOfAliases() {
        func nested(_ inner: String, _ depth: Int) -> String {
            String(repeating: "[", count: depth) + inner + String(repeating: "]", count: depth)
        }
        let base = "a: &a \(nested("1", 300))\n"
        #expect(Reading.yaml(base + "b: \(nested("*a", 200))\n").node != nil)
        #expect(
            Reading.yaml(base + "b: \(nested("*a", 300))\n").diagnostics == [
                "2:304: error: nested more than 512 levels deep"
            ])
    }

    @Test func readsToTheDepthLimitAndNotBeyond() {
        #expect(Reading.yaml(String(repeating: "- ", count: 511) + "x").node != nil)
        #expect(
            Reading.yaml(String(repeating: "[", count: 600)).diagnostics == [
                "1:513: error: nested more than 512 levels deep"
            ])
    }

    @Test func reportsAKeyThatStandsTwice() {
        let reading = Reading.yaml("甲: 1\n乙: 2\n甲: 3\n")
        #expect(reading.node?["甲"]?.number == 3)
        #expect(reading.diagnostics == ["3:1: error: the key '甲' stands twice (it stands first on line 1)"])
    }

    @Test func warnsOfAColorThatIsAComment() {
        let reading = Reading.yaml("颜色: #c00\n备注: # 空\n")
        #expect(
            reading.diagnostics == [
                "1:5: warning: '颜色' has no value: '#' begins a comment (put the colour in quotes: 颜色: \"#c00\")"
            ])
    }

    @Test(arguments: [
        ("# 空\n", "1:1: error: the file is empty (a document is made of lines such as 'mark: bar')"),
        (
            "a: 1\n标题：数据\nb: 2\n",
            "2:3: error: the key has no ':' ('：' is a full-width colon: write ': ' after the key)"
        ),
        (
            "标题：数据\n宽度：3\n",
            "1:3: error: the key has no ':' ('：' is a full-width colon: write ': ' after the key)"
        ),
        (
            "a:\n  b: 1\n  标题：数据\n",
            "3:5: error: the key has no ':' ('：' is a full-width colon: write ': ' after the key)"
        ),
        ("标题: 甲\n宽度:300\n", "2:3: error: a space is missing after ':' (write ': ' between key and value)"),
        ("a:\n\tb: 1\n", "2:1: error: a tab stands in the indentation (indent with spaces)"),
        (
            "标题: 甲: 乙\n",
            "1:6: error: a second ': ' stands on this line (put the text in quotes if it holds a colon: title: \"a: b\")"
        ),
        (
            "- source: {text: 来源：${source()}, credit: 甲}\n",
            "1:21: error: the brace of '${' begins an object here (put text with '${…}' in quotes)"
        ),
        (
            "- [甲${a}, 乙]\n",
            "1:5: error: the brace of '${' begins an object here (put text with '${…}' in quotes)"
        ),
        (
            "a: {figure: gdp， size: 44}\n",
            "1:16: error: a full-width comma stands between two entries (write ', ', or put a text that holds '，' in quotes)"
        ),
        (
            "标题: \"甲\n标签: \"乙\"\n",
            "1:5: error: the string is not closed on its line (end it with \" on this line: as it stands, it goes on to the \" of line 2)"
        ),
        (
            "- {a: '甲, b: 3}\n- {a: '乙'}\n",
            "1:7: error: the string is not closed on its line (end it with ' on this line: as it stands, it goes on to the ' of line 2)"
        ),
        (
            "标题: \"甲\n标签: \"乙: 丙\"\n",
            "1:5: error: the string is not closed on its line (end it with \" on this line: as it stands, it goes on to the \" of line 2)"
        ),
        (
            "标题: \"甲\n标签: \"\"\nb: 1\n",
            "1:5: error: the string is not closed on its line (end it with \" on this line: as it stands, it goes on to the \" of line 2)"
        ),
        (
            "标题: \"甲\n  乙\"丙\n",
            "2:5: error: text follows the end of the value (put the whole text in quotes, and write \\\" for a quotation mark within it)"
        ),
        (
            "a:\n  - headline {parts: [{text: 甲}], size: 58}\n",
            "2:5: error: the key has no ':' (write 'headline: {…}')"
        ),
        (
            "a:\n  - headline {text: 甲, size: 58}\n",
            "2:5: error: the key has no ':' (write 'headline: {…}')"
        ),
        (
            "a:\n  title: 甲\n　　label: 乙\n  blocks: 3\n",
            "3:1: error: full-width spaces stand in the indentation (indent with ordinary spaces)"
        ),
        ("标题: \"甲\nb: 1\n", "1:5: error: the string is not closed (end it with \")"),
        (
            "标题: \"甲\"乙\n",
            "1:8: error: text follows the end of the value (put the whole text in quotes, and write \\\" for a quotation mark within it)"
        ),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2: error: the indentation doesn't fit (the object that begins on line 1 is indented by 0: indent this line alike)"
        ),
        ("a: 1\n  b: 2\n", "2:3: error: the indentation doesn't fit (indent this line as its neighbours)"),
        (
            "a: [1, 2\nb: 3\n",
            "2:2: error: the list is not closed, or a comma is missing (the list begins on line 1)"
        ),
        ("a: &base 1\nb: *bse\n", "2:4: error: unknown anchor 'bse' (did you mean '*base'?)"),
        (
            "标题: *强调*\n",
            "1:5: error: '*' has a meaning of its own in YAML (put a text that begins with it in quotes)"
        ),
        (
            "标题: !重要\n",
            "1:5: error: '!' has a meaning of its own in YAML (put a text that begins with it in quotes)"
        ),
        ("格式: %d\n", "1:5: error: a value can't begin with '%' (put the text in quotes)"),
        ("a: 1\n---\nb: 2\n", "2:1: error: a second document begins here (a file holds one: remove '---')"),
        (
            "<<: 3\n",
            "1:1: error: '<<' merges objects, found a number (write '<<: *name' with an anchor '&name')"
        ),
        ("甲: \"\u{7}\"\n", "1:5: error: a control character stands here (remove it)"),
        (
            "a: - b\n",
            "1:4: error: a list can't begin here (begin it on the next line: '- ' before each value)"
        ),
        ("? [a]\n: 1\n", "1:3: error: a key must be a word or a text (put it in quotes)"),
    ])
    func explainsAMistake(text: String, diagnostic: String) {
        let reading = Reading.yaml(text)
        #expect(reading.node == nil)
        #expect(reading.diagnostics == [diagnostic])
    }

    @Test func reportsTagsThatItDoesNotKnow() {
        #expect(
            Reading.yaml("a: !color x\nb: !!int y\n").diagnostics == [
                "1:4: error: the tag '!color' can't stand here (remove it; put a text that begins with '!' in quotes)",
                "2:4: error: 'y' is not what the tag '!!int' says (remove it; put a text that begins with '!' in quotes)",
            ])
    }

    @Test(arguments: [
        (
            "{a: {v: 3,000}}",
            [
                "1:9: error: the comma ends the number: '3,000' is several values (write 3000; the format of the chart groups the digits)"
            ]
        ),
        (
            "{v: -1,234,567.5}",
            [
                "1:5: error: the comma ends the number: '-1,234,567.5' is several values (write -1234567.5; the format of the chart groups the digits)"
            ]
        ),
        (
            "[12,050, 7]",
            [
                "1:2: error: the comma ends the number: '12,050' is several values (write 12050; the format of the chart groups the digits)"
            ]
        ),
    ])
    func groupedNumbersAreMistakes(text: String, diagnostics: [String]) {
        #expect(Reading.yaml(text).diagnostics == diagnostics)
    }

    @Test(arguments: ["[0,100]", "[1,250]", "{v: 3, w: 4}", "{2022: 5, 300: 6}", "{v: 3,w: }", "['3,000']"])
    func otherCommasAreNot(text: String) {
        #expect(Reading.yaml(text).diagnostics == [])
    }
}
