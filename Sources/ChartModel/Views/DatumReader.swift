package import Dataflow
package import Diagnostics
import Formats
import Grammar

/// Reads dates from the data.
package enum DatumReader {
    /// Returns the dates of a column: dates, numbers as milliseconds, and text as ISO 8601.
    package static func dates(_ column: Column) -> [Double] {
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
    /// Returns a constant as a value of the channel's type.
    package func value(_ literal: Literal, _ log: DiagnosticLog) -> Value {
        literal.value(isTemporal: type == .temporal, timeUnit: timeUnit, log: log)
    }
}
