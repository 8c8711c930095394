import Testing

@testable import VisualEncoding

/// Scales that leave a part of their domain out.
@Suite struct OmittedPartTests {
    private func broken(_ domain: [Double], over range: [Double] = [0, 110], omits part: ClosedRange<Double>)
        -> ContinuousScale?
    {
        var scale = ContinuousScale(domain: domain, range: range)
        return scale.omit(part, leaving: 10) ? scale : nil
    }

    @Test func whatIsLeftKeepsOneMeasure() throws {
        let scale = try #require(broken([0, 1000], omits: 60...960))
        #expect(scale.positions([0, 30, 60]) == [0, 30, 60])
        #expect(scale.positions([960, 1000]) == [70, 110])
        #expect(scale.invert(70) == 960)
    }

    @Test func aScaleMayRunUpwards() throws {
        let scale = try #require(broken([0, 1000], over: [110, 0], omits: 60...960))
        #expect(scale.positions([0, 60, 960, 1000]) == [110, 50, 40, 0])
    }

    @Test func noTickIsInThePartThatIsLeftOut() throws {
        let scale = try #require(broken([0, 1000], omits: 60...960))
        let ticks = scale.ticks(count: 4)
        #expect(ticks.contains(0) && ticks.contains(1000))
        #expect(ticks.allSatisfy { $0 <= 60 || $0 >= 960 })
        #expect(ticks.count >= 4)
    }

    @Test(arguments: [(0.0, 50.0), (50, 1000), (-10, 20), (40, 40)])
    func onlyAPartWithinCanBeLeftOut(low: Double, high: Double) {
        #expect(broken([0, 1000], omits: low...high) == nil)
    }

    @Test func aLogScaleLeavesNothingOut() {
        var scale = ContinuousScale(.log(base: 10), domain: [1, 1000], range: [0, 100])
        let isOmitted = scale.omit(10...100, leaving: 10)
        #expect(!isOmitted)
        #expect(scale.omitted == nil)
    }
}
