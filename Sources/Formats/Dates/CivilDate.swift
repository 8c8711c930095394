/// A date and time of the proleptic Gregorian calendar, in UTC.
///
/// The fields may lie outside their usual ranges, as with JavaScript's `Date.UTC`: month 14 is February
/// of the next year, day 0 the last day of the month before. `milliseconds` normalises them.
public struct CivilDate: Hashable, Sendable {
    public var year: Int
    /// 1 for January.
    public var month: Int
    /// 1 for the first day of the month.
    public var day: Int
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var millisecond: Int

    public init(
        year: Int, month: Int = 1, day: Int = 1,
        hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    /// The greatest distance of a date from 1970 in milliseconds, as in JavaScript.
    public static let maximumMilliseconds = 8.64e15

    /// The date that lies some milliseconds after the start of 1970.
    ///
    /// Fractions of a millisecond are dropped. A number beyond `maximumMilliseconds` becomes the nearest
    /// possible date, and NaN becomes the start of 1970: check first if that matters.
    public init(milliseconds: Double) {
        let limit = Self.maximumMilliseconds
        let whole = milliseconds.isNaN ? 0 : Int(min(max(milliseconds.rounded(.down), -limit), limit))
        let (days, time) = whole.flooredQuotientAndRemainder(dividingBy: 86_400_000)
        (year, month, day) = Self.civil(fromDays: days)
        hour = time / 3_600_000
        minute = time / 60_000 % 60
        second = time / 1000 % 60
        millisecond = time % 1000
    }

    /// Milliseconds since the start of 1970, or NaN if JavaScript has no date that far away.
    public var milliseconds: Double {
        // With fields of at most this size, none of the sums below leaves Int's range.
        func bounded(_ field: Int) -> Int { min(max(field, -1_000_000_000_000), 1_000_000_000_000) }
        var time = bounded(hour) * 3_600_000 + bounded(minute) * 60_000
        time += bounded(second) * 1000 + bounded(millisecond)
        guard (-1_000_000...1_000_000).contains(year), (-10_000_000...10_000_000).contains(month),
            (-1_000_000_000...1_000_000_000).contains(day)
        else { return .nan }
        let result = Double(daysSince1970) * 86_400_000 + Double(time)
        return abs(result) <= Self.maximumMilliseconds ? result : .nan
    }

    /// 0 for Sunday to 6 for Saturday.
    public var weekday: Int {
        (daysSince1970 &+ 4).flooredQuotientAndRemainder(dividingBy: 7).remainder
    }

    /// 1 for the first of January.
    public var dayOfYear: Int {
        daysSince1970 &- CivilDate(year: year).daysSince1970 &+ 1
    }

    /// 1 for January to March.
    public var quarter: Int { (month &- 1) / 3 &+ 1 }
}

/// Conversion between days and dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
/// Its years start in March, so that the leap day comes last, and are counted in eras of 400.
extension CivilDate {
    /// Days between the start of 1970 and the day of this date.
    var daysSince1970: Int {
        let (yearCarry, monthIndex) = (month &- 1).flooredQuotientAndRemainder(dividingBy: 12)
        let marchYear = year &+ yearCarry &- (monthIndex < 2 ? 1 : 0)
        let (era, yearOfEra) = marchYear.flooredQuotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * ((monthIndex + 10) % 12) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era &* 146_097 &+ dayOfEra &+ day &- 1 &- 719_468
    }

    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days + 719_468).flooredQuotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Int {
    /// Division that rounds down, so that the remainder is never negative. The divisor is positive.
    func flooredQuotientAndRemainder(dividingBy divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
