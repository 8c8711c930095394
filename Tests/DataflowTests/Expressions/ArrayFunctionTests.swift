import Testing

@testable import Dataflow

@Suite struct ArrayFunctionTests {
    @Test(
        arguments: [
            ("extent([3, 1, 2])", "[1, 3]"),
            ("extent([null, NaN, 5, undefined, 2])", "[2, 5]"),
            ("extent([])", "[undefined, undefined]"),
            ("extent(['b', 'a'])", "['a', 'b']"),
            ("inrange(5, [0, 10])", "true"),
            ("inrange(10, [0, 10])", "true"),
            ("inrange(10, [0, 10], true, false)", "false"),
            ("inrange(0, [10, 0])", "true"),
            ("inrange(0, [10, 0], false)", "false"),
            ("inrange(11, [0, 5, 10])", "false"),
            ("inrange('5', [0, 10])", "true"),
            ("join(['a', null, 1], '-')", "'a--1'"),
            ("join([1, [2, 3]])", "'1,2,3'"),
            ("lerp([0, 50], 0.5)", "25"),
            ("lerp([10, 20], 0)", "10"),
            ("lerp([10, 20], 1)", "20"),
            ("lerp([0, 100, 10], 0.5)", "5"),
            ("peek([1, 2, 3])", "3"),
            ("peek([])", "undefined"),
            ("pluck([{a: 1}, {a: 2}], 'a')", "[1, 2]"),
            ("reverse([1, 2, 3])", "[3, 2, 1]"),
            ("sequence(4)", "[0, 1, 2, 3]"),
            ("sequence(1, 3)", "[1, 2]"),
            ("sequence(0, 1, 0.25)", "[0, 0.25, 0.5, 0.75]"),
            ("sequence(3, 0, -1)", "[3, 2, 1]"),
            ("sequence(0, 10, -1)", "[]"),
            ("sequence(NaN)", "[]"),
            ("span([2, 5, 9])", "7"),
            ("span([])", "0"),
            ("sort([3, 1, 2])", "[1, 2, 3]"),
            ("sort(['b', 'a', 'C'])", "['C', 'a', 'b']"),
            ("sort([3, null, 1])", "[null, 1, 3]"),
            ("clampRange([-2, 3], 0, 10)", "[0, 5]"),
            ("clampRange([2, 30], 0, 10)", "[0, 10]"),
            ("merge({a: 1, b: 2}, {a: 3})", "{a: 3, b: 2}"),
        ] as [(String, String)])
    func arrayFunctionsGiveWhatVegaGives(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test(arguments: [
        ("interpolateLinear([0, 100, 10], 0.25)", "50"),
        ("interpolateLinear([0, 100, 10], 0.5)", "100"),
        ("interpolateLinear([1], 3)", "1"),
        ("interpolateLinear([], 0)", "undefined"),
        ("flush([0, 100], 1, 5, 'left', 'right', 'center')", "'left'"),
        ("flush([0, 100], 99, 5, 'left', 'right', 'center')", "'right'"),
        ("flush([0, 100], 50, 5, 'left', 'right', 'center')", "'center'"),
        ("pluck([{a: {b: 1}}, {}], 'a.b')", "[1, undefined]"),
    ])
    func theOthersDoToo(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    /// JavaScript would throw.
    @Test(arguments: [
        "join('a')", "reverse(null)", "sort(1)", "slice(1, 2)", "indexof(null, 1)", "lerp(3, 1)",
    ])
    func whatIsNoArrayGivesUndefined(source: String) throws {
        #expect(try shown(source) == "undefined")
    }

    @Test func aSequenceIsLimited() throws {
        #expect(try shown("length(sequence(1e6))") == "1000000")
        #expect(try shown("sequence(1e7)") == "[]")
        #expect(try shown("sequence(0, 1, 0)") == "[]")
    }
}
