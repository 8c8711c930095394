import Dataflow
import Testing

@testable import VisualEncoding

struct OrdinalScaleTests {
    private let scale = OrdinalScale(
        domain: [.string("a"), .string("b"), .string("c")], range: [.string("red"), .string("blue")])

    @Test func theRangeStartsOverWhereTheDomainIsLonger() {
        #expect(scale.domain.map(scale.value) == [.string("red"), .string("blue"), .string("red")])
    }

    @Test func unknownValuesHaveNone() {
        #expect(scale.value(.string("d")) == nil)
        #expect(OrdinalScale(domain: [.null], range: []).value(.null) == nil)
    }

    @Test func numbersAndTheirTextsDiffer() {
        let scale = OrdinalScale(domain: [.number(1), .string("1")], range: [.number(10), .number(20)])
        #expect(scale.value(.string("1")) == .number(20))
    }

    @Test func rowsOfAColumnGetIndicesIntoTheRange() {
        #expect(scale.rangeIndices(Column(strings: ["c", "b", "?"])) == [0, 1, nil])
    }
}
