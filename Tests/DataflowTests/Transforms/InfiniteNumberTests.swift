import Testing

@testable import Dataflow

@Suite struct InfiniteNumberTests {
    private let table = Table([
        ("a", Column(numbers: [1, 2, 1e308])), ("b", Column(numbers: [0, 4, 1e308])),
    ])

    @Test func aDivisionByZeroIsToldWithItsField() throws {
        let told = try complaints(table, #"{"calculate": "datum.a / datum.b", "as": "c"}"#)
        #expect(told.count == 1)
        #expect(told.first?.contains("the result is infinite in 1 of 3 rows, as 'b' is 0 there") == true)
    }

    @Test func anOverflowIsTold() throws {
        let told = try complaints(table, #"{"calculate": "datum.a * datum.b", "as": "c"}"#)
        #expect(told.first?.contains("the result is infinite in 1 of 3 rows") == true)
    }

    @Test func anAggregateThatOverflowsIsTold() throws {
        let told = try complaints(table, #"{"aggregate": [{"op": "product", "field": "b", "as": "p"}]}"#)
        #expect(told == [])
        let product = Table([("b", Column(numbers: [1e308, 1e308]))])
        let overflow = try complaints(product, #"{"aggregate": [{"op": "sum", "field": "b", "as": "p"}]}"#)
        #expect(overflow.first?.contains("the aggregate of 'b' is infinite in 1 of 1 groups") == true)
    }

    @Test func anInfinityThatIsWrittenIsMeant() throws {
        #expect(try complaints(table, #"{"calculate": "datum.b > 0 ? 1 : Infinity", "as": "c"}"#) == [])
    }
}
