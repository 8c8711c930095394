import Testing

@testable import VisualEncoding

struct ContinuousScaleTests {
    @Test func linearMapsDomainToRange() {
        let scale = ContinuousScale(domain: [10, 20], range: [0, 100])
        #expect(scale.position(10) == 0)
        #expect(scale.position(15) == 50)
        #expect(scale.position(22) == 120)
        #expect(scale.positions([10, 20]) == [0, 100])
    }

    @Test func descendingDomainAndRangeMapAlike() {
        #expect(ContinuousScale(domain: [20, 10], range: [0, 100]).position(12) == 80)
        #expect(ContinuousScale(domain: [10, 20], range: [100, 0]).position(12) == 80)
        #expect(ContinuousScale(domain: [20, 10], range: [100, 0]).position(12) == 20)
    }

    @Test func nanStaysNan() {
        #expect(ContinuousScale().position(.nan).isNaN)
        #expect(ContinuousScale(clamps: true).position(.nan).isNaN)
        #expect(ContinuousScale(.log(base: 10), domain: [1, 10]).position(-1).isNaN)
    }

    @Test func domainWithoutExtentGivesTheMiddleOfTheRange() {
        #expect(ContinuousScale(domain: [5, 5], range: [0, 100]).position(5) == 50)
        #expect(ContinuousScale(domain: [5, 5], range: [0, 100]).position(7) == 50)
    }

    @Test func moreThanTwoEntriesArePiecewise() {
        let scale = ContinuousScale(domain: [-10, 0, 100], range: [0, 50, 60])
        #expect(scale.position(-5) == 25)
        #expect(scale.position(50) == 55)
        #expect(scale.position(200) == 70)
        #expect(scale.invert(55) == 50)
        let descending = ContinuousScale(domain: [4, 2, 1], range: [1, 2, 4])
        #expect(descending.position(1.5) == 3)
        #expect(descending.position(3) == 1.5)
    }

    @Test func theShorterOfDomainAndRangeCounts() {
        #expect(ContinuousScale(domain: [-10, 0], range: [0, 1, 2]).position(-5) == 0.5)
        #expect(ContinuousScale(domain: [-10, 0, 100], range: [0, 1]).position(50) == 6)
        #expect(ContinuousScale(domain: [], range: [0, 1]).position(0).isNaN)
        #expect(ContinuousScale(domain: [1], range: [0, 1]).position(0).isNaN)
    }

    @Test func clampingKeepsValuesInTheDomain() {
        let scale = ContinuousScale(domain: [0, 1], range: [10, 20], clamps: true)
        #expect(scale.position(2) == 20)
        #expect(scale.position(-1) == 10)
        #expect(scale.invert(30) == 1)
        #expect(scale.invert(0) == 0)
    }

    @Test func roundingGivesWholePositions() {
        #expect(ContinuousScale(range: [0, 10], rounds: true).position(0.59) == 6)
        #expect(ContinuousScale(range: [0, 1], rounds: true).position(0.5) == 1)
        #expect(ContinuousScale(range: [0, -1], rounds: true).position(0.5) == 0)
    }

    @Test func changesOfDomainRangeAndTransformTakeEffect() {
        var scale = ContinuousScale()
        scale.domain = [0, 16]
        scale.range = [0, 8]
        #expect(scale.position(4) == 2)
        scale.transform = .sqrt
        #expect(scale.position(4) == 4)
        scale.reverse()
        #expect(scale.position(0) == 8)
    }

    @Test func logMapsEqualRatiosToEqualDistances() {
        let scale = ContinuousScale(.log(base: 10), domain: [1, 2])
        #expect(approximately(scale.position(0.5), -1))
        #expect(approximately(scale.position(1.5), 0.5849625, within: 1e-7))
        #expect(approximately(scale.invert(1.3219281), 2.5, within: 1e-7))
    }

    @Test func logTakesNegativeDomains() {
        let scale = ContinuousScale(.log(base: 10), domain: [-100, -1])
        #expect(approximately(scale.position(-50), 0.150515, within: 1e-6))
        #expect(scale.position(1).isNaN)
    }

    @Test func powAndSymlogAreOdd() {
        let squares = ContinuousScale(.pow(exponent: 2), domain: [-2, 2], range: [-4, 4])
        #expect(squares.position(1) == 1)
        #expect(squares.position(-1) == -1)
        let symlog = ContinuousScale(.symlog(constant: 1), domain: [-100, 100], range: [-1, 1])
        #expect(symlog.position(0) == 0)
        #expect(approximately(symlog.position(-10), -symlog.position(10)))
    }

    @Test(arguments: [
        ScaleTransform.linear, .log(base: 2), .pow(exponent: 3), .sqrt, .symlog(constant: 0.1), .time,
    ])
    func invertUndoesPosition(transform: ScaleTransform) {
        let shapes = [([1.0, 50], [0.0, 300]), ([50, 1], [300, 20]), ([1, 7, 50], [0, 10, 300])]
        for (domain, range) in shapes {
            let scale = ContinuousScale(transform, domain: domain, range: range)
            for value in [1, 1.5, 7, 33.3, 50, 80] {
                #expect(approximately(scale.invert(scale.position(value)), value, within: 1e-9))
            }
        }
    }

    @Test func negativeLogInvertsToo() {
        let scale = ContinuousScale(.log(base: 10), domain: [-1000, -0.1], range: [0, 300])
        for value in [-1000, -5, -0.3] {
            #expect(approximately(scale.invert(scale.position(value)), value, within: 1e-9))
        }
    }
}
