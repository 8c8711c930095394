import Dataflow
import Documents
import Formats
import Grammar

/// Reads constants of the data domain.
enum DatumReader {
    /// - Parameter timeUnit: The unit that a name or number is of, such as `"mon"` of days.
    static func value(_ node: Node, type: MeasurementType?, timeUnit: TimeUnit? = nil) -> Value {
        if let timeUnit, let date = date(node, unit: timeUnit) { return .date(date) }
        if let date = DateTimeObject.date(node) { return .date(date) }
        guard type == .temporal || timeUnit != nil else { return Value(node) }
        if let text = node.string, let date = parseDate(text) { return .date(date) }
        if let number = node.number { return .date(number) }
        return Value(node)
    }

    /// The date that a number or name of a single unit means, such as 2020 of years (Vega-Lite's
    /// `valueExpr`).
    private static func date(_ node: Node, unit: TimeUnit) -> Double? {
        guard unit.parts.count == 1, let part = unit.parts.first else { return nil }
        let isNumber = node.number.map { $0 < 10_000 } ?? false
        let isName = node.string.map { parseDate($0) == nil } ?? false
        guard isNumber || isName else { return nil }
        return DateTimeObject.date([part.name: node])
    }

    /// The dates of a column: dates, numbers as milliseconds, and text as ISO 8601.
    static func dates(_ column: Column) -> [Double] {
        switch column.storage {
        case .date(let values), .number(let values): return values
        case .string(let codes, let dictionary):
            let parsed = dictionary.map { parseDate($0) ?? .nan }
            return codes.map { parsed[Int($0)] }
        default:
            return column.values.map { value in
                if case .string(let text) = value { return parseDate(text) ?? .nan }
                return value.quantity ?? .nan
            }
        }
    }
}

/// Vega-Lite's date-time objects, such as `{year: 2020, month: "mar"}`: what is left out is the least, of
/// years 2012 (`datetime.ts`). Months and quarters count from 1, days of the week from 1 for Monday.
enum DateTimeObject {
    /// nil for what is no date-time object.
    static func date(_ node: Node) -> Double? {
        guard let members = node.members, !members.isEmpty,
            members.allSatisfy({ names.contains($0.key) })
        else { return nil }
        return date(Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first })
    }

    fileprivate static func date(_ parts: [String: Node]) -> Double? {
        func number(_ name: String, _ fallback: Int) -> Int? {
            guard let node = parts[name] else { return fallback }
            let number = node.number ?? node.string.flatMap { Double($0) }
            return number.flatMap { Int(exactly: $0.rounded(.down)) }.flatMap {
                abs($0) < 1_000_000 ? $0 : nil
            }
        }
        var date = CivilDate(year: 2012)
        guard let year = number("year", 2012), let hour = number("hours", 0),
            let minute = number("minutes", 0), let second = number("seconds", 0),
            let millisecond = number("milliseconds", 0)
        else { return nil }
        (date.year, date.hour, date.minute, date.second, date.millisecond) =
            (year, hour, minute, second, millisecond)
        if let month = parts["month"] {
            guard let month = index(of: month, in: months) ?? number("month", 1) else { return nil }
            date.month = month
        } else if let quarter = number("quarter", 1) {
            date.month = 3 * (quarter - 1) + 1
        }
        if parts["date"] != nil {
            guard let day = number("date", 1) else { return nil }
            date.day = day
        } else if let day = parts["day"] {
            guard let weekday = index(of: day, in: days).map({ $0 - 1 }) ?? number("day", 0) else {
                return nil
            }
            date.day = weekday % 7 + 1
        } else if let day = number("dayofyear", 1) {
            date.day = day
        }
        return date.milliseconds
    }

    private static let names: Set<String> = [
        "year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc",
    ]

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

    /// The place of a name among others, from 1, by its first three letters.
    private static func index(of node: Node, in names: [String]) -> Int? {
        node.string.flatMap { names.firstIndex(of: String($0.lowercased().prefix(3))) }.map { $0 + 1 }
    }
}
