import Dataflow
import Diagnostics
import Documents
import Formats
import Grammar

/// Reads constants of the data domain.
enum DatumReader {
    /// - Parameter timeUnit: The unit that a name or number is of, such as `"mon"` of days.
    static func value(
        _ node: Node, type: MeasurementType?, timeUnit: TimeUnit? = nil, log: DiagnosticLog
    ) -> Value {
        if let timeUnit, let parts = parts(node, of: timeUnit) { return date(parts, log) }
        if node.isDateTime { return date(node, log) }
        guard type == .temporal || timeUnit != nil else { return Value(node) }
        if let text = node.string, let date = parseDate(text) { return .date(date) }
        if let number = node.number { return .date(number) }
        return Value(node)
    }

    private static func date(_ node: Node, _ log: DiagnosticLog) -> Value {
        ValueType.literal.decode(node, DecodingContext(log: log)) ?? .undefined
    }

    /// What a number or name of a single unit means as a date by its parts, such as 2020 of years (Vega-Lite's
    /// `valueExpr`).
    private static func parts(_ node: Node, of unit: TimeUnit) -> Node? {
        guard unit.parts.count == 1, let part = unit.parts.first else { return nil }
        let isNumber = node.number.map { $0 < 10_000 } ?? false
        let isName = node.string.map { parseDate($0) == nil } ?? false
        guard isNumber || isName else { return nil }
        // The days of a year are those of its first month, counted on.
        let name = part.name == "dayofyear" ? "date" : part.name
        let date = Node(.object([]), at: node.span).setting(name, to: node)
        return date.isDateTime ? date : nil
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
