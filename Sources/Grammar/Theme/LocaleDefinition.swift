import Diagnostics
public import Documents
public import Formats

extension ValueType<TimeLocale> {
    /// The language of dates: a name, or a d3 definition.
    public static var locale: ValueType {
        let names = ["zh-CN", "zh", "en-US", "en"]
        let schema = Schema.either([.oneOf(names), .object(LocaleDefinition.self)])
        return ValueType(schema.words, schema: schema) { node, context in
            switch node.string {
            case "zh-CN"?, "zh"?: return .chinese
            case "en-US"?, "en"?: return .english
            case let name?:
                context.log.error(
                    .unknownValue, "unknown locale '\(name)'", at: node.span,
                    hint: ["zh-CN", "en-US"].nearest(to: name).map { "did you mean '\($0)'?" }
                        ?? "'zh-CN' or 'en-US'")
                return nil
            case nil: return LocaleDefinition.decode(node, context).map { $0.time?.locale ?? .english }
            }
        }
    }
}

/// A locale defined in d3's format. Its number format has no effect yet.
struct LocaleDefinition: Declared {
    var time: DateWords?
    var number: Bool?

    static let typeName = "a locale"

    static let properties: [Property<LocaleDefinition>] = [
        Property("time", \.time, .object(), "d3's definition of how dates are written."),
        Property("number", \.number, .localeOfNumbers, "Has no effect yet."),
    ]
}

/// A d3 definition of date formats.
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

    var locale: TimeLocale {
        let base = TimeLocale.english
        return TimeLocale(
            dateTime: dateTime ?? base.dateTime, date: date ?? base.date, time: time ?? base.time,
            periods: periods ?? base.periods, weekdays: days ?? base.weekdays,
            shortWeekdays: shortDays ?? base.shortWeekdays, months: months ?? base.months,
            shortMonths: shortMonths ?? base.shortMonths)
    }
}

extension ValueType<Bool> {
    /// Accepts a value that has no effect, and reports that.
    fileprivate static var localeOfNumbers: ValueType {
        ValueType("a locale of numbers") { node, context in
            context.log.warning(
                .unsupportedProperty, "a locale of numbers is not supported yet and has no effect",
                at: node.span,
                hint: "write the marks of thousands and decimals by labelExpr")
            return true
        }
    }
}

extension ValueType<[String]> {
    fileprivate static func words(_ count: Int) -> ValueType {
        ValueType("a list of \(count) words", schema: .list(.string, count: count)) { node, context in
            guard let words = ValueType.list(of: .string).decode(node, context) else { return nil }
            if words.count == count { return words }
            context.log.error(.wrongType, "expected \(count) words, found \(words.count)", at: node.span)
            return nil
        }
    }
}
