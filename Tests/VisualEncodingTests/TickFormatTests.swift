import Dataflow
import Formats
import Testing

@testable import VisualEncoding

struct TickFormatTests {
    private func labels(_ scale: ContinuousScale, count: Int = 10, _ specifier: String? = nil) throws
        -> [String]
    {
        try scale.ticks(count: count).map(scale.tickFormat(count: count, specifier: specifier))
    }

    @Test func linearLabelsHaveTheDigitsOfTheStep() throws {
        #expect(
            try labels(ContinuousScale(domain: [0, 1]), count: 4) == [
                "0.0", "0.2", "0.4", "0.6", "0.8", "1.0",
            ])
        #expect(
            try labels(ContinuousScale(domain: [0, 3000]), count: 3) == ["0", "1,000", "2,000", "3,000"])
        #expect(try labels(ContinuousScale(domain: [0, 0.2]), count: 2, "%") == ["0%", "10%", "20%"])
        #expect(try labels(ContinuousScale(.sqrt, domain: [-1, 1]), count: 2) == ["−1", "0", "1"])
    }

    @Test func aDomainOfOneNumberIsLabelledWithThatNumber() throws {
        #expect(try ContinuousScale(domain: [0, 0]).tickFormat(count: 5)(0) == "0")
        #expect(try ContinuousScale(domain: [4.25, 4.25]).tickFormat(count: 5)(4.25) == "4.25")
    }

    // d3's tests of log.tickFormat, in Vega's format of variable precision.
    @Test func logLabelsLeaveOutLargeMultiples() throws {
        let scale = ContinuousScale(.log(base: 10), domain: [0.1, 10])
        #expect(
            try labels(scale, count: 10).filter { !$0.isEmpty } == [
                "0.1", "0.2", "0.3", "0.4", "0.5", "1", "2", "3", "4", "5", "10",
            ])
        #expect(try labels(scale, count: 5).filter { !$0.isEmpty } == ["0.1", "0.2", "1", "2", "10"])
        #expect(try labels(scale, count: 3).filter { !$0.isEmpty } == ["0.1", "1", "10"])
        #expect(scale.labelledTicks(count: 3) == [0.1, 1, 10])
    }

    @Test func negativeLogTicksAreLabelledAsPositiveOnes() throws {
        let scale = ContinuousScale(.log(base: 10), domain: [-10, -0.1])
        #expect(scale.labelledTicks(count: 3) == [-10, -1, -0.1])
    }

    @Test func givenLogTicksAreAllLabelled() throws {
        let scale = ContinuousScale(.log(base: 10), domain: [1, 1000])
        let format = try scale.tickFormat(count: 1, labelsEveryTick: true)
        #expect([7, 90, 800].map(format) == ["7", "90", "800"])
        #expect([7, 90, 800].map(try scale.tickFormat(count: 1)) == ["", "", ""])
    }

    @Test func timeTicksFollowTheCalendar() throws {
        // From 2 January to 12 December 2024.
        var scale = ContinuousScale(.time, domain: [1_704_153_600_000, 1_734_000_000_000])
        scale.nice(count: 5)
        #expect(scale.domain == [1_704_067_200_000, 1_735_689_600_000])
        #expect(try labels(scale, count: 5) == ["2024", "April", "July", "October", "2025"])
        #expect(try labels(scale, count: 5, "%Y-%m").first == "2024-01")
        #expect(scale.ticks(.quarter).count == 5)
        scale.domain = [1_704_153_600_000, 1_704_240_000_000]
        scale.nice(.year)
        #expect(scale.domain == [1_704_067_200_000, 1_735_689_600_000])
    }

    @Test func aTimeDomainThatIsNoTimeIsSafe() {
        for domain in [[], [Double.nan, 0], [0, .infinity], [-1e300, 1e300]] {
            var scale = ContinuousScale(.time, domain: domain)
            scale.nice()
            #expect(scale.ticks(count: 10).count < 100)
        }
    }

    @Test func aWrongSpecifierIsAnError() {
        #expect(throws: FormatError.self) {
            try ContinuousScale().tickFormat(count: 5, specifier: "nonsense")
        }
    }

    @Test func thresholdsAreWrittenAsFinelyAsTheyLie() throws {
        let range: [Value] = [.null, .null, .null, .null]
        let quantize = DiscretizingScale.quantize(domain: (0, 1), range: range)
        #expect(try quantize.thresholds.map(quantize.tickFormat(count: 5)) == ["0.25", "0.50", "0.75"])
        let threshold = DiscretizingScale.threshold([1000, 2500.5], range: range)
        #expect(try threshold.thresholds.map(threshold.tickFormat(count: 5)) == ["1000", "2500.5"])
        #expect(
            try threshold.thresholds.map(threshold.tickFormat(count: 5, specifier: ",d")) == [
                "1,000", "2,501",
            ])
        let bins = DiscretizingScale.binOrdinal(edges: [0, 10, 20], range: range)
        #expect(try bins.thresholds.map(bins.tickFormat(count: 5)) == ["0", "10", "20"])
    }
}
