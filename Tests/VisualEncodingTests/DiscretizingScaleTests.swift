import Dataflow
import Testing

@testable import VisualEncoding

struct DiscretizingScaleTests {
    private let letters: [Value] = [.string("a"), .string("b"), .string("c"), .string("d")]
    private let sample: [Double] = [16, 3, 6, 7, 8, 8, 10, 13, 15, .nan, 20]

    @Test func quantizeDividesAnExtentEqually() {
        let scale = DiscretizingScale.quantize(domain: (0, 1), range: letters)
        #expect(scale.thresholds == [0.25, 0.5, 0.75])
        #expect([-0.5, 0, 0.3, 0.5, 0.8, 1, 1.5].map(scale.index) == [0, 0, 1, 2, 3, 3, 3])
        #expect(scale.value(0.3) == .string("b"))
    }

    @Test func quantileDividesASampleByTheR7Method() {
        let scale = DiscretizingScale.quantile(sample: sample, range: letters)
        #expect(scale.thresholds == [7.25, 9, 14.5])
        #expect([3, 7.1, 8, 8.9, 9, 13, 14.9, 20].map(scale.index) == [0, 0, 1, 1, 2, 2, 3, 3])
        #expect(scale.domain.first == 3 && scale.domain.last == 20)
    }

    @Test func anEmptySampleHasNoThresholds() {
        let scale = DiscretizingScale.quantile(sample: [], range: letters)
        #expect(scale.thresholds.isEmpty)
        #expect(scale.index(5) == 0)
    }

    @Test func thresholdsBelongToTheUpperClass() {
        let scale = DiscretizingScale.threshold([1, 2], range: Array(letters.prefix(3)))
        #expect([0, 1, 1.5, 2, 9].map(scale.index) == [0, 1, 1, 2, 2])
        #expect(scale.count == 3)
    }

    @Test func theLastValueStandsForAllClassesBeyondTheRange() {
        let scale = DiscretizingScale.threshold([1, 2, 3], range: Array(letters.prefix(2)))
        #expect([0, 1, 2, 5].map(scale.index) == [0, 1, 1, 1])
        #expect(scale.count == 4)
    }

    @Test func binsHaveNoValueBeforeTheFirstAndRepeatTheRange() {
        let scale = DiscretizingScale.binOrdinal(edges: [0, 10, 20, 30], range: Array(letters.prefix(2)))
        #expect([-1, 0, 9, 10, 25].map(scale.index) == [nil, 0, 0, 1, 0])
        #expect(scale.count == 3)
        #expect(scale.bounds(of: 1) == (10, 20))
    }

    @Test func boundsAreOpenAtTheEnds() {
        let scale = DiscretizingScale.threshold([1, 2], range: Array(letters.prefix(3)))
        #expect(scale.bounds(of: 0) == (nil, 1))
        #expect(scale.bounds(of: 1) == (1, 2))
        #expect(scale.bounds(of: 2) == (2, nil))
        #expect(scale.bounds(of: 7) == (nil, nil))
    }

    @Test func nanAndAnEmptyRangeGiveNothing() {
        #expect(DiscretizingScale.quantize(domain: (0, 1), range: letters).value(.nan) == nil)
        #expect(DiscretizingScale.quantize(domain: (0, 1), range: []).value(0.5) == nil)
        #expect(DiscretizingScale.binOrdinal(edges: [], range: letters).value(0.5) == nil)
    }

    @Test func classesContainTheirLowerBounds() throws {
        let range = (0..<10).map { Value.number(Double($0)) }
        let scale = DiscretizingScale.quantize(domain: (4.2, 6.2), range: range)
        for index in 1..<scale.count {
            let lower = try #require(scale.bounds(of: index).lower)
            #expect(scale.index(lower) == index)
        }
    }
}
