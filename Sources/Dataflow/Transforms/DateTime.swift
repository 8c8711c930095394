import Diagnostics
public import Documents
import Formats

/// A date written as an object of its parts: `{year: 2024, month: 3}`.
///
/// A part that isn't given is the first of its kind, and the year 2012, into which time units without
/// a year move all dates.
public struct DateTime: Declared, Sendable {
    var year: Int?
    var quarter: Int?
    var month: Node?
    var date: Int?
    var day: Node?
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
            Property("month", \.month, .any, "1 to 12, or an English name such as Jan or January."),
            Property("date", \.date, .wholeNumber, "The day of the month, from 1."),
            Property("day", \.day, .any, "The day of the week: 1 for Monday, or an English name."),
            Property("hours", \.hours, .wholeNumber, "0 to 23."),
            Property("minutes", \.minutes, .wholeNumber, "0 to 59."),
            Property("seconds", \.seconds, .wholeNumber, "0 to 59."),
            Property("milliseconds", \.milliseconds, .wholeNumber, "0 to 999."),
        ] + Property.ignored("utc")
    }

    /// Milliseconds since 1970; nil after a word to the log where a name is unknown.
    func milliseconds(_ context: DecodingContext, _ node: Node) -> Double? {
        var result = CivilDate(year: year ?? 2012)
        if let month {
            guard let index = Self.index(month, of: Self.months, context) else { return nil }
            result.month = index
        } else if let quarter {
            result.month = quarter * 3 - 2
        }
        if let date {
            result.day = date
        } else if let day, year == nil, month == nil, quarter == nil {
            guard let index = Self.index(day, of: Self.days, context) else { return nil }
            result.day = index % 7 + 1
        } else if let day {
            context.log.warning("a weekday has no effect beside a year or month", at: day.span)
        }
        result.hour = hours ?? 0
        result.minute = minutes ?? 0
        result.second = seconds ?? 0
        result.millisecond = milliseconds ?? 0
        return result.milliseconds
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    private static let days = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The number of a name from one; a number is taken as it is.
    private static func index(_ node: Node, of names: [String], _ context: DecodingContext) -> Int? {
        if let number = node.number ?? node.string.flatMap(Double.init), let index = Int(exactly: number),
            abs(index) < 1_000_000
        {
            return index
        }
        let word = node.string?.lowercased() ?? ""
        if word.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(word.prefix(3)) }) {
            return index + 1
        }
        context.log.error(
            "'\(node.string ?? node.kind)' is none of \(names.joined(separator: ", "))", at: node.span)
        return nil
    }
}

extension Node {
    /// Whether it is an object of nothing but the parts of a date.
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
}
