import Testing

@testable import Dataflow

@Suite struct LiteralTests {
    @Test(
        arguments: [
            ("1", "1"),
            (".5", "0.5"),
            ("1.", "1"),
            ("1.e3", "1000"),
            ("0x1F", "31"),
            ("1e21", "1e+21"),
            ("1e-7", "1e-7"),
            ("123456789012345680000", "123456789012345680000"),
            ("0.1 + 0.2", "0.30000000000000004"),
            (#"'it\'s'"#, "'it's'"),
            (#"'\ud83d\ude00'"#, "'😀'"),
            ("true", "true"),
            ("null", "null"),
            ("undefined", "undefined"),
            ("NaN", "NaN"),
            ("Infinity", "Infinity"),
            ("PI", "3.141592653589793"),
            ("E", "2.718281828459045"),
            ("SQRT2", "1.4142135623730951"),
            ("LN10", "2.302585092994046"),
            ("MIN_VALUE", "5e-324"),
            ("MAX_VALUE", "1.7976931348623157e+308"),
            ("width", "200"),
            ("width / 2 + 1", "101"),
            ("[1, 'a', null]", "[1, 'a', null]"),
            ("[]", "[]"),
            ("{a: 1, 'b c': 2, 3: [4]}", "{3: [4], a: 1, b c: 2}"),
        ] as [(String, String)])
    func literalsAndNamesAreReadAsJavaScriptReadsThem(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test func escapesAreThoseOfJavaScript() throws {
        #expect(try shown(#""a\tb\u4e2d\x41\u{1F600}\0""#) == "'a\tb中A😀\0'")
        #expect(try shown(#"'\n\r\v\f\b\q\\'"#) == "'\n\r\u{0B}\u{0C}\u{08}q\\'")
        #expect(try shown("'a\\\nb'") == "'ab'")
    }
}
