import Formats
import Testing

/// Expected dates are those of d3-time 3.1 and d3-scale 4.
@Suite struct TimeTicksTests {
    private func time(_ year: Int, _ month: Int = 1, _ day: Int = 1, _ hour: Int = 0, _ minute: Int = 0)
        -> Double
    {
        CivilDate(year: year, month: month, day: day, hour: hour, minute: minute).milliseconds
    }

    @Test func decadesAreTickedByRoundYears() {
        #expect(
            timeTicks(start: time(1978), stop: time(2023), count: 5).map { CivilDate(milliseconds: $0).year }
                == [1980, 1990, 2000, 2010, 2020])
    }

    @Test func yearsAreTickedOneByOneWithBothEnds() {
        #expect(
            timeTicks(start: time(2019), stop: time(2023), count: 5)
                == [time(2019), time(2020), time(2021), time(2022), time(2023)])
    }

    @Test func aYearIsTickedByQuartersOrMonths() {
        #expect(
            timeTicks(start: time(2024), stop: time(2024, 12, 31), count: 4)
                == [time(2024), time(2024, 4), time(2024, 7), time(2024, 10)])
        #expect(timeTicks(start: time(2024), stop: time(2024, 12, 31), count: 10).count == 12)
    }

    @Test func aMonthIsTickedBySundays() {
        #expect(
            timeTicks(start: time(2024, 5, 1), stop: time(2024, 6, 1), count: 4)
                == [time(2024, 5, 5), time(2024, 5, 12), time(2024, 5, 19), time(2024, 5, 26)])
    }

    @Test func aDayIsTickedByHours() {
        #expect(timeTicks(start: time(2024, 5, 1), stop: time(2024, 5, 2), count: 8).count == 9)
        #expect(
            timeTicks(start: time(2024, 5, 1), stop: time(2024, 5, 2), count: 4)
                == [
                    time(2024, 5, 1), time(2024, 5, 1, 6), time(2024, 5, 1, 12), time(2024, 5, 1, 18),
                    time(2024, 5, 2),
                ])
    }

    @Test func lessThanASecondIsTickedByMilliseconds() {
        #expect(timeTicks(start: 0, stop: 100, count: 5) == [0, 20, 40, 60, 80, 100])
        #expect(timeTicks(start: 0, stop: 2, count: 100) == [0, 1, 2])
    }

    @Test func ticksDescendWithTheirDomain() {
        #expect(
            timeTicks(start: time(2021), stop: time(2019), count: 2) == [time(2021), time(2020), time(2019)])
    }

    @Test func anIntervalMayBeGiven() {
        #expect(
            timeTicks(start: time(2024), stop: time(2024, 7), interval: .quarter)
                == [time(2024), time(2024, 4), time(2024, 7)])
    }

    @Test(
        arguments: [(0, 0, 0), (0, 1e12, 0), (.nan, 1, 5), (0, .nan, 5), (0, .infinity, 5), (0, 1e12, -4)]
            as [(Double, Double, Int)])
    func impossibleDomainsHaveNoTicks(start: Double, stop: Double, count: Int) {
        #expect(timeTicks(start: start, stop: stop, count: count).isEmpty)
    }

    @Test func anEmptyDomainHasOneTick() {
        #expect(timeTicks(start: 5, stop: 5, count: 10) == [5])
    }

    @Test func tooManyTicksAreNotMade() {
        #expect(timeTicks(start: 0, stop: 1e12, count: .max).count <= TimeInterval.maximumCount)
    }

    @Test func niceExtendsToRoundDates() {
        #expect(
            niceTime(start: time(2009, 1, 1, 0, 17), stop: time(2009, 1, 1, 23, 42))
                == (time(2009, 1, 1), time(2009, 1, 2)))
        #expect(
            niceTime(start: time(2009, 1, 1, 0, 17), stop: time(2009, 1, 1, 23, 42), count: 100)
                == (time(2009, 1, 1, 0, 15), time(2009, 1, 1, 23, 45)))
        #expect(niceTime(start: time(2001), stop: time(2138)) == (time(2000), time(2140)))
        #expect(niceTime(start: 0, stop: 128) == (0, 130))
    }

    @Test func niceTakesAnInterval() {
        let (start, stop) = (time(2009, 1, 1, 0, 12), time(2009, 1, 1, 23, 48))
        #expect(niceTime(start: start, stop: stop, interval: .week) == (time(2008, 12, 28), time(2009, 1, 4)))
        #expect(
            niceTime(start: start, stop: stop, interval: .day.every(3)) == (
                time(2009, 1, 1), time(2009, 1, 4)
            ))
        #expect(niceTime(start: start, stop: stop, interval: .quarter) == (time(2009), time(2009, 4)))
        #expect(niceTime(start: start, stop: stop, interval: .year.every(10)) == (time(2000), time(2010)))
    }

    @Test func niceExtendsADescendingDomainToo() {
        #expect(niceTime(start: time(2138), stop: time(2001)) == (time(2140), time(2000)))
    }

    @Test func niceLeavesImpossibleDomainsAlone() {
        #expect(niceTime(start: 0, stop: .infinity) == (0, .infinity))
        #expect(niceTime(start: 3, stop: 9, count: 0) == (3, 9))
        #expect(niceTime(start: 5, stop: 5) == (5, 5))
    }
}
