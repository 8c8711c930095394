/// The fields of a date that a format may name, by their letters.
enum TimeField: Character, Sendable {
    case shortWeekday = "a"
    case weekday = "A"
    case shortMonth = "b"
    case month = "B"
    case day = "d"
    case spacedDay = "e"
    case microsecond = "f"
    case shortISOYear = "g"
    case isoYear = "G"
    case hour = "H"
    case hourOfPeriod = "I"
    case dayOfYear = "j"
    case millisecond = "L"
    case monthNumber = "m"
    case minute = "M"
    case period = "p"
    case quarter = "q"
    case unixMilliseconds = "Q"
    case unixSeconds = "s"
    case second = "S"
    case weekdayFromMonday = "u"
    case weekFromSunday = "U"
    case isoWeek = "V"
    case weekdayFromSunday = "w"
    case weekFromMonday = "W"
    case shortYear = "y"
    case year = "Y"
    case zone = "Z"
    case percentSign = "%"

    func text(of date: CivilDate, milliseconds: Double, padding: Character?, locale: TimeLocale) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number.magnitude)
            let fill = padding.map { String(repeating: $0, count: max(0, width - digits.count)) } ?? ""
            return (number < 0 ? "-" : "") + fill + digits
        }
        func name(_ names: [String], _ index: Int) -> String {
            names.indices.contains(index) ? names[index] : ""
        }
        return switch self {
        case .shortWeekday: name(locale.shortWeekdays, date.weekday)
        case .weekday: name(locale.weekdays, date.weekday)
        case .shortMonth: name(locale.shortMonths, date.month - 1)
        case .month: name(locale.months, date.month - 1)
        case .day, .spacedDay: padded(date.day, 2)
        case .microsecond: padded(date.millisecond, 3) + "000"
        case .shortISOYear: padded(date.isoWeek.year % 100, 2)
        case .isoYear: padded(date.isoWeek.year % 10_000, 4)
        case .hour: padded(date.hour, 2)
        case .hourOfPeriod: padded((date.hour + 11) % 12 + 1, 2)
        case .dayOfYear: padded(date.dayOfYear, 3)
        case .millisecond: padded(date.millisecond, 3)
        case .monthNumber: padded(date.month, 2)
        case .minute: padded(date.minute, 2)
        case .period: name(locale.periods, date.hour < 12 ? 0 : 1)
        case .quarter: String(date.quarter)
        case .unixMilliseconds: String(Int(milliseconds.rounded(.down)))
        case .unixSeconds: String(Int((milliseconds / 1000).rounded(.down)))
        case .second: padded(date.second, 2)
        case .weekdayFromMonday: String((date.weekday + 6) % 7 + 1)
        case .weekFromSunday: padded(date.week(startingOn: 0), 2)
        case .isoWeek: padded(date.isoWeek.week, 2)
        case .weekdayFromSunday: String(date.weekday)
        case .weekFromMonday: padded(date.week(startingOn: 1), 2)
        case .shortYear: padded(date.year % 100, 2)
        case .year: padded(date.year % 10_000, 4)
        case .zone: "+0000"
        case .percentSign: "%"
        }
    }
}

extension CivilDate {
    /// The week of the year, from 0; week 1 starts on the year's first day that is the given weekday.
    public func week(startingOn firstWeekday: Int) -> Int {
        let daysIntoWeek = (weekday - firstWeekday).flooredQuotientAndRemainder(dividingBy: 7).remainder
        return (dayOfYear + 6 - daysIntoWeek) / 7
    }

    /// The week of ISO 8601, and the year that it belongs to: that of its Thursday.
    public var isoWeek: (year: Int, week: Int) {
        let daysFromThursday = 3 - (weekday + 6) % 7
        let thursday = CivilDate(milliseconds: Double(daysSince1970 + daysFromThursday) * 86_400_000)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }
}
