import Formats
import Testing

@Suite struct CivilDateTests {
    @Test(
        arguments: [
            (0.0, 1970, 1, 1), (951_782_400_000, 2000, 2, 29), (-1, 1969, 12, 31),
            (1_704_067_200_000, 2024, 1, 1),
            (-2_203_891_200_000, 1900, 3, 1), (-62_167_219_200_000, 0, 1, 1),
            (-62_167_219_200_001, -1, 12, 31),
            (8.64e15, 275760, 9, 13), (-8.64e15, -271821, 4, 20),
        ] as [(Double, Int, Int, Int)])
    func datesHaveTheirYearMonthAndDay(milliseconds: Double, year: Int, month: Int, day: Int) {
        let date = CivilDate(milliseconds: milliseconds)
        #expect(date.year == year)
        #expect(date.month == month)
        #expect(date.day == day)
        #expect(date.milliseconds == milliseconds)
    }

    @Test func timesHaveTheirHourToMillisecond() {
        let date = CivilDate(milliseconds: 1_711_543_445_678)
        #expect(
            date
                == CivilDate(year: 2024, month: 3, day: 27, hour: 12, minute: 44, second: 5, millisecond: 678)
        )
    }

    @Test func fieldsRunOverAsInJavaScript() {
        let february = CivilDate(year: 2025, month: 2).milliseconds
        #expect(CivilDate(year: 2024, month: 14).milliseconds == february)
        #expect(CivilDate(year: 2025, month: 1, day: 32).milliseconds == february)
        #expect(CivilDate(year: 2025, month: 3, day: 0).milliseconds == february + 27 * 86_400_000)
        #expect(CivilDate(year: 2025, month: 1, hour: 31 * 24).milliseconds == february)
        #expect(CivilDate(year: 2026, month: -10).milliseconds == february)
    }

    @Test func weekdaysCountFromSunday() {
        #expect(CivilDate(year: 1970).weekday == 4)
        #expect(CivilDate(year: 2024, month: 2, day: 29).weekday == 4)
        #expect(CivilDate(year: 1969, month: 12, day: 28).weekday == 0)
        #expect(CivilDate(year: 1600, month: 1, day: 1).weekday == 6)
    }

    @Test func daysOfTheYearCountFromOne() {
        #expect(CivilDate(year: 2023, month: 12, day: 31).dayOfYear == 365)
        #expect(CivilDate(year: 2024, month: 12, day: 31).dayOfYear == 366)
        #expect(CivilDate(year: 2024, month: 3, day: 1).dayOfYear == 61)
    }

    @Test func quartersHaveThreeMonths() {
        #expect(
            (1...12).map { CivilDate(year: 2024, month: $0).quarter } == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    }

    @Test func weeksOfISOBelongToTheYearOfTheirThursday() {
        #expect(CivilDate(year: 2018, month: 12, day: 31).isoWeek == (2019, 1))
        #expect(CivilDate(year: 2016, month: 1, day: 1).isoWeek == (2015, 53))
        #expect(CivilDate(year: 2024, month: 6, day: 12).isoWeek == (2024, 24))
    }

    @Test(arguments: [.nan, .infinity, -.infinity, 1e300, -1e300, 8.64e15 + 1e6] as [Double])
    func whatIsNoDateDoesNotTrap(milliseconds: Double) {
        let date = CivilDate(milliseconds: milliseconds)
        #expect(abs(date.milliseconds) <= CivilDate.maximumMilliseconds)
        #expect((0...6).contains(date.weekday))
    }

    @Test func fieldsBeyondAllBoundsAreNoDate() {
        for extreme in [Int.min, Int.max] {
            let date = CivilDate(
                year: extreme, month: extreme, day: extreme, hour: extreme, minute: extreme, second: extreme,
                millisecond: extreme)
            #expect(date.milliseconds.isNaN)
            #expect((0...6).contains(date.weekday))
            _ = (date.dayOfYear, date.quarter)
        }
        #expect(CivilDate(year: 275_760, month: 9, day: 14).milliseconds.isNaN)
    }
}
