import Testing

@testable import Dataflow

@Suite struct StringFunctionTests {
    @Test(
        arguments: [
            ("length('abc')", "3"),
            ("length([1, 2])", "2"),
            ("length('中文')", "2"),
            ("lower('ABC')", "'abc'"),
            ("upper('straße')", "'STRASSE'"),
            ("upper(12)", "'12'"),
            ("trim('  a b ')", "'a b'"),
            ("trim(12)", "'12'"),
            ("parseFloat('12.5px')", "12.5"),
            ("parseFloat('.5')", "0.5"),
            ("parseFloat('-1e3x')", "-1000"),
            ("parseFloat('1e')", "1"),
            ("parseFloat('abc')", "NaN"),
            ("parseFloat('-Infinityx')", "-Infinity"),
            ("parseInt('42px')", "42"),
            ("parseInt('0x1f')", "31"),
            ("parseInt('101', 2)", "5"),
            ("parseInt('z', 36)", "35"),
            ("parseInt('')", "NaN"),
            ("parseInt('-12.9')", "-12"),
            ("parseInt('9', 8)", "NaN"),
            ("substring('abcdef', 1, 3)", "'bc'"),
            ("substring('abcdef', 3, 1)", "'bc'"),
            ("substring('abcdef', 2)", "'cdef'"),
            ("substring('abcdef', -2, 2)", "'ab'"),
            ("substring('abcdef', NaN, 99)", "'abcdef'"),
            ("substring(12345, 1, 3)", "'23'"),
            ("slice('abcdef', -2)", "'ef'"),
            ("slice('abcdef', 1, -1)", "'bcde'"),
            ("slice('abcdef', 4, 2)", "''"),
            ("slice([1, 2, 3, 4], 1, 3)", "[2, 3]"),
            ("slice([1, 2, 3, 4], -2)", "[3, 4]"),
            ("slice('中文字', 1)", "'文字'"),
            ("indexof('banana', 'an')", "1"),
            ("indexof('banana', 'x')", "-1"),
            ("indexof('banana', '')", "0"),
            ("indexof('banana', 'an', 2)", "3"),
            ("indexof([1, '2', 3], '2')", "1"),
            ("indexof([1, '2', 3], 2)", "-1"),
            ("indexof([1, NaN], NaN)", "-1"),
            ("lastindexof('banana', 'an')", "3"),
            ("lastindexof('banana', '')", "6"),
            ("lastindexof([1, 2, 1], 1)", "2"),
            ("lastindexof([1], 5)", "-1"),
            ("split('a,b,c', ',')", "['a', 'b', 'c']"),
            ("split('a,b,c', ',', 2)", "['a', 'b']"),
            ("split('abc', '')", "['a', 'b', 'c']"),
            ("split('', ',')", "['']"),
            ("split('abc')", "['abc']"),
            ("split('a--b', '-')", "['a', '', 'b']"),
            ("pad('7', 3, '0', 'left')", "'007'"),
            ("pad('7', 3)", "'7  '"),
            ("pad('ab', 5, '*', 'center')", "'*ab**'"),
            ("pad('abc', 2)", "'abc'"),
            ("pad(7, 3, '0', 'left')", "'007'"),
            ("truncate('abcdefgh', 5)", "'abcd…'"),
            ("truncate('abcdefgh', 5, 'left')", "'…efgh'"),
            ("truncate('abcdefgh', 6, 'center')", "'abc…gh'"),
            ("truncate('abcdefgh', 5, 'right', '...')", "'ab...'"),
            ("truncate('abc', 5)", "'abc'"),
            ("truncate('abcdef', 0)", "'…'"),
            ("replace('banana', 'an', 'AN')", "'bANana'"),
            ("replace('banana', 'x', 'y')", "'banana'"),
            ("replace('abc', 'b', '[$&]')", "'a[b]c'"),
            ("replace('abc', 'b', '$$')", "'a$c'"),
            ("replace('abc', '', '-')", "'-abc'"),
            ("replace('a.b', '.', '!')", "'a!b'"),
        ] as [(String, String)])
    func textFunctionsCountCodeUnits(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test func paddingIsLimited() throws {
        #expect(try shown("length(pad('a', 1e300))") == "1000000")
        #expect(try shown("pad('a', NaN)") == "'a'")
    }
}
