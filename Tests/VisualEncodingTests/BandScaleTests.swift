import Dataflow
import Testing

@testable import VisualEncoding

struct BandScaleTests {
    private let abc: [Value] = [.string("a"), .string("b"), .string("c")]

    private func starts(_ scale: BandScale) -> [Double?] { scale.domain.map(scale.position) }

    @Test func bandsDivideTheRange() {
        let scale = BandScale(domain: abc, range: (0, 120))
        #expect(starts(scale) == [0, 40, 80])
        #expect(scale.bandwidth == 40)
        #expect(scale.step == 40)
    }

    @Test func paddingStandsBetweenAndAroundBands() {
        let scale = BandScale(domain: abc, range: (0, 120), paddingInner: 0.2, paddingOuter: 0.2)
        #expect(starts(scale) == [7.5, 45, 82.5])
        #expect(scale.bandwidth == 30)
    }

    @Test func aDescendingRangePutsTheFirstBandAtTheGreaterEnd() {
        var scale = BandScale(domain: abc, range: (120, 0))
        #expect(starts(scale) == [80, 40, 0])
        scale.paddingInner = 0.2
        scale.paddingOuter = 0.1
        #expect(starts(scale) == [84, 44, 4])
        #expect(scale.bandwidth == 32)
    }

    @Test func roundingKeepsBandsOnWholeNumbers() {
        var scale = BandScale(domain: abc, range: (0, 100), rounds: true)
        #expect(starts(scale) == [1, 34, 67])
        #expect(scale.bandwidth == 33)
        scale.paddingInner = 0.2
        scale.paddingOuter = 0.2
        #expect(starts(scale) == [7, 38, 69])
        #expect(scale.bandwidth == 25)
        scale = BandScale(domain: abc, range: (120, 0), paddingInner: 0.1, rounds: true)
        #expect(starts(scale) == [83, 42, 1])
        #expect(scale.bandwidth == 37)
    }

    @Test func alignSharesOutLeftOverSpace() {
        #expect(BandScale(domain: abc, range: (0, 100), align: 0, rounds: true).position(abc[0]) == 0)
        #expect(BandScale(domain: abc, range: (0, 100), align: 1, rounds: true).position(abc[0]) == 1)
    }

    @Test func valuesOutsideTheDomainHaveNoBand() {
        let scale = BandScale(domain: abc)
        #expect(scale.position(.string("d")) == nil)
        #expect(scale.position(.number(1)) == nil)
        #expect(scale.index(of: .string("c")) == 2)
    }

    @Test func repeatedValuesCountOnce() {
        let scale = BandScale(domain: abc + abc, range: (0, 120))
        #expect(scale.domain == abc)
        #expect(scale.bandwidth == 40)
    }

    @Test func anEmptyDomainIsOneBandWide() {
        let scale = BandScale(domain: [], range: (0, 960))
        #expect(scale.step == 960)
        #expect(scale.bandwidth == 960)
    }

    @Test func pointsHaveNoWidth() {
        let scale = BandScale.point(domain: abc, range: (0, 100), padding: 0.5)
        #expect(scale.bandwidth == 0)
        #expect(approximately(starts(scale).compactMap { $0 }, [100 / 6.0, 50, 500 / 6.0]))
        #expect(BandScale.point(domain: [abc[0]], range: (0, 100)).position(abc[0]) == 50)
    }

    @Test func bandSpaceIsTheRangeInSteps() {
        #expect(BandScale.bandSpace(count: 5, paddingInner: 0.1, paddingOuter: 0.05) == 5)
        #expect(BandScale.bandSpace(count: 1, paddingInner: 1, paddingOuter: 0) == 1)
        #expect(BandScale.bandSpace(count: 0, paddingInner: 0.1, paddingOuter: 0.05) == 0)
        let space = BandScale.bandSpace(count: 3, paddingInner: 0.3, paddingOuter: 0.2)
        let scale = BandScale(domain: abc, range: (0, space * 20), paddingInner: 0.3, paddingOuter: 0.2)
        #expect(approximately(scale.step, 20))
    }

    @Test(arguments: [0, 0.1, 0.5, 0.9], [0, 0.25, 1])
    func bandsAndPaddingCoverTheRange(inner: Double, outer: Double) throws {
        let scale = BandScale(domain: abc, range: (10, 310), paddingInner: inner, paddingOuter: outer)
        let first = try #require(scale.position(abc[0]))
        let last = try #require(scale.position(abc[2]))
        #expect(approximately(first - scale.step * outer, 10))
        #expect(approximately(last + scale.bandwidth + scale.step * outer, 310))
    }

    @Test func positionsOfAColumnAreThoseOfItsValues() {
        let scale = BandScale(domain: abc, range: (0, 120))
        let positions = scale.positions(Column(strings: ["c", "a", "x", "c"]))
        #expect(positions[0] == 80)
        #expect(positions[1] == 0)
        #expect(positions[2].isNaN)
        #expect(positions[3] == 80)
        let mixed = BandScale(domain: [.null, .number(1), .boolean(true)], range: (0, 3))
        #expect(mixed.positions(Column([.boolean(true), .null, .number(1)])) == [2, 0, 1])
    }

    @Test func paddingsKeepToTheirBounds() {
        var scale = BandScale(domain: abc, paddingInner: 3, paddingOuter: -1, align: .nan)
        #expect(scale.paddingInner == 1)
        #expect(scale.paddingOuter == 0)
        #expect(scale.align == 0)
        scale.paddingInner = 7
        #expect(scale.paddingInner == 1)
    }
}
