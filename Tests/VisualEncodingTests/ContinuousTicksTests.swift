import Testing

@testable import VisualEncoding

struct ContinuousTicksTests {
    private func log(_ domain: [Double], count: Int = 10, base: Double = 10) -> [Double] {
        ContinuousScale(.log(base: base), domain: domain).ticks(count: count)
    }

    @Test func logTicksAreMultiplesOfPowers() {
        #expect(log([1, 10]) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
        #expect(log([0.15, 0.68]) == [0.2, 0.3, 0.4, 0.5, 0.6])
        #expect(log([0.68, 0.15]) == [0.6, 0.5, 0.4, 0.3, 0.2])
        #expect(
            log([0.1, 10]) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    }

    @Test func negativeLogTicksMirrorPositiveOnes() {
        #expect(log([-0.15, -0.68]) == [-0.2, -0.3, -0.4, -0.5, -0.6])
        #expect(log([-0.68, -0.15]) == [-0.6, -0.5, -0.4, -0.3, -0.2])
        #expect(log([-5, -1]) == [-5, -4, -3, -2, -1])
        #expect(log([-10, -0.1]) == log([0.1, 10]).map { -$0 }.reversed())
    }

    @Test func logTicksOfSmallDomainsAreLinear() {
        #expect(log([286.9252014, 329.4978332], count: 1) == [300])
        #expect(log([286.9252014, 329.4978332], count: 3) == [300, 320])
        #expect(log([286.9252014, 329.4978332], count: 4) == [290, 300, 310, 320])
        #expect(log([1600, 1400]) == [1600, 1580, 1560, 1540, 1520, 1500, 1480, 1460, 1440, 1420, 1400])
    }

    @Test func logTicksOfLargeDomainsArePowers() {
        #expect(log([1, 1e12], count: 4) == [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12])
        #expect(log([1, 32], base: 2) == [1, 2, 4, 8, 16, 32])
    }

    @Test func logTicksOfUnsuitableDomainsAreEmpty() {
        #expect(log([0, 10]).isEmpty)
        #expect(log([-1, 10]).isEmpty)
        #expect(log([10, -1]).isEmpty)
        #expect(log([1, .infinity]).isEmpty)
        #expect(log([1, 100], base: 1).isEmpty)
        #expect(log([1, 100], base: -2).isEmpty)
        #expect(log([1, 1e9], base: 1e9).count < 100)
    }

    @Test func ticksOfAPiecewiseDomainSpanItsEnds() {
        #expect(ContinuousScale(domain: [-100, 0, 100]).ticks(count: 4) == [-100, -50, 0, 50, 100])
    }

    @Test func binEdgesAreTicks() {
        let scale = ContinuousScale(domain: [0, 40], range: [0, 100], bins: [0, 10, 20, 30, 40])
        #expect(scale.ticks(count: 10) == [0, 10, 20, 30, 40])
        #expect(scale.ticks(count: 3) == [0, 20, 40])
        #expect(scale.ticks(count: 2) == [0, 40])
    }

    @Test func validTicksLieInTheRangeInItsOrder() {
        let scale = ContinuousScale(domain: [0, 10], range: [100, 0])
        #expect(scale.validTicks([3, 20, -4, 7, .nan, 1]) == [1, 3, 7])
        #expect(scale.validTicks([2, 5, 7], count: 2) == [2, 7])
        #expect(scale.validTicks([]) == [])
    }

    @Test func minStepBoundsTheCount() {
        let scale = ContinuousScale(domain: [0, 5])
        #expect(scale.tickCount(10) == 10)
        let count = scale.tickCount(10, minStep: 1)
        #expect(scale.ticks(count: count) == [0, 1, 2, 3, 4, 5])
        #expect(ContinuousScale(domain: [0, 1]).tickCount(.max, minStep: 1e-300) <= 10_000)
        #expect(ContinuousScale(domain: [0, 0]).tickCount(10, minStep: 1) == 2)
    }
}
