import Testing

@testable import Dataflow

@Suite struct PatternFunctionTests {
    @Test(
        arguments: [
            ("test(/an+/, 'banana')", "true"),
            ("test(/^a/, 'banana')", "false"),
            ("test('an', 'banana')", "true"),
            ("test(regexp('AN', 'i'), 'banana')", "true"),
            (#"test(/\d{3}/, '32-219483')"#, "true"),
            (#"test(/^[\u4e00-\u9fff]+$/, '中文')"#, "true"),
            ("test(/^.$/, '中')", "true"),
            ("test(/a|b$/, 'xb')", "true"),
            ("test(/[^a-c]/, 'abc')", "false"),
            (#"test(/\bfoo\b/, 'a foo b')"#, "true"),
            ("test(/(?:ab){2}/, 'abab')", "true"),
            (#"test(/^$/m, 'a\n\nb')"#, "true"),
            (#"test(/a.b/s, 'a\nb')"#, "true"),
            (#"test(/a.b/, 'a\nb')"#, "false"),
            ("replace('banana', /an/g, 'AN')", "'bANANa'"),
            ("replace('banana', /an/, 'AN')", "'bANana'"),
            (#"replace('2024-03-15', /(\d+)-(\d+)-(\d+)/, '$3.$2.$1')"#, "'15.03.2024'"),
            (#"replace('a  b', /\s+/g, ' ')"#, "'a b'"),
            ("replace('aaa', /a*?/g, '-')", "'-a-a-a-'"),
            ("replace('aaa', /a*/g, '-')", "'--'"),
            ("replace('abc', /(?<x>b)/, '[$1]')", "'a[b]c'"),
            ("replace('xay', /a|ay/, '-')", "'x-y'"),
            ("replace('<b><i>', /<.+?>/, '')", "'<i>'"),
            ("replace('<b><i>', /<.+>/, '')", "''"),
            ("replace('abc', /(x)?b/, '[$1]')", "'a[]c'"),
            ("replace('abab', /(a)(b)/g, '$2$1')", "'baba'"),
            ("replace('x', /y/g, 'z')", "'x'"),
            ("replace('aXbX', /x/gi, '')", "'ab'"),
            (#"split('a1b22c', /\d+/)"#, "['a', 'b', 'c']"),
            (#"split('a1b2', /(\d)/)"#, "['a', '1', 'b', '2', '']"),
            ("split('abc', /(?:)/)", "['a', 'b', 'c']"),
            (#"split('a, b ,c', /\s*,\s*/)"#, "['a', 'b', 'c']"),
            ("/[/]/", "{flags: '', source: '[/]'}"),
            ("/a{,2}/", "{flags: '', source: 'a{,2}'}"),
            ("regexp('a', 'g')", "{flags: 'g', source: 'a'}"),
            ("test(/a{2,3}$/, 'baaaa')", "true"),
            ("test(/x{0}y/, 'y')", "true"),
            ("test(/[]/, 'a')", "false"),
            ("test(/[^]/, 'a')", "true"),
            (#"test(/[a\-z]/, '-')"#, "true"),
            (#"test(/[\w-]+/, '-')"#, "true"),
            (#"test(/\u{4e2d}/u, '中')"#, "true"),
        ] as [(String, String)])
    func regularExpressionsMatchAsInJavaScript(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test(arguments: [
        ("test(/(?=a)/, 'a')", "lookahead and lookbehind are not supported", 5..<12),
        (#"test(/(a)\1/, 'a')"#, "back-references are not supported", 5..<12),
        ("/a(/", "the pattern lacks a ')'", 0..<4),
        ("/a)/", "unmatched ')' in the pattern", 0..<4),
        ("/[a/", "the regular expression has no end", 0..<4),
        ("/*a/", "nothing to repeat in the pattern", 0..<4),
        ("/a/q", "the flag 'q' is not supported", 0..<4),
        ("/a{3,2}/", "numbers out of order in {3,2}", 0..<8),
        ("/(a{1000}){1000}/", "the pattern is too large", 0..<17),
        ("test('[b-a]', 's')", "test(): a range in [ ] is out of order", 5..<12),
        ("regexp('a', 'y')", "regexp(): the flag 'y' is not supported", 7..<10),
    ])
    func brokenAndUnsupportedPatternsAreReported(source: String, message: String, range: Range<Int>) {
        let error = failure(source)
        #expect(error?.message == message)
        #expect(error?.range == range)
    }

    @Test func aBrokenComputedPatternGivesUndefined() throws {
        #expect(try shown("test('(' + '', 'a')") == "undefined")
        #expect(try shown("test(regexp(name, 'i'), 'a SIGnal')") == "true")
    }

    /// Backtracking engines take 2^40 steps for this.
    @Test func aTreacherousPatternTakesLinearTime() throws {
        let text = String(repeating: "a", count: 5000)
        #expect(try shown("test(/^(a+)+$/, '\(text)!')") == "false")
        #expect(try shown("test(/^(a|aa)+$/, '\(text)!')") == "false")
    }
}
