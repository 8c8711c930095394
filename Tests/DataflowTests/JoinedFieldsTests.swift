import Testing

@testable import Dataflow

/// Sums that may be joined texts are found wherever they stand in an expression.
@Suite struct JoinedFieldsTests {
    @Test(arguments: [
        "datum.a + datum.b", "datum.a > 1 && datum.a + datum.b > 5", "datum.c || datum.a + datum.b",
        "!(datum.a + datum.b > 3)", "[datum.a + datum.b]", "{x: datum.a + datum.b}",
        "datum.c ? datum.a + datum.b : 0", "max(datum.a + datum.b, 1)",
    ])
    func aSumIsFound(source: String) throws {
        #expect(try Expression(source, functions: .standard).summedFields == [["a", "b"]])
    }

    @Test func joinedWordsAreNoSum() throws {
        #expect(try Expression("datum.a + '年'", functions: .standard).summedFields == [])
    }
}
