import Formats

/// A point in time as it is written in a text.
struct WrittenDate {
    var date = CivilDate(year: 1970)
    /// Minutes that the date is ahead of UTC.
    var offset = 0
    /// Whether the text says which year it is of.
    var hasYear = true

    /// Milliseconds since 1970 in UTC; nil if a field is out of bounds, as in 30 February.
    var milliseconds: Double? {
        var regular = date
        // The end of a day may be written as 24:00.
        if date.hour == 24, date.minute == 0, date.second == 0, date.millisecond == 0 { regular.hour = 0 }
        guard CivilDate(milliseconds: regular.milliseconds) == regular else { return nil }
        let milliseconds = date.milliseconds - Double(offset) * 60_000
        return milliseconds.isNaN ? nil : milliseconds
    }
}

extension WrittenDate {
    /// The date some milliseconds after the start of 1970.
    init(milliseconds: Double) { date = CivilDate(milliseconds: milliseconds) }

    /// The full year for one that is written with two digits, as in V8: 49 is 2049, 50 is 1950.
    static func fullYear(ofTwoDigits year: Int) -> Int { year + (year < 50 ? 2000 : 1900) }

    /// The number of a month by the first three letters of its English name, by which V8 knows it.
    static func month(named name: some StringProtocol) -> Int? {
        let start = name.lowercased().prefix(3)
        guard start.count == 3 else { return nil }
        return months.firstIndex { $0.prefix(3) == start }.map { $0 + 1 }
    }

    /// Whether a word is an English weekday, or at least three letters of one.
    static func isWeekday(_ name: some StringProtocol) -> Bool {
        let name = name.lowercased()
        return name.count >= 3 && weekdays.contains { $0.hasPrefix(name) }
    }

    private static let months = TimeLocale.english.months.map { $0.lowercased() }
    private static let weekdays = TimeLocale.english.weekdays.map { $0.lowercased() }
}
