import Testing

@testable import Dataflow

@Suite struct FormatFunctionTests {
    @Test(
        arguments: [
            ("format(1234.5, ',.1f')", "'1,234.5'"),
            ("format(null, '.2f')", "'null'"),
            ("format('12', '.1f')", "'12.0'"),
            ("format(0.256, '.1%')", "'25.6%'"),
            ("format(undefined, '.1f')", "'NaN'"),
            ("format(1e6, '.2s')", "'1.0M'"),
        ] as [(String, String)])
    func numbersAreFormattedAsVegaFormatsThem(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test(arguments: [
        ("timeFormat(datum.date, '%Y-%m-%d')", "'2020-01-01'"),
        ("utcFormat(0, '%Y')", "'1970'"),
        ("timeFormat(null, '%Y')", "'null'"),
        ("timeFormat(datum.date)", "'2020'"),
        ("monthFormat(0)", "'January'"),
        ("monthAbbrevFormat(11)", "'Dec'"),
        ("dayFormat(0)", "'Sunday'"),
        ("dayAbbrevFormat(6)", "'Sat'"),
        ("dayFormat(1.5)", "''"),
        ("monthFormat('1')", "''"),
    ])
    func datesAreFormattedAsVegaFormatsThem(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test func numbersAreWrittenInChineseByAPattern() throws {
        #expect(try shown("chinese(1, '+个百分点')") == "'+1个百分点'")
        #expect(try shown("chinese(null, '+个百分点')") == "'null'")
    }

    @Test func aSpecifierMayBeComputed() throws {
        #expect(try shown("format(datum.n, '.' + 2 + 'f')") == "'3.00'")
        #expect(try shown("format(datum.n, '.' + 'nonsense')") == "undefined")
    }

    @Test func aBrokenConstantSpecifierIsReportedWhereItStands() {
        let error = failure("datum.n + format(1, 'nonsense')")
        #expect(error?.message.hasPrefix("format(): ") == true)
        #expect(error?.range == 20..<30)
    }
}
