import Diagnostics
public import Documents
import Formats

/// A date written as an object of its parts: `{year: 2024, month: 3}`.
///
/// A part that isn't given is the first of its kind; a missing year is 2012, into which time units without
/// a year move all dates.
public struct DateTime: Declared, Sendable {
    var year: Int?
    var quarter: Int?
    /// From 1.
    var month: Int?
    var date: Int?
    /// From 1 for Monday.
    var day: Int?
    var hours: Int?
    var minutes: Int?
    var seconds: Int?
    var milliseconds: Int?

    public init() {}

    public static let typeName = "a date"

    public static var properties: [Property<DateTime>] {
        [
            Property("year", \.year, .wholeNumber, "The year."),
            Property("quarter", \.quarter, .wholeNumber, "1 to 4."),
            Property(
                "month", \.month, .ordinal(of: months), "1 to 12, or an English name such as Jan or January."),
            Property("date", \.date, .wholeNumber, "The day of the month, from 1."),
            Property(
                "day", \.day, .ordinal(of: days), "The day of the week: 1 for Monday, or an English name."),
            Property("hours", \.hours, .wholeNumber, "0 to 23."),
            Property("minutes", \.minutes, .wholeNumber, "0 to 59."),
            Property("seconds", \.seconds, .wholeNumber, "0 to 59."),
            Property("milliseconds", \.milliseconds, .wholeNumber, "0 to 999."),
        ] + Property.ignored("utc")
    }

    /// Milliseconds since 1970.
    var milliseconds1970: Double {
        var result = CivilDate(year: year ?? 2012)
        if let month {
            result.month = month
        } else if let quarter {
            result.month = quarter * 3 - 2
        }
        if let date {
            result.day = date
        } else if let day, !isInMonth {
            result.day = day % 7 + 1
        }
        result.hour = hours ?? 0
        result.minute = minutes ?? 0
        result.second = seconds ?? 0
        result.millisecond = milliseconds ?? 0
        return result.milliseconds
    }

    /// Whether a month or a year is named, of which a weekday is no part.
    private var isInMonth: Bool { year != nil || month != nil || quarter != nil }

    /// Reads the milliseconds since 1970.
    static func milliseconds(_ node: Node, _ context: DecodingContext) -> Double? {
        guard let date = decode(node, context) else { return nil }
        if let day = node["day"], date.date == nil, date.isInMonth {
            context.log.warning(.noEffect, "a weekday has no effect beside a year or month", at: day.span)
        }
        return date.milliseconds1970
    }

    /// The place of an English name, from 1; three letters are enough.
    static func place(of name: String, in names: [String]) -> Int? {
        guard name.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(name.lowercased().prefix(3)) }.map { $0 + 1 }
    }

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    static let days = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}

extension Node {
    /// Whether it is an object that has only parts of a date.
    public var isDateTime: Bool {
        guard let members, !members.isEmpty else { return false }
        return members.allSatisfy { member in DateTime.properties.contains { $0.name == member.key } }
    }
}

extension ValueType<Int> {
    fileprivate static var wholeNumber: ValueType {
        .matching("a whole number") { node in
            node.number.flatMap { Int(exactly: $0) }.flatMap { abs($0) < 1 << 40 ? $0 : nil }
        }
    }

    /// A whole number, or the place of an English name in a list, from 1; three letters are enough.
    fileprivate static func ordinal(of names: [String]) -> ValueType {
        ValueType("a whole number or an English name") { node, context in
            if let number = node.number ?? node.string.flatMap(Double.init), let index = Int(exactly: number),
                abs(index) < 1_000_000
            {
                return index
            }
            if let place = node.string.flatMap({ DateTime.place(of: $0, in: names) }) { return place }
            context.log.error(
                .unknownValue, "'\(node.string ?? node.kind)' is none of \(names.joined(separator: ", "))",
                at: node.span)
            return nil
        }
    }
}
