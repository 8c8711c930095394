import Formats
import Testing

/// Expected dates are those of d3-time 3.1.
@Suite struct TimeIntervalTests {
    private func time(
        _ year: Int, _ month: Int = 1, _ day: Int = 1, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0,
        _ millisecond: Int = 0
    ) -> Double {
        CivilDate(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second,
            millisecond: millisecond
        ).milliseconds
    }

    @Test func floorIsTheLastStart() {
        let date = time(2024, 5, 15, 17, 45, 38, 250)
        #expect(TimeInterval.millisecond.floor(date + 0.5) == date)
        #expect(TimeInterval.second.floor(date) == time(2024, 5, 15, 17, 45, 38))
        #expect(TimeInterval.minute.floor(date) == time(2024, 5, 15, 17, 45))
        #expect(TimeInterval.hour.floor(date) == time(2024, 5, 15, 17))
        #expect(TimeInterval.day.floor(date) == time(2024, 5, 15))
        #expect(TimeInterval.week.floor(date) == time(2024, 5, 12))
        #expect(TimeInterval.week(startingOn: 1).floor(date) == time(2024, 5, 13))
        #expect(TimeInterval.week(startingOn: 6).floor(date) == time(2024, 5, 11))
        #expect(TimeInterval.month.floor(date) == time(2024, 5))
        #expect(TimeInterval.quarter.floor(date) == time(2024, 4))
        #expect(TimeInterval.year.floor(date) == time(2024))
    }

    @Test func floorHoldsBefore1970() {
        #expect(TimeInterval.hour.floor(-1) == -3_600_000)
        #expect(TimeInterval.week.floor(time(1969, 12, 27)) == time(1969, 12, 21))
        #expect(TimeInterval.year.every(10).floor(time(-5)) == time(-10))
    }

    @Test func ceilKeepsAStart() {
        #expect(TimeInterval.month.ceil(time(2024, 5)) == time(2024, 5))
        #expect(TimeInterval.month.ceil(time(2024, 5) + 1) == time(2024, 6))
        #expect(TimeInterval.day.every(2).ceil(time(2024, 1, 31, 1)) == time(2024, 2, 1))
        #expect(TimeInterval.year.every(25).ceil(time(1990)) == time(2000))
    }

    @Test func roundTakesTheNearerStart() {
        #expect(TimeInterval.day.round(time(2024, 5, 15, 11, 59)) == time(2024, 5, 15))
        #expect(TimeInterval.day.round(time(2024, 5, 15, 12)) == time(2024, 5, 16))
    }

    @Test func stepsCountFromTheLargerUnit() {
        #expect(TimeInterval.minute.every(15).floor(time(2024, 5, 15, 17, 44)) == time(2024, 5, 15, 17, 30))
        #expect(TimeInterval.hour.every(5).ceil(time(2024, 5, 15, 21)) == time(2024, 5, 16))
        #expect(TimeInterval.day.every(10).floor(time(2024, 5, 15)) == time(2024, 5, 11))
        #expect(TimeInterval.month.every(5).ceil(time(2024, 11, 2)) == time(2025, 1))
        #expect(TimeInterval.day.every(0) == .day)
        #expect(TimeInterval.month.every(3) == .quarter)
    }

    @Test func offsetKeepsTheTimeOfDay() {
        #expect(TimeInterval.month.offset(time(2024, 5, 15, 8), by: -5) == time(2023, 12, 15, 8))
        #expect(TimeInterval.week.offset(time(2024, 5, 15, 8), by: 2) == time(2024, 5, 29, 8))
        #expect(TimeInterval.year.offset(time(2024, 5, 15), by: 1) == time(2025, 5, 15))
        #expect(TimeInterval.quarter.offset(time(2024, 5, 15), by: 1) == time(2024, 8, 15))
    }

    @Test func offsetRunsOverWhereAMonthIsShort() {
        #expect(TimeInterval.month.offset(time(2023, 1, 31), by: 1) == time(2023, 3, 3))
        #expect(TimeInterval.year.offset(time(2024, 2, 29), by: 1) == time(2025, 3, 1))
    }

    @Test func rangeExcludesItsEnd() {
        #expect(
            TimeInterval.month.range(from: time(2023, 11, 2), to: time(2024, 2))
                == [time(2023, 12), time(2024, 1)])
        #expect(
            TimeInterval.day.every(10).range(from: time(2024, 1, 1), to: time(2024, 2, 12))
                == [
                    time(2024, 1, 1), time(2024, 1, 11), time(2024, 1, 21), time(2024, 1, 31),
                    time(2024, 2, 1),
                    time(2024, 2, 11),
                ])
        #expect(
            TimeInterval.year.range(from: time(2000), to: time(2011), by: 5)
                == [time(2000), time(2005), time(2010)])
        #expect(TimeInterval.year.range(from: time(2011), to: time(2000)) == [])
        #expect(TimeInterval.year.range(from: time(2000), to: time(2011), by: 0) == [])
    }

    @Test func rangeEndsBeforeItFillsTheMemory() {
        let count = TimeInterval.millisecond.range(from: 0, to: 8.64e15).count
        #expect(count == TimeInterval.maximumCount)
    }

    @Test func countIsOfTheStartsPassed() {
        #expect(TimeInterval.month.count(from: time(2023, 12, 31), to: time(2024, 2, 1)) == 2)
        #expect(TimeInterval.day.count(from: time(2024, 1, 2), to: time(2024, 1, 1)) == -1)
        #expect(TimeInterval.year.count(from: .nan, to: 0) == 0)
    }

    @Test func whatIsNoDateStaysNone() {
        for interval in [TimeInterval.millisecond, .second, .day, .week, .quarter, .year.every(100)] {
            for date in [.nan, .infinity, -.infinity, 1e300] {
                #expect(interval.floor(date).isNaN)
                #expect(interval.ceil(date).isNaN)
                #expect(interval.round(date).isNaN)
                #expect(interval.offset(date, by: 1).isNaN)
                #expect(interval.range(from: date, to: 0).isEmpty)
            }
            #expect(interval.offset(0, by: .max).isNaN)
            #expect(interval.offset(0, by: .min).isNaN)
        }
        #expect(TimeInterval.year.ceil(8.64e15).isNaN)
        #expect(TimeInterval.year.range(from: 8.6e15, to: .infinity).count == 1267)
    }
}
