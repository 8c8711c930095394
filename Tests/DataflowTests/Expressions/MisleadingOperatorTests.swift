import Diagnostics
import Testing

@testable import Dataflow

@Suite struct MisleadingOperatorTests {
    private func remarks(_ source: String) throws -> [ExpressionError] { try Expression(source).remarks }

    @Test(arguments: [
        ("2020 < datum.x < 2023", "<", 5..<16), ("1 <= datum.x < 3", "<", 2..<14),
        ("datum.a == datum.b == datum.c", "==", 8..<21),
    ])
    func aComparisonOfAComparisonIsTold(source: String, symbol: String, range: Range<Int>) throws {
        let remark = try #require(remarks(source).first)
        #expect(remark.code == .chainedComparison)
        #expect(remark.range == range)
        #expect(remark.message.hasPrefix("'\(symbol)' compares the result"))
    }

    @Test(arguments: ["datum.x ^ 2", "10 ^ datum.n", "(1 + datum.r) ^ 5"])
    func aPowerThatIsNoneIsTold(source: String) throws {
        #expect(try remarks(source).map(\.code) == [.bitwisePower])
        #expect(try remarks(source).first?.hint == "write pow(a, b)")
    }

    @Test func whatIsAskedOfAListIsTold() throws {
        #expect(try remarks("datum.t in ['a', 'b']").map(\.code) == [.inArray])
    }

    @Test(arguments: [
        "1 < 2 && 2 < 3", "'a' in datum", "datum.x < 3 == true", "a < b ? 1 : c < d ? 2 : 3", "1 | 2",
    ])
    func whatMeansWhatItSaysIsNot(source: String) throws {
        #expect(try remarks(source).map(\.message) == [])
    }

    @Test(arguments: [
        ("datum.a and datum.b", "write '&&'"), ("datum.a OR datum.b", "write '||'"),
        ("not datum.a", "write '!'"),
        ("datum.a <> 1", "'not equal' is written '!='"), ("datum.a is null", "write '===': datum.x === null"),
        ("datum.a between 1 and 2", "write inrange(x, [from, to])"),
        ("1 if datum.a else 2", "a choice is written test ? a : b"),
        ("len(datum.a)", "write length(x)"), ("not(datum.a)", "write !x"),
        ("IIF(a, 1, 2)", "write if(test, a, b)"),
        ("substr('abc', 1)", "write substring(text, from, to)"),
        ("contains('abc', 'b')", "write indexof(text, part) >= 0"),
        ("sum(datum.a)", "an expression sees one row: take the transform aggregate, joinaggregate or window"),
    ])
    func theWordOfAnotherLanguageHasAHint(source: String, hint: String) {
        #expect(failure(source)?.hint == hint)
    }

    @Test func decimalsThatRoundDoesNotTakeAreTold() throws {
        #expect(
            try remarks("round(datum.x, 1)").first?.hint
                == "for decimals, write round(x * 10) / 10, or give the text a 'format'")
    }

    @Test(arguments: [
        "!datum.t == 'a'", "datum.t == 'a' || 'b'", "datum.x > 1 && 'b'",
    ])
    func anAnswerThatIsComparedOnceMoreIsTold(source: String) throws {
        #expect(try remarks(source).map(\.code) == [.chainedComparison])
    }

    @Test(arguments: [
        "datum.t || 'none'", "!datum.a == false", "!(datum.t == 'a')", "datum.t == 'a' || datum.b",
    ])
    func aValueInPlaceOfAMissingOneIsNot(source: String) throws {
        #expect(try remarks(source).map(\.message) == [])
    }

    @Test(arguments: ["timeFormat(datum.d, 'YYYY年')", "utcFormat(datum.d, '%k')", "format(datum.x, '0.00')"])
    func aPatternThatPrintsSomethingElseIsTold(source: String) throws {
        #expect(try remarks(source).map(\.code) == [.unfitFormat])
    }
}
