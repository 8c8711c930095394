import Formats

/// A part of dates to which they are rounded down: `yearmonth`, `hours`, `monthdate`.
///
/// If a unit has no year, dates are moved into 2012, a leap year that begins on a Sunday, as in Vega:
/// the days of all years then share one calendar. Times are UTC, with and without the prefix `utc`.
public struct TimeUnit: Hashable, Sendable {
    public enum Part: Int, CaseIterable, Comparable, Sendable {
        case year, quarter, month, week, date, day, dayOfYear, hours, minutes, seconds, milliseconds

        public static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
    }

    /// The parts that are kept, from the longest to the shortest.
    public let parts: [Part]
    /// How many of the shortest part make one unit.
    public var step = 1
    /// Whether the name begins with `utc`.
    public let isUTC: Bool
    /// Whether the name begins with `binned`: the data is rounded down already.
    public var isBinned: Bool

    /// A unit by its name in Vega-Lite, such as `yearmonthdate`, `utchours` or `binnedyearquarter`; nil where
    /// the parts are unknown, out of order or don't go together (a week and a month).
    public init?(_ name: String) {
        var rest = name[...]
        isBinned = rest.removePrefix("binned")
        isUTC = rest.removePrefix("utc")
        var parts: [Part] = []
        while !rest.isEmpty {
            guard let part = Part.allCases.first(where: { rest.removePrefix($0.name) }) else { return nil }
            if let last = parts.last, last >= part { return nil }
            parts.append(part)
        }
        guard !parts.isEmpty, Self.fitOneCalendar(parts) else { return nil }
        self.parts = parts
    }

    init(parts: [Part], step: Int) {
        self.parts = parts
        self.step = step
        isUTC = false
        isBinned = false
    }

    /// The shortest part.
    public var smallestPart: Part { parts.last ?? .milliseconds }

    /// The name without `utc` and `binned`.
    public var name: String { parts.map(\.name).joined() }

    /// The name with `utc` and `binned`.
    public var fullName: String { (isBinned ? "binned" : "") + (isUTC ? "utc" : "") + name }

    private static func fitOneCalendar(_ parts: [Part]) -> Bool {
        let calendars: [Set<Part>] = [[.week, .day], [.quarter, .month, .date], [.dayOfYear]]
        return calendars.filter { !$0.isDisjoint(with: parts) }.count <= 1
    }
}

extension TimeUnit {
    /// The start of the unit that contains a time in milliseconds since 1970; NaN for NaN.
    public func floor(_ milliseconds: Double) -> Double {
        guard abs(milliseconds) <= CivilDate.maximumMilliseconds else { return .nan }
        let date = CivilDate(milliseconds: milliseconds)
        var result = CivilDate(year: 2012)
        for part in parts {
            switch part {
            case .year: result.year = stepped(date.year, .year)
            case .quarter: result.month = stepped(date.quarter - 1, .quarter) * 3 + 1
            case .month: result.month = stepped(date.month - 1, .month) + 1
            case .date: result.day = stepped(date.day, .date, from: 1)
            case .dayOfYear: result.day = stepped(date.dayOfYear, .dayOfYear, from: 1)
            case .week where !parts.contains(.day):
                let week = stepped(date.weekOfYear, .week, from: 1)
                result.day = Self.dayOfYear(week: week, weekday: 0, in: result.year)
            case .week: break
            case .day:
                let week = parts.contains(.week) ? date.weekOfYear : 1
                let day = Self.dayOfYear(week: week, weekday: date.weekday, in: result.year)
                result.day = stepped(day, .day, from: 1)
            case .hours: result.hour = stepped(date.hour, .hours)
            case .minutes: result.minute = stepped(date.minute, .minutes)
            case .seconds: result.second = stepped(date.second, .seconds)
            case .milliseconds: result.millisecond = stepped(date.millisecond, .milliseconds)
            }
        }
        return result.milliseconds
    }

    /// The start of the unit after the one that starts at a time.
    public func next(_ milliseconds: Double) -> Double { offset(milliseconds, by: 1) }

    /// A time moved by a number of units.
    public func offset(_ milliseconds: Double, by units: Int) -> Double {
        guard abs(milliseconds) <= CivilDate.maximumMilliseconds else { return .nan }
        let count = min(max(units, -1_000_000), 1_000_000) * min(max(step, 1), 1_000_000)
        var date = CivilDate(milliseconds: milliseconds)
        switch smallestPart {
        case .year: date.year += count
        case .quarter: date.month += 3 * count
        case .month: date.month += count
        case .week: date.day += 7 * count
        case .date, .day, .dayOfYear: date.day += count
        case .hours: date.hour += count
        case .minutes: date.minute += count
        case .seconds: date.second += count
        case .milliseconds: date.millisecond += count
        }
        return date.milliseconds
    }

    /// Rounds a part down to a multiple of the step, if it is the part that the step applies to.
    private func stepped(_ value: Int, _ part: Part, from origin: Int = 0) -> Int {
        guard part == smallestPart, step > 1 else { return value }
        let remainder = (value - origin) % step
        return value - (remainder < 0 ? remainder + step : remainder)
    }

    /// The day of the year of a weekday in a week. Weeks begin on Sundays, and week 1 with the
    /// year's first.
    private static func dayOfYear(week: Int, weekday: Int, in year: Int) -> Int {
        weekday + 7 * week - (CivilDate(year: year).weekday + 6) % 7
    }
}

extension TimeUnit.Part {
    /// The name in Vega-Lite.
    public var name: String { self == .dayOfYear ? "dayofyear" : "\(self)" }
}

extension CivilDate {
    /// The week of the year: 0 before the year's first Sunday.
    fileprivate var weekOfYear: Int { (dayOfYear + 6 - weekday) / 7 }
}

extension Substring {
    /// Removes a prefix; returns false if the text doesn't begin with it.
    fileprivate mutating func removePrefix(_ prefix: String) -> Bool {
        guard hasPrefix(prefix) else { return false }
        // "dayofyear" contains "day", but isn't a day of the week.
        if prefix == "day", hasPrefix("dayofyear") { return false }
        self = dropFirst(prefix.count)
        return true
    }
}
