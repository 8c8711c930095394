import Diagnostics
import Documents
import Formats

/// A d3 definition of how dates are written.
struct DateWords: Declared {
    var dateTime: String?
    var date: String?
    var time: String?
    var periods: [String]?
    var days: [String]?
    var shortDays: [String]?
    var months: [String]?
    var shortMonths: [String]?

    static let typeName = "a locale of dates"

    static let properties: [Property<DateWords>] = [
        Property("dateTime", \.dateTime, .string, "The pattern of a date and time."),
        Property("date", \.date, .string, "The pattern of a date."),
        Property("time", \.time, .string, "The pattern of a time."),
        Property("periods", \.periods, .words(2), "Before and after noon."),
        Property("days", \.days, .words(7), "The days, from Sunday."),
        Property("shortDays", \.shortDays, .words(7), "The days in short."),
        Property("months", \.months, .words(12), "The months."),
        Property("shortMonths", \.shortMonths, .words(12), "The months in short."),
    ]

    fileprivate var locale: TimeLocale {
        let base = TimeLocale.english
        return TimeLocale(
            dateTime: dateTime ?? base.dateTime, date: date ?? base.date, time: time ?? base.time,
            periods: periods ?? base.periods, weekdays: days ?? base.weekdays,
            shortWeekdays: shortDays ?? base.shortWeekdays, months: months ?? base.months,
            shortMonths: shortMonths ?? base.shortMonths)
    }
}

extension ValueType<TimeLocale> {
    /// d3's definition. English stands in for what it leaves out, where d3 would fail.
    static var dateWords: ValueType {
        let type = ValueType<DateWords>.object()
        return ValueType(type.name, object: type.object, schema: type.schema) { node, context in
            guard let words = type.decode(node, context) else { return nil }
            let missing = DateWords.properties.map(\.name).filter { node[$0] == nil }
            if !missing.isEmpty {
                context.log.warning(
                    .missingProperty,
                    "the locale of dates has no \(missing.quoted), for which English stands in",
                    at: node.span)
            }
            return words.locale
        }
    }
}
