import Testing

@testable import Dataflow

@Suite struct MemberTests {
    @Test(
        arguments: [
            ("datum.n", "3"),
            ("datum['x y']", "7"),
            ("datum.投资", "42"),
            ("datum['a.b']", "5"),
            ("datum.missing", "undefined"),
            ("datum.obj.b.c", "'deep'"),
            ("datum.obj['b'].c", "'deep'"),
            ("datum.list[1]", "1"),
            ("datum.list[5]", "undefined"),
            ("datum.list['0']", "3"),
            ("datum.list.length", "3"),
            ("datum.s.length", "4"),
            ("datum.s[1]", "'e'"),
            ("'中文'.length", "2"),
            ("'😀'.length", "2"),
            ("{'cattle': 'c', 'pigs': 'p'}['pigs']", "'p'"),
            ("[10, 20, 30][1]", "20"),
            ("datum[name]", "undefined"),
            ("datum['n'] + datum['x']", "4.5"),
            ("'n' in datum", "true"),
            ("'nope' in datum", "false"),
            ("1 in datum.list", "true"),
        ] as [(String, String)])
    func membersAreTakenAsJavaScriptTakesThem(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    /// JavaScript would throw.
    @Test func aMemberOfNothingIsUndefined() throws {
        #expect(try shown("datum.missing.x.y") == "undefined")
        #expect(try shown("null[0]") == "undefined")
    }

    @Test func theDatumAsAWholeIsAnObject() throws {
        let table = Table([("a", Column(numbers: [1, 2])), ("b", Column(strings: ["x", "y"]))])
        let expression = try Expression("datum")
        #expect(
            expression.evaluate(ExpressionScope(table: table, row: 1))
                == .object(["a": .number(2), "b": .string("y")]))
    }

    @Test func aRowOutsideTheTableHasNoFields() throws {
        let table = Table([("a", Column(numbers: [1]))])
        let expression = try Expression("datum.a")
        #expect(expression.evaluate(ExpressionScope(table: table, row: 1)) == .undefined)
        #expect(expression.evaluate(ExpressionScope(table: table, row: -1)) == .undefined)
    }
}
