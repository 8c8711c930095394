import Testing

@testable import VisualEncoding

struct DomainShapingTests {
    private func nice(
        _ domain: [Double], _ count: Int = 10, _ transform: ScaleTransform = .linear
    ) -> [Double] {
        var scale = ContinuousScale(transform, domain: domain)
        scale.nice(count: count)
        return scale.domain
    }

    @Test func niceExtendsToRoundNumbers() {
        #expect(nice([0, 0.96]) == [0, 1])
        #expect(nice([96, 0]) == [100, 0])
        #expect(nice([-0.1, 51.1], 8) == [-10, 60])
        #expect(nice([1.1, 10.9]) == [1, 11])
        #expect(nice([123.1, 6.7]) == [130, 0])
        #expect(nice([0, 0.49]) == [0, 0.5])
        #expect(nice([0, 14.1], 5) == [0, 20])
        #expect(nice([12, 87], 5) == [0, 100])
        #expect(nice([12, 87], 100) == [12, 87])
    }

    @Test func niceLeavesInnerEntriesAlone() {
        #expect(nice([1.1, 1, 2, 3, 10.9]) == [1, 1, 2, 3, 11])
        #expect(nice([123.1, 1, 2, 3, -0.9]) == [130, 1, 2, 3, -10])
    }

    @Test func niceLeavesDegenerateDomainsAlone() {
        #expect(nice([0, 0]) == [0, 0])
        #expect(nice([0.5, 0.5]) == [0.5, 0.5])
        #expect(nice([]) == [])
        #expect(nice([0, .infinity]) == [0, .infinity])
    }

    @Test func niceOfLogExtendsToPowers() {
        let log = ScaleTransform.log(base: 10)
        #expect(nice([1.1, 10.9], 10, log) == [1, 100])
        #expect(nice([10.9, 1.1], 10, log) == [100, 1])
        #expect(nice([0.7, 11.001], 10, log) == [0.1, 100])
        #expect(nice([0.01, 0.49], 10, log) == [0.01, 1])
        #expect(nice([-123.1, -1.5, -0.5], 10, log) == [-1000, -1.5, -0.1])
        #expect(nice([0.5, 0.5], 10, log) == [0.1, 1])
        #expect(nice([0, 0], 10, log) == [0, 0])
        #expect(nice([3, 20], 10, .log(base: 2)) == [2, 32])
    }

    @Test(arguments: [(0.013, 0.87), (-7.7, 1234.5), (1e-9, 3e-9), (99_999, 100_001)], [2, 5, 10, 20])
    func ticksReachTheEndsOfANicedDomain(domain: (Double, Double), count: Int) {
        var scale = ContinuousScale(domain: [domain.0, domain.1])
        scale.nice(count: count)
        #expect(scale.domain[0] <= domain.0 && domain.1 <= scale.domain[1])
        let ticks = scale.ticks(count: count)
        #expect(ticks.first == scale.domain[0])
        #expect(ticks.last == scale.domain[1])
    }

    @Test func zeroIsIncludedFromEitherSide() {
        var scale = ContinuousScale(domain: [5, 10])
        scale.includeZero()
        #expect(scale.domain == [0, 10])
        scale.domain = [-5, -10]
        scale.includeZero()
        #expect(scale.domain == [0, -10])
        scale.domain = [-5, 10]
        scale.includeZero()
        #expect(scale.domain == [-5, 10])
    }

    @Test func paddingMovesTheFormerEndsInside() {
        var scale = ContinuousScale(domain: [0, 10], range: [0, 100])
        scale.pad(by: 10)
        #expect(approximately(scale.position(0), 10))
        #expect(approximately(scale.position(10), 90))
        var log = ContinuousScale(.log(base: 10), domain: [1, 100], range: [200, 0])
        log.pad(by: 20)
        #expect(approximately(log.position(1), 180))
        #expect(approximately(log.position(100), 20))
    }

    @Test func paddingWithoutRoomIsNotApplied() {
        var scale = ContinuousScale(domain: [0, 10], range: [0, 100])
        scale.pad(by: 50)
        #expect(scale.domain == [0, 10])
        scale.pad(by: 80)
        #expect(scale.domain == [0, 10])
    }
}
