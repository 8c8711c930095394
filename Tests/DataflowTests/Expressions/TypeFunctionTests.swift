import Testing

@testable import Dataflow

@Suite struct TypeFunctionTests {
    @Test(
        arguments: [
            ("isArray([])", "true"),
            ("isArray('a')", "false"),
            ("isBoolean(false)", "true"),
            ("isBoolean(0)", "false"),
            ("isDate(datum.date)", "true"),
            ("isDate(0)", "false"),
            ("isDefined(datum.missing)", "false"),
            ("isDefined(null)", "true"),
            ("isNumber(NaN)", "true"),
            ("isNumber('1')", "false"),
            ("isObject([])", "true"),
            ("isObject(datum.date)", "true"),
            ("isObject(null)", "false"),
            ("isString('')", "true"),
            ("isString(1)", "false"),
            ("isRegExp(/a/)", "true"),
            ("isValid(null)", "false"),
            ("isValid(NaN)", "false"),
            ("isValid(0)", "true"),
            ("isValid('')", "true"),
            ("isValid(undefined)", "false"),
            ("toBoolean('false')", "false"),
            ("toBoolean('0')", "false"),
            ("toBoolean('yes')", "true"),
            ("toBoolean('')", "null"),
            ("toBoolean(0)", "false"),
            ("toBoolean(null)", "null"),
            ("toNumber('12')", "12"),
            ("toNumber('')", "null"),
            ("toNumber('x')", "NaN"),
            ("toNumber(null)", "null"),
            ("toNumber(true)", "1"),
            ("toString(12)", "'12'"),
            ("toString('')", "null"),
            ("toString(null)", "null"),
            ("toString([1, 2])", "'1,2'"),
            ("toString(datum.date)", "'Wed Jan 01 2020 00:00:00 GMT+0000 (Coordinated Universal Time)'"),
            ("toDate('2020-01-01')", "1577836800000"),
            ("toDate(5)", "5"),
            ("toDate('')", "null"),
            ("toDate('nonsense')", "NaN"),
            ("toDate(datum.date)", "Date(1577836800000)"),
        ] as [(String, String)])
    func kindsAreToldAndConverted(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }
}
