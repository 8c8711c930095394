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
        let literal = ValueType<Literal>.constant.decode(node, DecodingContext(log: log))
        return literal?.value(isTemporal: type == .temporal, timeUnit: timeUnit, log: log) ?? .undefined
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

extension ChannelModel {
    /// A constant as a value of what the channel shows.
    func value(_ literal: Literal, _ log: DiagnosticLog) -> Value {
        literal.value(isTemporal: type == .temporal, timeUnit: timeUnit, log: log)
    }
}
