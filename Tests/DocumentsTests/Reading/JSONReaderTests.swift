import Diagnostics
import Documents
import Testing

@Suite struct JSONReaderTests {
    @Test func readsEveryKindOfValue() {
        let node = Reading.json(
            #"{"a": null, "b": true, "c": false, "d": -1.5e2, "e": "x", "f": [1, []], "g": {}}"#
        ).node
        #expect(node?["a"]?.isNull == true)
        #expect(node?["b"]?.boolean == true)
        #expect(node?["c"]?.boolean == false)
        #expect(node?["d"]?.number == -150)
        #expect(node?["e"]?.string == "x")
        #expect(node?["f"]?.elements?.count == 2)
        #expect(node?["g"]?.members?.isEmpty == true)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", -0.0), ("0.1", 0.1), ("123456789012345678901234567890", 1.2345678901234568e29),
            ("9007199254740993", 9007199254740992), ("1e22", 1e22), ("1e23", 1e23),
            ("5e-324", .leastNonzeroMagnitude),
            ("2.2250738585072014e-308", 2.2250738585072014e-308), ("1E+2", 100),
            ("0.30000000000000004", 0.30000000000000004),
            ("1e-400", 0),
        ] as [(String, Double)])
    func readsNumbersToTheNearestDouble(text: String, value: Double) {
        #expect(Reading.json(text).node?.number?.bitPattern == value.bitPattern)
    }

    @Test func readsEscapesAndSurrogatePairs() {
        #expect(
            Reading.json(#""\"\\\/\b\f\n\r\t\u4e2d\ud83d\ude00""#).node?.string == "\"\\/\u{8}\u{C}\n\r\t中😀")
    }

    @Test func countsBytesInSpansAndScalarsInColumns() {
        let node = Reading.json("{\"标题\": \"销量\",\n \"值\": [10]}").node
        #expect(node?["标题"]?.source == "\"销量\"")
        #expect(node?["标题"]?.span.start == Position(line: 1, column: 8))
        #expect(node?.member("值")?.keySpan.start == Position(line: 2, column: 2))
        #expect(node?["值"]?.elements?.first?.source == "10")
        #expect(node?.source == "{\"标题\": \"销量\",\n \"值\": [10]}")
    }

    @Test func skipsAByteOrderMark() {
        #expect(Reading.json("\u{FEFF}[1]").node?.elements?.count == 1)
    }

    @Test func readsAColonOnTheNextLineAndLongKeys() {
        let key = String(repeating: "k", count: 5000)
        #expect(Reading.json("{\"\(key)\"\n:\n1}").node?[key]?.number == 1)
    }

    @Test func keepsTheLastOfTwoEqualKeysInThePlaceOfTheFirst() {
        let reading = Reading.json("{\"a\": 1, \"b\": 2,\n \"a\": 3}")
        #expect(reading.node?.members?.map(\.key) == ["a", "b"])
        #expect(reading.node?["a"]?.number == 3)
        #expect(
            reading.diagnostics == [
                "2:2: warning: the key 'a' stands twice; the last one counts (it stands first on line 1)"
            ])
    }

    @Test func findsEqualKeysInLargeObjects() {
        let members = (0..<100).map { "\"k\($0)\": \($0)" } + ["\"k77\": -1"]
        let reading = Reading.json("{" + members.joined(separator: ",") + "}")
        #expect(reading.node?.members?.count == 100)
        #expect(reading.node?["k77"]?.number == -1)
        #expect(reading.diagnostics.count == 1)
    }

    @Test func readsToTheDepthLimitAndNotBeyond() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(Reading.json(nested(512)).node != nil)
        #expect(Reading.json(nested(513)).diagnostics == ["1:513: error: nested more than 512 levels deep"])
        #expect(Reading.json(String(repeating: "[{\"a\":", count: 100_000)).node == nil)
    }

    @Test func stopsAfterTwentyMistakes() {
        #expect(Reading.json("[" + String(repeating: "True,", count: 1000) + "1]").diagnostics.count == 20)
    }

    @Test(arguments: [
        ("", "1:1: error: the file is empty (a JSON text holds one value: {…})"),
        ("{\"a\": [1, 2,]}", "1:12: error: a comma may not stand before ']' (remove it)"),
        ("{\"标题\": 1,\n}", "1:9: error: a comma may not stand before '}' (remove it)"),
        ("['销量']", "1:2: error: strings stand in double quotes (write \" in place of ')"),
        ("[1 // 一\n]", "1:4: error: JSON has no comments (remove it, or write the document as YAML)"),
        ("[1 /* 一 */]", "1:4: error: JSON has no comments (remove it, or write the document as YAML)"),
        ("{\"标题\": \"a\"\n \"b\": 1}", "1:11: error: a comma is missing (write ',' after the value)"),
        ("{\"标题\" 1}", "1:2: error: a colon is missing after the key '标题' (write ':' after the key)"),
        ("{\"标题\"：1}", "1:6: error: '：' is a full-width character (write ':')"),
        ("[1，2]", "1:3: error: '，' is a full-width character (write ',')"),
        ("[“销量”]", "1:2: error: '“' is a full-width character (write '\"')"),
        ("[1,　2]", "1:4: error: a full-width space stands between values (write a plain space)"),
        (
            "[\"销量,\n1]",
            "1:2: error: the string is not closed (end it with \" on the same line; \\n stands for a line break)"
        ),
        ("{\"a\": [1}", "1:9: error: expected ',' or ']', found '}' (the list begins on line 1)"),
        ("{\"a\": 1", "1:1: error: the object is not closed ('}' is missing at the end of the file)"),
        (
            "[\"他说\"好\"了\"]",
            "1:6: error: text follows the closing quotation mark (write \\\" for a quotation mark within a string)"
        ),
        ("{a: 1}", "1:2: error: keys stand in double quotes (write \"a\")"),
        ("[None]", "1:2: error: 'None' is not a value of JSON (write null)"),
        ("[.5]", "1:2: error: '.5' is not written as a number of JSON (write 0.5)"),
        (
            "[014]",
            "1:2: error: '014' is not written as a number of JSON (write 14, or \"014\" if it is a code)"
        ),
        ("[120mm]", "1:2: error: '120mm' is not a number (text stands in double quotes: \"120mm\")"),
        ("[1e999]", "1:2: error: the number is too large (the largest is about 1.8e308)"),
        (
            "{\"a\": 1}]",
            "1:9: error: nothing may follow the end of the value, found ']' (is there a bracket too many before this, or a second value?)"
        ),
        (
            "[\"\\ud83d\"]",
            "1:3: error: half of a surrogate pair is no character (characters beyond U+FFFF take two escapes: \\ud83d\\ude00)"
        ),
        ("[\"\t\"]", "1:3: error: the control character 0x9 stands in a string (write \\t for a tab)"),
        ("{\"a\": , \"b\": 1}", "1:2: error: the value of 'a' is missing"),
        ("[1,,2]", "1:4: error: a value is missing before ',' (remove the comma)"),
    ])
    func explainsAMistake(text: String, diagnostic: String) {
        let reading = Reading.json(text)
        #expect(reading.node == nil)
        #expect(reading.diagnostics == [diagnostic])
    }

    @Test func tellsSeveralMistakesAtOnce() {
        let reading = Reading.json("{“标题”：'a'，\n \"b\": 1,\n \"b\": [1 2],\n}")
        #expect(
            reading.diagnostics.map { $0.prefix { $0 != " " } } == [
                "1:2:", "1:6:", "1:7:", "1:10:", "3:9:", "3:2:", "3:12:",
            ])
    }
}
