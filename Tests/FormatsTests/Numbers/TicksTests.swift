import Testing

@testable import Formats

struct TicksTests {
    @Test(arguments: [
        (10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        (8, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        (7, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (4, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (3, [0, 0.5, 1]),
        (1, [0, 1]),
    ])
    func ticksOfTheUnitIntervalAreExactDecimals(count: Int, expected: [Double]) {
        #expect(Ticks.values(from: 0, to: 1, count: count) == expected)
        #expect(Ticks.values(from: 1, to: 0, count: count) == expected.reversed())
    }

    @Test func ticksOfWholeNumbersAreMultiplesOfOneTwoAndFive() {
        let twenties = [-100.0, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100]
        #expect(Ticks.values(from: -100, to: 100, count: 10) == twenties)
        #expect(Ticks.values(from: -100, to: 100, count: 3) == [-100, -50, 0, 50, 100])
        #expect(Ticks.values(from: -100, to: 100, count: 2) == [-100, 0, 100])
        #expect(Ticks.values(from: -100, to: 100, count: 1) == [0])
    }

    @Test func aSingleTickIsFoundWhereOneIsAskedFor() {
        #expect(Ticks.values(from: 0.94, to: 1.06, count: 1) == [1])
        #expect(Ticks.values(from: 98, to: 102, count: 1) == [100])
    }

    @Test func anIntervalWithoutExtentHasOneTick() {
        #expect(Ticks.values(from: 3, to: 3, count: 10) == [3])
    }

    @Test func noTicksComeOfNothing() {
        #expect(Ticks.values(from: 0, to: 1, count: 0).isEmpty)
        #expect(Ticks.values(from: 0, to: 1, count: -3).isEmpty)
        #expect(Ticks.values(from: .nan, to: 1, count: 10).isEmpty)
        #expect(Ticks.values(from: 0, to: .infinity, count: 10).isEmpty)
        #expect(Ticks.values(from: -.infinity, to: .infinity, count: 10).isEmpty)
    }

    @Test func anAbsurdCountIsBounded() {
        #expect(Ticks.values(from: 0, to: 1, count: .max).count <= 50_000)
    }

    @Test func extremeIntervalsDoNotTrap() {
        for (low, high) in [
            (-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude), (0, .leastNonzeroMagnitude),
            (1e300, 1e300.nextUp), (1, 1.0.nextUp),
        ] {
            #expect(Ticks.values(from: low, to: high, count: 10).count < 100)
        }
    }

    @Test func stepHasTheSignOfTheInterval() {
        #expect(Ticks.step(from: 0, to: 1, count: 10) == 0.1)
        #expect(Ticks.step(from: 1, to: 0, count: 10) == -0.1)
        #expect(Ticks.step(from: 0, to: 96, count: 10) == 10)
        #expect(Ticks.step(from: 0, to: 1, count: 7) == 0.2)
    }

    @Test(arguments: -12...12)
    func powersOfTenAreTheirOwnSteps(power: Int) throws {
        let high = try #require(Double("1e\(power)"))
        let ticks = Ticks.values(from: 0, to: high, count: 10)
        #expect(ticks.count == 11)
        #expect(ticks.last == high)
    }
}
