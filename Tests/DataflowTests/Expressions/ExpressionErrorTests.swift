import Testing

@testable import Dataflow

@Suite struct ExpressionErrorTests {
    @Test(
        arguments: [
            ("", "the expression is empty", 0..<0, nil),
            ("1 +", "expected a value, found the end", 3..<3, nil),
            ("1 2", "expected an operator or the end, found 2", 2..<3, nil),
            ("(1", "expected ')' to close '(', found the end", 2..<2, nil),
            ("1)", "expected an operator or the end, found ')'", 1..<2, nil),
            ("[1, 2", "expected ',' or ']', found the end", 5..<5, nil),
            ("[", "expected ']' to close '[', found the end", 1..<1, nil),
            ("{a: 1", "expected ',' or '}', found the end", 5..<5, nil),
            ("{a 1}", "expected ':' after the key 'a', found 1", 3..<4, nil),
            ("{a: 1, a: 2}", "the key 'a' stands twice in the object", 7..<8, nil),
            ("a ? b", "expected ':' of the choice '? :', found the end", 5..<5, nil),
            ("datum.", "expected a name after '.', found the end", 6..<6, nil),
            ("datum[]", "expected a name or an index in '[ ]', found ']'", 6..<7, nil),
            ("max(1,)", "expected an argument, found ')'", 6..<7, nil),
            ("max(1", "expected ',' or ')', found the end", 5..<5, nil),
            ("'abc", "the string has no end", 0..<4, "close it with '"),
            ("'a\nb'", "a string can't go over a line end", 0..<3, nil),
            (#"'\u12'"#, "the escape needs 4 hexadecimal digits", 1..<5, nil),
            (#"'\u{110000}'"#, "the escape is no Unicode character", 1..<10, nil),
            ("012", "a number can't start with 0", 0..<3, nil),
            ("1e+", "an exponent needs digits", 0..<3, nil),
            ("0x", "a hexadecimal number needs digits", 0..<2, nil),
            (
                "datum.a + 2024年", "'2024年' is neither a number nor a name", 10..<17,
                "a field with such a name is read as datum['2024年']"
            ),
            ("#", "unexpected character '#'", 0..<1, nil),
            ("max（1）", "unexpected character '（'", 3..<6, "it is full-width: write '('"),
            ("datum.投资 ＞ 1", "unexpected character '＞'", 13..<16, "it is full-width: write '>'"),
            (
                "datum.a == “x”", "unexpected character '“'", 11..<14,
                "quote strings with straight quotes: 'text'"
            ),
        ] as [(String, String, Range<Int>, String?)])
    func aSlipIsNamedWithItsPlace(source: String, message: String, range: Range<Int>, hint: String?) {
        let error = failure(source)
        #expect(error?.message == message)
        #expect(error?.range == range)
        #expect(error?.hint == hint)
    }

    @Test(
        arguments: [
            ("a = 1", "assignment is not part of the expression language", 2..<3, "to compare, write '=='"),
            ("a += 1", "assignment is not part of the expression language", 2..<4, nil),
            ("a++", "'++' is not part of the expression language", 1..<3, nil),
            ("x => x", "a function literal is not part of the expression language", 2..<4, nil),
            ("function() {}", "'function' is not part of the expression language", 0..<8, nil),
            ("this.a", "'this' is not part of the expression language", 0..<4, "the row is called datum"),
            (
                "new Date()", "'new' is not part of the expression language", 0..<3,
                "a date is made by datetime(year, month, day)"
            ),
            (
                "typeof a", "'typeof' is not part of the expression language", 0..<6,
                "ask with isNumber(), isString(), isDate() and their like"
            ),
            (
                "a instanceof b", "'instanceof' is not part of the expression language", 2..<12,
                "ask with isArray(), isDate() and their like"
            ),
            ("2 ** 3", "'**' is not part of the expression language", 2..<4, "write pow(a, b)"),
            ("a ?? b", "'??' is not part of the expression language", 2..<4, "write isValid(a) ? a : b"),
            (
                "a?.b", "'?.' is not part of the expression language", 1..<3,
                "a member of a missing value is undefined: write '.'"
            ),
            ("`a`", "a template literal is not part of the expression language", 0..<1, "join text with '+'"),
            ("1; 2", "';' is not part of the expression language", 1..<2, "write one expression"),
            ("datum.__proto__", "'__proto__' can't be read", 6..<15, nil),
            ("datum['__proto__']", "'__proto__' can't be read", 6..<17, nil),
            ("{__proto__: 1}", "'__proto__' can't be read", 1..<10, nil),
            (
                "datum.name.toUpperCase()", "only functions can be called, not members or values", 0..<23,
                "write upper(…) with the value as its first argument"
            ),
            ("(1)(2)", "only functions can be called, not members or values", 0..<4, nil),
        ] as [(String, String, Range<Int>, String?)])
    func whatTheLanguageLacksIsRefused(source: String, message: String, range: Range<Int>, hint: String?) {
        let error = failure(source)
        #expect(error?.message == message)
        #expect(error?.range == range)
        #expect(error?.hint == hint)
    }

    @Test(
        arguments: [
            ("datum.a + lenght(datum.b)", "unknown function 'lenght'", 10..<16, "did you mean 'length'?"),
            ("frobnicate()", "unknown function 'frobnicate'", 0..<10, nil),
            ("abs()", "abs() takes 1 argument, found 0", 0..<5, nil),
            ("pow(1)", "pow() takes 2 arguments, found 1", 0..<6, nil),
            ("if(1, 2)", "if() takes 3 arguments, found 2", 0..<8, nil),
            ("substring()", "substring() takes 1 to 3 arguments, found 0", 0..<11, nil),
            ("merge()", "merge() takes at least 1 argument, found 0", 0..<7, nil),
        ] as [(String, String, Range<Int>, String?)])
    func aCallThatCannotBeIsReported(source: String, message: String, range: Range<Int>, hint: String?) {
        let error = failure(source)
        #expect(error?.message == message)
        #expect(error?.range == range)
        #expect(error?.hint == hint)
    }

    @Test func nestingIsLimited() {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
        }
        #expect(failure(nested(200)) == nil)
        #expect(failure(nested(201))?.message == "the expression nests deeper than 200 levels")
        #expect(failure(String(repeating: "[", count: 60_000)) != nil)
        #expect(failure(String(repeating: "-", count: 60_000)) != nil)
        #expect(failure(String(repeating: "abs(", count: 15_000)) != nil)
        #expect(failure(String(repeating: "{a:", count: 15_000)) != nil)
        #expect(failure(String(repeating: "a[", count: 15_000)) != nil)
        #expect(failure(String(repeating: "1?", count: 15_000)) != nil)
    }

    @Test func lengthIsLimited() {
        let error = failure(String(repeating: " ", count: 70_000) + "1")
        #expect(error?.message == "the expression is longer than 65536 bytes")
    }

    @Test func aLongChainIsNoNesting() throws {
        let sum = "0" + String(repeating: "+1", count: 20_000)
        #expect(try shown(sum) == "20000")
        let choice = String(repeating: "0 ? 1 : ", count: 5000) + "2"
        #expect(try shown(choice) == "2")
        let either = "0" + String(repeating: "||0", count: 15_000) + "||7"
        #expect(try shown(either) == "7")
        #expect(try shown("datum" + String(repeating: ".a", count: 20_000)) == "undefined")
    }

    @Test(arguments: [
        ("1 + abs(-1, 2)", "abs() takes 1 argument, found 2", 4..<14, "2"),
        ("ceil(random(1))", "random() takes no arguments, found 1", 5..<14, "1"),
    ])
    func anArgumentThatIsNotTakenIsPassedOver(
        source: String, message: String, range: Range<Int>, value: String
    ) throws {
        let expression = try Expression(source)
        #expect(expression.remarks.map(\.message) == [message])
        #expect(expression.remarks.map(\.range) == [range])
        #expect(expression.evaluate(ExpressionScope()).string == value)
    }
}
