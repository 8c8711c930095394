import Testing

@testable import Dataflow

@Suite struct LogicTests {
    @Test(
        arguments: [
            ("true && false", "false"),
            ("1 && 2", "2"),
            ("0 && 2", "0"),
            ("'' || 'default'", "'default'"),
            ("null || 0 || 'x'", "'x'"),
            ("0 || null", "null"),
            ("1 || 2", "1"),
            ("'a' && 'b' && 'c'", "'c'"),
            ("!0", "true"),
            ("!'a'", "false"),
            ("!!'a'", "true"),
            ("![]", "false"),
            ("!datum.date", "false"),
            ("1 < 2 && 2 < 3", "true"),
            ("1 || 0 && 0", "1"),
            ("(1 || 0) && 0", "0"),
            ("1 ? 'a' : 'b'", "'a'"),
            ("0 ? 'a' : 'b'", "'b'"),
            ("0 ? 1 : 0 ? 2 : 3", "3"),
            ("1 ? 0 ? 1 : 2 : 3", "2"),
            ("if(datum.n > 2, 'big', 'small')", "'big'"),
            ("if('', 1, 2)", "2"),
            ("NaN ? 1 : 2", "2"),
            ("'0' ? 1 : 2", "1"),
            ("1 + 1 == 2 ? 'x' : 'y'", "'x'"),
            ("1 | 2 == 2", "1"),
            ("2 + 3 << 1", "10"),
            ("1 < 2 == true", "true"),
            ("a?.5:b", "undefined"),
        ] as [(String, String)])
    func logicGivesOperandsAndChoicesGiveBranches(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }
}
