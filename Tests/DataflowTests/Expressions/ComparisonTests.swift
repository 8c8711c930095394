import Testing

@testable import Dataflow

@Suite struct ComparisonTests {
    @Test(
        arguments: [
            ("1 < 2", "true"),
            ("2 <= 2", "true"),
            ("3 > 2", "true"),
            ("3 >= 4", "false"),
            ("'a' < 'b'", "true"),
            ("'B' < 'a'", "true"),
            ("'10' < '9'", "true"),
            ("'10' < 9", "false"),
            ("10 < '9'", "false"),
            ("'a' < 1", "false"),
            ("null < 1", "true"),
            ("null >= 0", "true"),
            ("undefined < 1", "false"),
            ("undefined == null", "true"),
            ("null == 0", "false"),
            ("null === undefined", "false"),
            ("NaN == NaN", "false"),
            ("NaN != NaN", "true"),
            ("1 == '1'", "true"),
            ("1 === '1'", "false"),
            ("1 != '1'", "false"),
            ("1 !== '1'", "true"),
            ("'' == 0", "true"),
            ("'0' == false", "true"),
            ("true == 1", "true"),
            ("true == '1'", "true"),
            ("true == 'true'", "false"),
            ("[1] == 1", "true"),
            ("[1, 2] == '1,2'", "true"),
            ("'a' == 'a'", "true"),
            ("'a' === 'a'", "true"),
            ("'é' === 'é'", "true"),
            ("datum.date == 1577836800000", "true"),
            ("datum.date >= 1577836800000", "true"),
            ("datum.date < 1577836800001", "true"),
            ("+datum.date === 1577836800000", "true"),
            ("datum.nil === null", "true"),
            ("datum.nan === datum.nan", "false"),
            ("'中' < '文'", "true"),
            ("[2] > 1", "true"),
            ("{} > 1", "false"),
            ("'￿' < '😀'", "false"),
        ] as [(String, String)])
    func valuesCompareAsInJavaScript(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    /// In JavaScript they would differ, as different objects.
    @Test func composedValuesAreEqualByWhatTheyHold() throws {
        #expect(try shown("[1, {a: 2}] === [1, {a: 2}]") == "true")
        #expect(try shown("datetime(2020, 0, 1) == datum.date") == "true")
        #expect(try shown("[NaN] == [NaN]") == "false")
    }

    @Test func composedAndDecomposedLettersDiffer() throws {
        #expect(try shown(#"'\u00e9' === 'e\u0301'"#) == "false")
        #expect(try shown(#"'\u00e9' == 'e\u0301'"#) == "false")
    }
}
