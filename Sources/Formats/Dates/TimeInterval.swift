/// A calendar interval such as a month or every six hours, in UTC. (d3-time)
///
/// Dates are milliseconds since 1970; NaN stays NaN.
public struct TimeInterval: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        case millisecond, second, minute, hour, day
        /// A week that starts on a weekday from 0 for Sunday to 6 for Saturday.
        case week(startingOn: Int)
        case month, year
    }

    public let unit: Unit
    /// How many units lie between two starts of the interval.
    public let step: Int

    private init(_ unit: Unit, step: Int = 1) {
        self.unit = unit
        self.step = step
    }

    public static let millisecond = TimeInterval(.millisecond)
    public static let second = TimeInterval(.second)
    public static let minute = TimeInterval(.minute)
    public static let hour = TimeInterval(.hour)
    public static let day = TimeInterval(.day)
    /// A week that starts on Sunday.
    public static let week = TimeInterval(.week(startingOn: 0))
    public static let month = TimeInterval(.month)
    public static let quarter = TimeInterval(.month, step: 3)
    public static let year = TimeInterval(.year)

    public static func week(startingOn weekday: Int) -> TimeInterval {
        TimeInterval(.week(startingOn: weekday.flooredQuotientAndRemainder(dividingBy: 7).remainder))
    }

    /// The interval that starts with every second, third… unit, counted from the start of the next
    /// larger one: every 2 days are the 1st, 3rd… of each month, every 6 hours start at midnight.
    /// A step below 1 counts as 1.
    public func every(_ step: Int) -> TimeInterval {
        TimeInterval(unit, step: min(max(step, 1), 1_000_000_000))
    }

    /// The last start of an interval at or before a date.
    public func floor(_ date: Double) -> Double {
        guard let index = index(of: date) else { return .nan }
        return start(of: alignedIndex(index))
    }

    /// The first start of an interval at or after a date.
    public func ceil(_ date: Double) -> Double {
        guard let index = index(of: date) else { return .nan }
        let aligned = alignedIndex(index)
        let start = start(of: aligned)
        return start == date ? start : self.start(of: nextIndex(aligned))
    }

    /// The nearest start of an interval, the later of two.
    public func round(_ date: Double) -> Double {
        let (before, after) = (floor(date), ceil(date))
        return date - before < after - date ? before : after
    }

    /// The date a number of intervals later, at the same time of day. A day that a month does not have runs over
    /// into the next, as in JavaScript. With a step, each interval counts as that many units.
    public func offset(_ date: Double, by count: Int) -> Double {
        guard Self.isDate(date) else { return .nan }
        let (units, overflows) = count.multipliedReportingOverflow(by: step)
        guard !overflows, abs(Double(units)) <= CivilDate.maximumMilliseconds else { return .nan }
        guard let length = unit.milliseconds else {
            var civil = CivilDate(milliseconds: date)
            if unit == .month { civil.month += units } else { civil.year += units }
            return civil.milliseconds
        }
        let result = date + Double(units) * Double(length)
        return Self.isDate(result) ? result : .nan
    }

    /// The most dates that `range` returns, so that a wrong step does not fill the memory.
    public static let maximumCount = 100_000

    /// The starts of intervals from a date up to, but not including, another.
    ///
    /// - Parameter stride: how many intervals lie between two of the dates.
    public func range(from start: Double, to stop: Double, by stride: Int = 1) -> [Double] {
        var dates: [Double] = []
        var date = ceil(start)
        guard stride > 0 else { return [] }
        while date < stop, dates.count < Self.maximumCount {
            dates.append(date)
            let next = stride == 1 ? ceil(date + 1) : floor(offset(date, by: stride))
            guard next > date else { break }
            date = next
        }
        return dates
    }

    /// How many units start after one date and up to another; negative if the other is earlier.
    public func count(from start: Double, to stop: Double) -> Int {
        guard let first = index(of: start), let last = index(of: stop) else { return 0 }
        return last - first
    }
}

/// Units are numbered, and the numbers rounded: a month is the year times twelve plus the month, a year is
/// itself, other units count from 1970 on.
extension TimeInterval {
    private static func isDate(_ date: Double) -> Bool { abs(date) <= CivilDate.maximumMilliseconds }

    private func index(of date: Double) -> Int? {
        guard Self.isDate(date) else { return nil }
        switch unit {
        case .month:
            let civil = CivilDate(milliseconds: date)
            return civil.year * 12 + civil.month - 1
        case .year:
            return CivilDate(milliseconds: date).year
        default:
            guard let length = unit.milliseconds else { return nil }
            let elapsed = Int(date.rounded(.down)) - unit.firstStart
            return elapsed.flooredQuotientAndRemainder(dividingBy: length).quotient
        }
    }

    private func start(of index: Int) -> Double {
        switch unit {
        case .month:
            let (year, month) = index.flooredQuotientAndRemainder(dividingBy: 12)
            return CivilDate(year: year, month: month + 1).milliseconds
        case .year:
            return CivilDate(year: index).milliseconds
        default:
            let start = Double(index) * Double(unit.milliseconds ?? 1) + Double(unit.firstStart)
            return Self.isDate(start) ? start : .nan
        }
    }

    private func alignedIndex(_ index: Int) -> Int {
        step == 1 ? index : index - cycle(around: index).position % step
    }

    /// The next aligned index after an aligned one.
    private func nextIndex(_ index: Int) -> Int {
        guard step > 1 else { return index + 1 }
        let cycle = cycle(around: index)
        return index + min(step, cycle.length - cycle.position)
    }

    /// Where a unit stands within the next larger one, from which steps are counted.
    private func cycle(around index: Int) -> (position: Int, length: Int) {
        func position(in length: Int) -> (Int, Int) {
            (index.flooredQuotientAndRemainder(dividingBy: length).remainder, length)
        }
        switch unit {
        case .second, .minute: return position(in: 60)
        case .hour: return position(in: 24)
        case .month: return position(in: 12)
        case .day:
            let date = CivilDate(milliseconds: start(of: index))
            let first = CivilDate(year: date.year, month: date.month).daysSince1970
            let next = CivilDate(year: date.year, month: date.month + 1).daysSince1970
            return (date.day - 1, next - first)
        case .millisecond, .week, .year:
            return (index.flooredQuotientAndRemainder(dividingBy: step).remainder, .max)
        }
    }
}

extension TimeInterval.Unit {
    /// The length in milliseconds; nil if it varies.
    var milliseconds: Int? {
        switch self {
        case .millisecond: 1
        case .second: 1000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        case .week: 604_800_000
        case .month, .year: nil
        }
    }

    /// The start of unit number zero: for weeks, the week that contains the start of 1970, a Thursday.
    fileprivate var firstStart: Int {
        guard case .week(let weekday) = self else { return 0 }
        return -86_400_000 * (4 - weekday).flooredQuotientAndRemainder(dividingBy: 7).remainder
    }
}
